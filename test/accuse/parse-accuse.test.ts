/** The fixtures that are accusés: what is read of each, and what is said of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Accuse } from '../../src/accuse/accuse.js';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/accuses/${name}.xml`, import.meta.url));
/** Code, path, passage, line: the sentence is looked at apart. */
const short = ({ diagnostics }: Accuse) =>
  diagnostics.map(({ code, path, idTechnique, position }) => [code, path, idTechnique, position && 'line' in position && position.line]);
const parts = ({ diagnostics: _, ...rest }: Accuse) => rest;

const INTROUVABLE = 'Aucun titulaire ne correspond aux critères obligatoires';
const PLUSIEURS = 'Plusieurs titulaires ont été identifiés';
const DEJA = 'Le titulaire existe déjà en base';

const TRAITE = {
  verdict: 'traite',
  nomFichier: 'depot-2026-09.xml',
  idFlux: '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
  idTraitement: '67598',
  passagesOK: ['2026-0001', '2026-0004'],
  passagesKO: [
    { idTechnique: '2026-0002', messageErreur: INTROUVABLE, categorie: 'titulaire-introuvable' },
    { idTechnique: '2026-0003', messageErreur: PLUSIEURS, categorie: 'plusieurs-titulaires' },
  ],
  erreurs: [],
};
const REJETE = {
  verdict: 'rejete',
  nomFichier: 'depot-2026-09.xml',
  idFlux: null,
  idTraitement: '68548',
  passagesOK: [],
  passagesKO: [],
  erreurs: [
    {
      type: 'XSD',
      message: "Un espace est obligatoire entre les données et la cible de l'instruction de traitement.",
      ligne: 1,
      colonne: 18,
    },
  ],
};

describe('the same accusé, however it is written', () => {
  test.each([
    'traite',
    'prefixe',
    'espace-de-noms-par-defaut',
    'desordre',
    'casse',
    'sur-une-ligne',
    'fins-de-ligne-windows',
    'bom',
    'utf-16',
    'iso-8859-1',
  ])('%s', (name) => expect(parseAccuse(fixture(name))).toEqual({ ...TRAITE, diagnostics: [] }));

  test('windows-1252, with a character that ISO-8859-1 has not', () =>
    expect(parseAccuse(fixture('windows-1252')).passagesKO[0]?.messageErreur).toBe(`${INTROUVABLE}…`));

  test('a text, with a byte order mark or without', () => {
    const text = new TextDecoder().decode(fixture('traite'));
    expect(parseAccuse(text)).toEqual({ ...TRAITE, diagnostics: [] });
    expect(parseAccuse(`\uFEFF${text}`)).toEqual({ ...TRAITE, diagnostics: [] });
    // A text is already decoded: what its declaration says of bytes does not matter.
    expect(parseAccuse(text.replace('UTF-8', 'UTF-16'))).toEqual({ ...TRAITE, diagnostics: [] });
  });
});

test('a rejected file has no idFlux, which is not worth a remark', () =>
  expect(parseAccuse(fixture('rejete'))).toEqual({ ...REJETE, diagnostics: [] }));

test('a single passage accepted', () =>
  expect(parseAccuse(fixture('un-seul-passage'))).toEqual({ ...TRAITE, passagesOK: ['2026-0001'], passagesKO: [], diagnostics: [] }));

test('CDATA, comments and instructions, between elements and inside texts', () =>
  expect(parseAccuse(fixture('cdata-commentaires-instructions'))).toEqual({
    ...TRAITE,
    passagesOK: [],
    passagesKO: [
      { idTechnique: '2026-0002', messageErreur: INTROUVABLE, categorie: 'titulaire-introuvable' },
      { idTechnique: 'A&B', messageErreur: 'Code <inconnu> & refusé', categorie: 'inconnu' },
    ],
    diagnostics: [],
  }));

test('blanks around are taken off, those inside stay', () =>
  expect(parseAccuse(fixture('blancs-autour'))).toEqual({
    ...TRAITE,
    nomFichier: 'depot  de septembre.xml',
    passagesOK: ['2026  0001'],
    passagesKO: [],
    diagnostics: [],
  }));

