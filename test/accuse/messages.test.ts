/** Every known sentence, as published and as it may arrive; what is not known stays unknown. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categorieOf, recognise, sentences } from '../../src/accuse/messages/index.js';

const PUBLISHED: readonly [message: string, code: string, categorie: string, etape: number | null][] = [
  ['Aucun titulaire ne correspond aux critères obligatoires', 'titulaire-introuvable', 'titulaire-introuvable', 1],
  [
    'Aucun titulaire ne correspond aux critères obligatoires enrichis du jour et du mois de naissance',
    'titulaire-introuvable-date',
    'titulaire-introuvable',
    2,
  ],
  ['Aucun titulaire ne correspond aux critères de réconciliation', 'titulaire-introuvable-reconciliation', 'titulaire-introuvable', 3],
  [
    'Aucun titulaire ne correspond aux critères obligatoires enrichis des critères de réconciliation',
    'titulaire-introuvable-reconciliation',
    'titulaire-introuvable',
    3,
  ],
  [
    'Aucun titulaire ne correspond aux critères obligatoires enrichis de la couleur des yeux',
    'titulaire-introuvable-autrement',
    'titulaire-introuvable',
    null,
  ],
  ['Plusieurs titulaires ont été identifiés', 'plusieurs-titulaires', 'plusieurs-titulaires', null],
  ['Le titulaire existe déjà en base', 'titulaire-deja-en-base', 'deja-en-base', null],
  [
    "Le passage certification avec le bcr émetteur 12ABC345 et l'id technique partenaire 2026-0001 existe déjà en base",
    'passage-deja-en-base',
    'deja-en-base',
    null,
  ],
  ['Cet enregistrement existe déjà en base.', 'deja-en-base', 'deja-en-base', null],
];

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const mojibake = (text: string): string => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
/** What a message goes through on its way. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as published': (text) => text,
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'no accents': withoutAccents,
  'decomposed accents': (text) => text.normalize('NFD'),
  'accents lost': (text) => text.replace(/[^\0-\x7F]/g, '?'),
  'accents replaced': (text) => text.replace(/[^\0-\x7F]/g, '\uFFFD'),
  'accents dropped': (text) => text.replace(/[^\0-\x7F]/g, ''),
  'UTF-8 read as ISO-8859-1': mojibake,
  'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'broken lines': (text) => `\n   ${text.replaceAll(' ', '\n\t  ')}  \r\n`,
  'a full stop': (text) => `${text}.`,
  'a heading': (text) => `Erreur : « ${text} »`,
  'typographic apostrophes': (text) => text.replaceAll("'", '’'),
};

test('one file per sentence, named after its code', () => {
  const files = readdirSync(new URL('../../src/accuse/messages/', import.meta.url)).map((file) => file.replace('.ts', ''));
  expect(sentences.map(({ code }) => code).sort()).toEqual(files.filter((file) => file !== 'index' && file !== 'sentence').sort());
});

describe.each(Object.entries(WAYS))('%s', (_, change) => {
  test.each(PUBLISHED)('%s', (message, code, categorie, etape) => {
    const found = recognise(change(message));
    expect(found?.code).toBe(code);
    expect(found?.categorie).toBe(categorie);
    expect(found?.etape).toBe(etape);
  });
});

test('identifiers of any kind may stand inside', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 255, unit: 'grapheme' }), (id) => {
      const message = `Le passage certification avec le bcr émetteur 12ABC345 et l'id technique partenaire ${id} existe déjà en base`;
      expect(categorieOf(message)).toBe('deja-en-base');
    }),
    { numRuns: 200 },
  );
});

test.each([
  null,
  '',
  '   ',
  'La certification RNCP38575 est inactive',
  "Le titulaire n'existe pas en base",
  'Le contrat MCFCER000000001 ne correspond pas au certificateur',
  'Aucune erreur',
  '🙈',
])('%j is not known', (message) => {
  expect(categorieOf(message)).toBe('inconnu');
  expect(recognise(message)).toBeUndefined();
});

test('the meaning and the advice are French sentences', () => {
  for (const { sens, conseil } of sentences)
    for (const text of [sens, conseil]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/su);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
});

test('a message of any length takes little time', () => {
  const awkward = 'Aucun titulaire ne correspond aux critères enrichi jour mois '.repeat(20_000);
  const start = Date.now();
  for (let times = 0; times < 100; times++) recognise(awkward);
  expect(Date.now() - start).toBeLessThan(2000);
});
