/** The shipped models: complete in six languages, checked, and able to hold the shortest and the longest of what is put in them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUES, type Langue } from '../../src/parchemin/langues.js';
import { lintParchemin } from '../../src/parchemin/lint-parchemin.js';
import type { ModeleParchemin } from '../../src/parchemin/modele/modele.js';
import { readModele } from '../../src/parchemin/modele/read-modele.js';
import { MODELES } from '../../src/parchemin/modeles/index.js';
import { NOMS_DES_MODELES, type NomDeModele } from '../../src/parchemin/modeles/noms.js';
import type { OptionsDeModele } from '../../src/parchemin/modeles/options.js';
import { ParcheminError } from '../../src/parchemin/parchemin-error.js';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { CERTIFIER, INTITULES, SAMPLES } from '../tools/parchemin-samples.js';

const samplesOf = (modele: NomDeModele) => Object.entries(SAMPLES).filter(([, sample]) => sample.modele === modele);
const others = LANGUES.filter((langue) => langue !== 'fr');
const wanted: readonly (readonly [Langue] | readonly [Langue, Langue])[] = [
  ...LANGUES.map((langue) => [langue] as const),
  ...others.map((langue) => ['fr', langue] as const),
];

/** Every object that holds texts by language. */
function translations(node: unknown): Record<string, string>[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Object.hasOwn(node, 'fr')) return [node as Record<string, string>];
  return Object.values(node).flatMap(translations);
}

const [signataire] = CERTIFIER.signataires as [OptionsDeModele['signataires'][number]];
const signed = (...signataires: OptionsDeModele['signataires'][number][]): OptionsDeModele => ({ ...CERTIFIER, signataires });
const picture = new Uint8Array(readFileSync(new URL('../../docs/guide/images/matrice.png', import.meta.url)));
const ressources = async (): Promise<Uint8Array> => picture;
const SHAPES: readonly (readonly [string, OptionsDeModele])[] = [
  ['landscape', CERTIFIER],
  ['portrait', { ...CERTIFIER, orientation: 'portrait' }],
  ['landscape, two signatories', signed(signataire, signataire)],
  ['landscape, three signatories', signed(signataire, signataire, signataire)],
  ['landscape, logo and image of the signature', { ...signed({ ...signataire, image: 'signature.png' }), logo: 'logo.png' }],
  ['portrait, logo', { ...CERTIFIER, logo: 'logo.png', orientation: 'portrait' }],
  ['portrait, three signatories', { ...signed(signataire, signataire, signataire), orientation: 'portrait' }],
];

test('the samples go from short to long', () => expect(Object.values(INTITULES).map(({ length }) => length)).toEqual([20, 120, 255]));

describe.each(NOMS_DES_MODELES)('%s', (nom) => {
  const model = (options: OptionsDeModele = CERTIFIER): ModeleParchemin => MODELES[nom](options);

  test('is what its JSON reads as', () => expect(readModele(JSON.parse(JSON.stringify(model())))).toEqual(model()));

  test.each(SHAPES)('passes the check of models: %s', (_, options) => expect(readModele(model(options))).toEqual(model(options)));

  test('says everything in six languages', () => {
    const all = translations(model());
    expect(all.length).toBeGreaterThan(10);
    for (const texts of all) expect(Object.keys(texts)).toEqual([...LANGUES]);
  });

  test('gives the linter nothing to say', () => {
    for (const [, { donnees }] of samplesOf(nom))
      expect(lintParchemin(model(), donnees.fiche, { langues: LANGUES, date: '2026-07-01' })).toEqual([]);
  });

  describe.each(wanted)('%s %s', (...langues) => {
    test('holds the shortest and the longest', async () => {
      const prepared = await prepareParchemin(model(), { langues: langues.filter(Boolean) as unknown as readonly [Langue] });
      for (const [, { donnees }] of samplesOf(nom)) expect((await prepared.screen(donnees)).length).toBeGreaterThan(5_000);
    });
  });

  test.each(SHAPES.slice(1))('holds the longest: %s', async (_, options) => {
    const sample = SAMPLES[`${nom}-longue`];
    for (const langues of [['fr'], ['fr', 'de']] as const) {
      const prepared = await prepareParchemin(model(options), { langues, ressources });
      expect(sample && (await prepared.screen(sample.donnees)).length).toBeGreaterThan(5_000);
    }
  });
});