test('identifiers are texts, whatever they look like', () => {
  const { passagesOK, passagesKO, diagnostics } = parseAccuse(fixture('identifiants-textes'));
  expect(passagesOK).toEqual(['007', '1e5', '__proto__', 'toString', '9007199254740993', 'null', '-0', 'true']);
  expect(passagesKO).toEqual(
    ['constructor', '0x1F'].map((idTechnique) => ({ idTechnique, messageErreur: DEJA, categorie: 'deja-en-base' })),
  );
  expect(diagnostics).toEqual([]);
});

test('a code beside the sentence is tolerated, and shown where there is no sentence', () => {
  const accuse = parseAccuse(fixture('code-erreur'));
  expect(accuse.passagesKO).toEqual([
    { idTechnique: '2026-0002', messageErreur: INTROUVABLE, categorie: 'titulaire-introuvable' },
    { idTechnique: '2026-0003', messageErreur: null, categorie: 'inconnu' },
  ]);
  expect(accuse.diagnostics.map(({ message }) => message)).toEqual([
    "L'accusé contient un passage refusé (« 2026-0003 ») sans « messageErreur » ; il donne le code « TIT-002 » : vérifiez que le fichier est entier.",
  ]);
});

test('unknown elements are said once each, the rest is read', () => {
  const accuse = parseAccuse(fixture('elements-inconnus'));
  expect(parts(accuse)).toEqual({ ...TRAITE, passagesOK: [] });
  expect(short(accuse)).toEqual([
    ['accuse-element-inconnu', '', undefined, 6],
    ['accuse-element-inconnu', '', undefined, 11],
    ['accuse-element-inconnu', '', undefined, 15],
    ['accuse-texte-inattendu', '', undefined, 19],
  ]);
  expect(accuse.diagnostics.map(({ message }) => message)).toEqual([
    "L'accusé contient une balise inconnue, « dateTraitement », dans « rapport » : son contenu n'est pas lu.",
    "L'accusé contient une balise inconnue, « conseil », dans « passage » : son contenu n'est pas lu.",
    "L'accusé contient une balise inconnue, « b », dans « messageErreur » : son texte est lu avec celui qui l’entoure.",
    "L'accusé contient un texte hors de toute donnée, dans « rapport » : « Fin du rapport ».",
  ]);
});

test('what is missing is null, and said', () => {
  const accuse = parseAccuse(fixture('incomplet'));
  expect(parts(accuse)).toEqual({
    verdict: 'traite',
    nomFichier: null,
    idFlux: null,
    idTraitement: null,
    passagesOK: ['2026-0006'],
    passagesKO: [
      { idTechnique: '2026-0002', messageErreur: null, categorie: 'inconnu' },
      { idTechnique: null, messageErreur: PLUSIEURS, categorie: 'plusieurs-titulaires' },
      { idTechnique: null, messageErreur: null, categorie: 'inconnu' },
      { idTechnique: '2026-0005', messageErreur: null, categorie: 'inconnu' },
    ],
    erreurs: [],
  });
  expect(short(accuse)).toEqual([
    ['accuse-element-incomplet', 'passagesKO[0]', '2026-0002', 5],
    ['accuse-element-incomplet', 'passagesKO[1]', undefined, 8],
    ['accuse-element-incomplet', 'passagesKO[2]', undefined, 11],
    ['accuse-element-incomplet', 'passagesKO[3]', '2026-0005', 12],
    ['accuse-element-incomplet', 'passagesOK', undefined, 15],
    ['accuse-incomplet', 'nomFichier', undefined, undefined],
    ['accuse-incomplet', 'idFlux', undefined, undefined],
    ['accuse-incomplet', 'idTraitement', undefined, undefined],
  ]);
});

test('a passage given twice, or both accepted and refused, is kept and said', () => {
  const accuse = parseAccuse(fixture('en-double'));
  expect(accuse.passagesOK).toEqual(['2026-0001', '2026-0001']);
  expect(accuse.passagesKO.map(({ idTechnique }) => idTechnique)).toEqual(['2026-0002', '2026-0002', '2026-0001']);
  expect(short(accuse)).toEqual([
    ['accuse-passage-en-double', 'passagesKO[1]', '2026-0002', 11],
    ['accuse-passage-contradictoire', 'passagesOK[0]', '2026-0001', 21],
    ['accuse-passage-contradictoire', 'passagesOK[1]', '2026-0001', 22],
  ]);
});

