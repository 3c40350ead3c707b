import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FicheCertification } from '../../src/parchemin/fiche.js';
import { ditLeJour } from '../../src/parchemin/lint/ecrits.js';
import { motsDe } from '../../src/parchemin/lint/mots.js';
import { lintParchemin } from '../../src/parchemin/lint-parchemin.js';
import type { ModeleParchemin } from '../../src/parchemin/modele/modele.js';
import { MODELES } from '../../src/parchemin/modeles/index.js';
import { NOMS_DES_MODELES } from '../../src/parchemin/modeles/noms.js';

const valid = (name: string): { modele: ModeleParchemin; fiche: FicheCertification } =>
  JSON.parse(readFileSync(new URL(`../../fixtures/parchemin/valides/${name}.json`, import.meta.url), 'utf8'));
const records = { 'titre-rncp': 'rncp', 'certification-rs': 'rs', 'bloc-de-competences': 'bloc' } as const;
const withText = (modele: ModeleParchemin, texte: string): ModeleParchemin => ({
  ...modele,
  elements: [...modele.elements, { type: 'texte', cadre: { x: 0, y: 0, largeur: 50, hauteur: 10 }, texte, taille: 10 }],
});

describe.each(NOMS_DES_MODELES)('the shipped model %s', (nom) => {
  const { fiche } = valid(records[nom]);
  const fonction = { fr: 'Directrice', en: 'Director', es: 'Directora', de: 'Leiterin', it: 'Direttrice', pt: 'Diretora' };
  const modele = MODELES[nom]({ signataires: [{ nom: 'Odile Brémont', fonction }], lieu: 'Angers' });
  const nomCommercial = { ...fiche, certificateur: { ...fiche.certificateur, nomCommercial: 'Les Tilleuls' } };

  test.each([
    ['as it is', fiche],
    ['with a trade name', nomCommercial],
    ['without a translation of the title', { ...fiche, traductions: undefined }],
  ] as const)('gives nothing at all, in six languages: %s', (_, record) =>
    expect(lintParchemin(modele, record, { date: '2026-07-01', langues: ['fr', 'en', 'es', 'de', 'it', 'pt'] })).toEqual([]),
  );
});

describe('the severities', () => {
  const { modele, fiche } = valid('rncp');
  const faulty = withText(modele, 'Diplôme');
  const severities = (severity: 'error' | 'off') => lintParchemin(faulty, fiche, { severities: { diplome: severity } });

  test('may be raised', () => expect(severities('error').map(({ severity }) => severity)).toEqual(['error']));
  test('may be turned off', () => expect(severities('off')).toEqual([]));
});

test('a diagnostic holds what its sentence is made of', () => {
  const { modele, fiche } = valid('rncp');
  expect(lintParchemin(withText(modele, 'En cours'), fiche)).toEqual([
    {
      code: 'formule-conditionnelle',
      severity: 'error',
      source: 'parchemin',
      path: 'elements[8].texte',
      message:
        "« En cours » n'a pas sa place sur un parchemin, qui atteste une certification délivrée et enregistrée : retirez la formule.",
      params: { ecrit: 'En cours' },
    },
  ]);
});

describe('the words', () => {
  test.each([
    ['Fait à Lyon, le {{delivrance.date}}', ' fait a lyon | le | '],
    ['[[Œuvre {{parchemin.option}}]]{{accord:né|née}}', ' oeuvre | ne | nee | ne | e | '],
    ['sous\u00ad-ré\u200bserve', ' sous reserve '],
    ['cafe\u0301 Straße \\{{littéral\\}}', ' cafe strasse | litteral | '],
    ['', ' '],
  ])('of %j', (texte, folded) => expect(motsDe(texte).folded).toBe(folded));
});

test.each([
  '28/02/2024',
  '28.02.2024',
  '2024-02-28',
  '28 février 2024',
  'February 28, 2024',
  '28th February 2024',
  '28 de febrero de 2024',
  '28. Februar 2024',
  '28 FEBBRAIO 2024',
  '28 de fevereiro de 2024',
])('a day is known however it is written: %s', (texte) => {
  expect(ditLeJour('2024-02-28')(motsDe(texte))).toBe(true);
  expect(ditLeJour('2024-02-08')(motsDe(texte))).toBe(false);
});

test('any text of a model, record or wording is looked at without a fault of ours', () => {
  const { modele, fiche } = valid('bloc');
  const bits = fc.constantFrom(
    '[[',
    ']]',
    '{{',
    '}}',
    '«',
    '»',
    '|',
    '\\',
    ' ',
    'bac',
    '+',
    '3',
    'en',
    'cours',
    '{{bloc.code}}',
    '(',
    '*',
    '$',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(bits, { maxLength: 15 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, text, (texte, intitule) => {
      const found = lintParchemin(withText(modele, texte), { ...fiche, intitule }, { langues: ['fr', 'en', 'pt'] });
      for (const { message } of found) expect(message).not.toMatch(/undefined|NaN|\[object/);
    }),
    { numRuns: 300 },
  );
});
