import { describe, expect, test } from 'vitest';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import type { Flux } from '../../src/model.js';
import {
  type CdcSimulee,
  fluxConforme,
  NOMS_REPERES,
  type OptionsFlux,
  type PersonneConnue,
  passageConforme,
  simulateCdc,
} from '../../src/testing.js';
import { serializeFluxSync } from '../../src/xml/write.js';

let files = 0;
/** A new file each time, unless its idFlux is given. */
const flux = (options: OptionsFlux): Flux => fluxConforme({ ...options, avec: { idFlux: `flux-${++files}`, ...options.avec } });

async function deposit(cdc: CdcSimulee, options: OptionsFlux | Flux) {
  const document = 'emetteur' in options ? options : flux(options);
  return parseAccuse((await cdc.deposer(serializeFluxSync(document as Flux), 'depot.xml')).xml);
}

const INTROUVABLE = 'Aucun titulaire ne correspond aux critères obligatoires';
const ZOE: PersonneConnue = {
  nomNaissance: 'Ferrandier',
  prenom1: 'Zoé',
  sexe: 'F',
  anneeNaissance: 1999,
  moisNaissance: 2,
  jourNaissance: 28,
};
const commune = (codeInsee: string) => ({ codeCommuneNaissance: { codeInseeNaissance: { codeInsee } } });

/** Sends one passage with this civil status; the sentence of the refusal, if any. */
async function sort(
  population: readonly PersonneConnue[],
  titulaire: OptionsFlux['chaque'] extends undefined ? never : object,
  options = {},
) {
  const sent = { ...ZOE, nomUsage: null, prenom2: undefined, prenom3: undefined, ...titulaire };
  const civil = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const passage = passageConforme();
  const identificationTitulaire = { titulaire: { ...commune('31555'), ...civil } as never };
  const accuse = await deposit(simulateCdc({ population, ...options }), { passages: [{ ...passage, identificationTitulaire }] });
  return accuse.passagesKO[0]?.messageErreur ?? accuse.verdict;
}

describe('the search in three steps', () => {
  const twin = { ...ZOE, jourNaissance: 3 };

  test('one person by name, first name, sex and year: the rest is not looked at', async () => {
    expect(await sort([ZOE], {})).toBe('traite');
    expect(await sort([ZOE], { jourNaissance: 1, moisNaissance: 1 })).toBe('traite');
    expect(await sort([ZOE], { nomNaissance: 'FERRANDIER' })).toBe('traite');
    for (const wrong of [{ nomNaissance: 'Valmont' }, { prenom1: 'Inès' }, { sexe: 'M' }, { anneeNaissance: 1998 }])
      expect(await sort([ZOE], wrong)).toBe(INTROUVABLE);
  });

  test('several: month and day', async () => {
    expect(await sort([ZOE, twin], {})).toBe('traite');
    expect(await sort([ZOE, twin], { jourNaissance: 4 })).toBe(`${INTROUVABLE} enrichis du jour et du mois de naissance`);
    expect(await sort([ZOE, twin], { jourNaissance: null, moisNaissance: null })).toBe('Plusieurs titulaires ont été identifiés');
  });

  test('still several: the place and the rest', async () => {
    const homonyms = [
      { ...ZOE, ...commune('31555'), prenom2: 'Anne' },
      { ...ZOE, ...commune('35238'), prenom2: 'Fleur' },
    ];
    expect(await sort(homonyms, {})).toBe('traite');
    expect(await sort(homonyms, { ...commune('59350') })).toBe('Aucun titulaire ne correspond aux critères de réconciliation');
    expect(await sort(homonyms, { prenom2: 'Fleur' })).toBe('Aucun titulaire ne correspond aux critères de réconciliation');
    expect(await sort([ZOE, { ...ZOE }], {})).toBe('Plusieurs titulaires ont été identifiés');
  });

  test('what is tolerated in a name is chosen', async () => {
    const known = [{ ...ZOE, nomNaissance: 'Le Hénaff-Brœc' }];
    const as = (nomNaissance: string, tolerance?: string) => sort(known, { nomNaissance }, tolerance ? { tolerance } : {});
    expect(await as('LE HÉNAFF-BRŒC')).toBe('traite');
    expect(await as('Le Henaff-Broec')).toBe(INTROUVABLE);
    expect(await as('Le Henaff-Broec', 'accents')).toBe('traite');
    expect(await as('Lehenaff Broec', 'accents')).toBe(INTROUVABLE);
    expect(await as('Lehenaff Broec', 'large')).toBe('traite');
  });

  test('by file number and by NIR', async () => {
    const one = (voie: 'dossierFormation' | 'identifiantNational') => passageConforme({ voie });
    const dossier = one('dossierFormation').identificationTitulaire.dossierFormation;
    const nir = one('identifiantNational').identificationTitulaire.identifiantNational?.nir ?? '';
    const civil = passageConforme().identificationTitulaire.titulaire;
    if (!dossier || !civil) throw new Error('no civil status');
    const population = [{ ...civil, nir, dossiers: [dossier.idDossier] }];
    const refus = async (passage: ReturnType<typeof one>, known: PersonneConnue[] = population) =>
      (await deposit(simulateCdc({ population: known }), { passages: [passage] })).passagesKO.map(({ messageErreur }) => messageErreur);
    expect(await refus(one('dossierFormation'))).toEqual([]);
    expect(await refus(one('identifiantNational'))).toEqual([]);
    expect(await refus(one('identifiantNational'), [civil])).toEqual([INTROUVABLE]);
    expect(await refus(one('dossierFormation'), [{ ...population[0], nomNaissance: 'Valmont' } as PersonneConnue])).toEqual([INTROUVABLE]);
  });

  test('nobody is given: whoever is sent is found, but for the marker names', async () => {
    const names = Object.keys(NOMS_REPERES);
    const accuse = await deposit(simulateCdc(), {
      passages: names.length + 1,
      chaque: (rang) => ({ ...(names[rang] && { titulaire: { nomNaissance: names[rang] } }) }),
    });
    expect(accuse.passagesOK).toEqual(['TEST-1-000005']);
    expect(accuse.passagesKO.map(({ messageErreur }) => messageErreur)).toEqual(Object.values(NOMS_REPERES));
    expect(new Set(accuse.passagesKO.map(({ categorie }) => categorie))).toEqual(
      new Set(['titulaire-introuvable', 'plusieurs-titulaires']),
    );
  });
});