test('a field given twice: the first is kept, but of two sentences none is lost', () => {
  const accuse = parseAccuse(fixture('balises-en-double'));
  expect(accuse.idFlux).toBe(TRAITE.idFlux);
  expect(accuse.passagesKO[0]?.messageErreur).toBe(`${INTROUVABLE}\n${PLUSIEURS}`);
  expect(short(accuse)).toEqual([
    ['accuse-element-en-double', 'idFlux', undefined, 6],
    ['accuse-messages-multiples', '', undefined, 11],
  ]);
});

test('errors of the file and passages at once: processed, and said to be odd', () => {
  const accuse = parseAccuse(fixture('erreurs-et-passages'));
  expect(parts(accuse)).toEqual({ ...TRAITE, passagesKO: [], erreurs: REJETE.erreurs });
  expect(short(accuse)).toEqual([['accuse-contradictoire', '', undefined, undefined]]);
});

test('nothing in the lists', () => {
  const accuse = parseAccuse(fixture('sans-resultat'));
  expect(parts(accuse)).toEqual({ ...TRAITE, passagesOK: [], passagesKO: [] });
  expect(short(accuse)).toEqual([['accuse-sans-resultat', '', undefined, undefined]]);
});

test('a place that is no number is unknown; an error may be a mere sentence', () => {
  const accuse = parseAccuse(fixture('place-illisible'));
  expect(accuse.verdict).toBe('rejete');
  expect(accuse.erreurs).toEqual([
    { type: 'XSD', message: 'cvc-minLength-valid', ligne: null, colonne: null },
    { type: null, message: 'Le flux a déjà été traité', ligne: null, colonne: null },
    { type: null, message: "Le contrat n'est pas actif", ligne: null, colonne: null },
  ]);
  expect(short(accuse)).toEqual([
    ['accuse-nombre-illisible', 'erreurs[0].ligne', undefined, 6],
    ['accuse-nombre-illisible', 'erreurs[0].colonne', undefined, 6],
    ['accuse-element-incomplet', 'erreurs[1]', undefined, 12],
    ['accuse-element-incomplet', 'erreurs[2]', undefined, 15],
  ]);
});

test('a declaration that the byte order mark contradicts', () => {
  const accuse = parseAccuse(fixture('encodage-contredit'));
  expect(parts(accuse)).toEqual(TRAITE);
  expect(accuse.diagnostics.map(({ message }) => message)).toEqual([
    "L'accusé annonce l'encodage ISO-8859-1 mais ses octets sont en UTF-8 : il est lu en UTF-8, vérifiez une lettre accentuée.",
  ]);
});

test('the same remark is shown a thousand times at the most, and the others are counted', () => {
  const { passagesOK, diagnostics } = parseAccuse(
    `<rapport><nomFichier>a.xml</nomFichier><idFlux>f</idFlux><idTraitement>1</idTraitement><PassagesOK>${'<idTechnique>A</idTechnique>'.repeat(1500)}</PassagesOK></rapport>`,
  );
  expect(passagesOK).toHaveLength(1500);
  expect(diagnostics).toHaveLength(1001);
  expect(diagnostics.at(-1)).toMatchObject({
    code: 'accuse-remarques-abregees',
    params: { code: 'accuse-passage-en-double', shown: 1000, more: 499 },
  });
});

test('every remark is a warning about the file, in French, with a capital and a full stop', () => {
  const all = [
    'elements-inconnus',
    'incomplet',
    'en-double',
    'balises-en-double',
    'erreurs-et-passages',
    'sans-resultat',
    'place-illisible',
  ];
  for (const { severity, source, message } of all.flatMap((name) => parseAccuse(fixture(name)).diagnostics)) {
    expect([severity, source]).toEqual(['warning', 'fichier']);
    expect(message).toMatch(/^L'accusé .*\.$/su);
    expect(message).not.toMatch(/undefined|null|\[object|NaN/);
  }
});