describe('who signs', () => {
  const codeOf = (signataires: unknown): unknown => {
    try {
      MODELES['titre-rncp']({ signataires: signataires as OptionsDeModele['signataires'] });
      return undefined;
    } catch (error) {
      return error instanceof ParcheminError ? error.message : error;
    }
  };

  test.each([
    [
      'nobody',
      [],
      'Un modèle livré demande une, deux ou trois personnes qui signent, et en a reçu 0 : donnez le nom et la fonction de chacune.',
    ],
    [
      'nothing given',
      undefined,
      'Un modèle livré demande une, deux ou trois personnes qui signent, et en a reçu 0 : donnez le nom et la fonction de chacune.',
    ],
    [
      'four',
      Array(4).fill(signataire),
      'Un modèle livré demande une, deux ou trois personnes qui signent, et en a reçu 4 : donnez le nom et la fonction de chacune.',
    ],
    [
      'no name',
      [{ nom: ' ', fonction: 'Directrice' }],
      "Le signataire 1 n'a pas de nom : un parchemin porte le nom et la fonction de qui le signe.",
    ],
    [
      'no function',
      [signataire, { nom: 'Odile Brémont', fonction: { fr: '' } }],
      "Le signataire 2 n'a pas de fonction : un parchemin porte le nom et la fonction de qui le signe.",
    ],
  ])('%s', (_, signataires, message) => expect(codeOf(signataires)).toBe(message));
});

/** What each page must say, blanks aside: lines are broken where the frame asks for it. */
const MENTIONS: Readonly<Record<NomDeModele, readonly string[]>> = {
  'titre-rncp': [
    'ÉCOLE SUPÉRIEURE DES TILLEULS',
    'organisme certificateur, sous le nom commercial « Tilleuls Formation »',
    'Zoé, Camille FERRANDIER',
    'nom d’usage : Delmas',
    'née le 28 février 1999 à Angers (Maine-et-Loire)',
    'titulaire de la certification professionnelle',
    INTITULES.moyen,
    'Mention bien',
    'Certification enregistrée au répertoire national des certifications professionnelles sous le numéro RNCP38575 par décision du directeur général de France compétences en date du 28/02/2024 ; enregistrement valable jusqu’au 28/02/2027.',
    'Niveau de qualification : 6 · Cadre européen des certifications (CEC) : niveau 6 · Nomenclature des spécialités de formation (NSF) : 326t',
    'Délivré à Angers, le 1er juillet 2026',
    'Parchemin n° 2026-0002',
    'Odile Brémont',
    'Directrice générale',
    'Vérifier ce parchemin',
  ],
  'certification-rs': [
    'titulaire de la certification',
    INTITULES.moyen,
    'Certification enregistrée au répertoire spécifique sous le numéro RS5515 par décision du directeur général de France compétences en date du 28/02/2024 ; enregistrement valable jusqu’au 28/02/2027.',
    'Délivré à Angers, le 1er juillet 2026',
    'Odile Brémont',
  ],
  'bloc-de-competences': [
    'titulaire du bloc de compétences RNCP38575BC02',
    'Concevoir et dimensionner une infrastructure numérique adaptée aux usages d’un territoire',
    'bloc 2 de la certification professionnelle',
    INTITULES.moyen,
    'sous le numéro RNCP38575 par décision',
    'Niveau de qualification : 6',
    'Parchemin d’un bloc de compétences, distinct de celui de la certification entière.',
  ],
};

describe.skipIf(!process.env.ACCROCHAGE_JUGES?.includes('pdf'))('what pdftotext reads', () => {
  const textOf = (pdf: Uint8Array): string => {
    const folder = mkdtempSync(join(tmpdir(), 'accrochage-'));
    try {
      const file = join(folder, 'parchemin.pdf');
      writeFileSync(file, pdf);
      return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  // pdftotext takes the hyphen at the end of a line for that of a word cut in two, and drops it.
  const bare = (text: string): string => text.replace(/[\s\u00a0-]+/g, '');

  test.each(NOMS_DES_MODELES)('%s', async (nom) => {
    const sample = SAMPLES[`${nom}-moyenne`];
    if (!sample) throw new Error('no sample');
    const prepared = await prepareParchemin(MODELES[nom](CERTIFIER));
    const read = bare(textOf(await prepared.screen(sample.donnees)));
    expect(MENTIONS[nom].filter((mention) => !read.includes(bare(mention)))).toEqual([]);
  });
});