describe('what is recorded', () => {
  test('sent again under the same identifier, a passage is replaced', async () => {
    const cdc = simulateCdc();
    await deposit(cdc, { passages: 2 });
    const again = await deposit(cdc, { passages: 2, chaque: () => ({ avec: { scoring: '18' } }) });
    expect(again.passagesOK).toEqual(['TEST-1-000001', 'TEST-1-000002']);
    expect(cdc.passages.map(({ idTechnique, passage, code }) => [idTechnique, passage.scoring, code])).toEqual([
      ['TEST-1-000001', '18', 'RNCP38575'],
      ['TEST-1-000002', '18', 'RNCP38575'],
    ]);
  });

  test('or refused, as the CDC has been seen to do', async () => {
    const cdc = simulateCdc({ renvoi: 'deja-en-base' });
    await deposit(cdc, { passages: 1 });
    expect((await deposit(cdc, { passages: 1 })).passagesKO).toEqual([
      {
        idTechnique: 'TEST-1-000001',
        messageErreur:
          "Le passage certification avec le bcr émetteur 00TEST00 et l'id technique partenaire TEST-1-000001 existe déjà en base",
        categorie: 'deja-en-base',
      },
    ]);
  });

  test('under another identifier, the same person, certification and date exist already', async () => {
    const cdc = simulateCdc();
    await deposit(cdc, { passages: 1 });
    const other = passageConforme({ avec: { idTechnique: 'B-1' } });
    expect((await deposit(cdc, { passages: [other] })).passagesKO).toEqual([
      { idTechnique: 'B-1', messageErreur: 'Le titulaire existe déjà en base', categorie: 'deja-en-base' },
    ]);
    const later = { ...other, dateDebutValidite: '2026-08-30' };
    expect((await deposit(cdc, { passages: [later] })).passagesOK).toEqual(['B-1']);
  });

  test('SUPPRESSION forgets, and the passage may come back', async () => {
    const cdc = simulateCdc();
    await deposit(cdc, { passages: 2 });
    const accuse = await deposit(cdc, {
      action: 'SUPPRESSION',
      passages: [passageConforme({ action: 'SUPPRESSION' }), passageConforme({ action: 'SUPPRESSION', avec: { idTechnique: 'X' } })],
    });
    expect(accuse.passagesOK).toEqual(['TEST-1-000001']);
    expect(accuse.passagesKO).toEqual([
      {
        idTechnique: 'X',
        messageErreur: "Aucun passage certification avec le bcr émetteur 00TEST00 et l'id technique partenaire X n'existe en base",
        categorie: 'inconnu',
      },
    ]);
    expect(cdc.passages.map(({ idTechnique }) => idTechnique)).toEqual(['TEST-1-000002']);
    expect((await deposit(cdc, { passages: [passageConforme({ avec: { idTechnique: 'C' } })] })).passagesOK).toEqual(['C']);
  });
});

describe('a file is rejected whole', () => {
  test('when it breaks the schema, and its idFlux may serve again', async () => {
    const cdc = simulateCdc();
    const document = flux({ passages: 2 });
    const broken = serializeFluxSync(document).replace(/<cpf:sexe>./, '<cpf:sexe>H');
    const { nomFichier, xml } = await cdc.deposer(broken, 'depot.xml');
    expect(nomFichier).toBe('Accuse_de_traitement_depot.xml_20260901.xml');
    const accuse = parseAccuse(xml);
    expect([accuse.verdict, accuse.idFlux, accuse.passagesOK]).toEqual(['rejete', null, []]);
    expect(accuse.erreurs.map(({ type, message }) => [type, message])).toEqual([
      [
        'XSD',
        "cvc-enumeration-valid : La valeur 'H' n'est pas un facet valide par rapport à l'énumération '[M, F]'. Il doit s'agir d'une valeur provenant de l'énumération.",
      ],
      ['XSD', "cvc-type.3.1.3 : La valeur 'H' de l'élément 'cpf:sexe' n'est pas valide."],
    ]);
    expect(cdc.passages).toEqual([]);
    expect((await deposit(cdc, document)).verdict).toBe('traite');
  });

  test('when its idFlux has already been treated', async () => {
    const cdc = simulateCdc();
    const document = flux({ passages: 1 });
    await deposit(cdc, document);
    expect((await deposit(cdc, document)).erreurs).toEqual([
      { type: 'FONCTIONNEL', message: `Le flux ${document.idFlux} a déjà été traité`, ligne: null, colonne: null },
    ]);
  });

  test('when an idTechnique stands twice in it', async () => {
    const cdc = simulateCdc();
    expect(
      (await deposit(cdc, { passages: [passageConforme(), passageConforme({ rang: 1, avec: { idTechnique: 'TEST-1-000001' } })] })).erreurs,
    ).toEqual([
      {
        type: 'FONCTIONNEL',
        message: "L'id technique TEST-1-000001 est présent plusieurs fois dans le fichier",
        ligne: null,
        colonne: null,
      },
    ]);
    expect(cdc.passages).toEqual([]);
  });

  test('when it is nothing of the kind, in bytes or in text', async () => {
    const cdc = simulateCdc();
    for (const [given, message] of [
      ['', 'Fin prématurée du fichier.'],
      [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'Octet 1 de la séquence UTF-8 à 1 octets non valide.'],
      ['{"a":1}', 'Contenu non autorisé dans le prologue.'],
      ['<html/>', "cvc-elt.1.a : Déclaration de l'élément 'html' introuvable."],
    ] as const)
      expect(parseAccuse((await cdc.deposer(given, 'x')).xml).erreurs.map((erreur) => erreur.message)).toEqual([message]);
  });
});

test('the day of the accusé is that of Paris', async () => {
  const cdc = simulateCdc({ now: () => new Date('2026-12-31T23:30:00Z') });
  expect((await cdc.deposer('', 'Dépôt 1.XML')).nomFichier).toBe('Accuse_de_traitement_Dépôt 1.xml_20270101.xml');
});

test('10 000 passages take a few seconds', async () => {
  const document = flux({ passages: 10_000 });
  const population = document.emetteur.certificateurs.certificateur.certifications.flatMap(({ passageCertifications }) =>
    passageCertifications.flatMap(({ identificationTitulaire: { titulaire } }) => (titulaire ? [titulaire] : [])),
  );
  const accuse = await deposit(simulateCdc({ population }), document);
  expect([accuse.passagesOK.length, accuse.passagesKO]).toEqual([10_000, []]);
}, 20_000);
