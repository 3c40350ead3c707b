import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/ligne/lexical.js';
import { COLUMNS } from '../../../src/matrice/headings/columns.js';
import { choicesOf, exampleOf, formOf } from '../../../src/matrice/template/wording.js';

const column = (name: string) => {
  const found = COLUMNS.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};

test('every choice of every list is read back as what it stands for', () => {
  for (const { name, field } of COLUMNS)
    for (const { text, meaning } of choicesOf(field) ?? []) {
      const value = field.kind === 'boolean' ? meaning === 'true' : text === 'nil' ? null : field.kind === 'text' ? text : meaning;
      expect(readCell(name, field, text)).toEqual({ value, faults: [] });
    }
});

test('every example is read without a fault', () => {
  for (const { name, field } of COLUMNS) expect(readCell(name, field, exampleOf(field) ?? '').faults).toEqual([]);
});

describe('forms and examples', () => {
  test.each([
    ['nomNaissance', 'Texte de 1 à 60 caractères', 'Martin'],
    ['libelleCommuneNaissance', 'Texte de 1 à 60 caractères ; 40 au plus selon le dictionnaire', 'Toulouse'],
    ['codeInsee', "Texte d'exactement 5 caractères", '31555'],
    ['moisNaissance', 'Nombre entier de 1 à 12', '2'],
    ['donneeCertifiee', 'oui ou non', 'oui'],
    ['dateInscription', 'Date jour/mois/année, de 1900 à 2099', '12/01/2026'],
    ['sexe', 'Une valeur de la liste : son libellé, ou le code de la norme', 'Féminin'],
    ['resultats', 'domaine.compétence:niveau, séparés par des blancs', '3.4:5'],
  ])('%s', (name, form, example) => {
    expect([formOf(column(name).field), exampleOf(column(name).field)]).toEqual([form, example]);
  });
});

test('nil is offered where the norm lets a code be unknown', () => {
  expect(choicesOf(column('mentionValidee').field)?.at(-1)?.text).toBe('nil');
  expect(choicesOf(column('sexe').field)).toEqual([
    { text: 'Masculin', meaning: 'M' },
    { text: 'Féminin', meaning: 'F' },
  ]);
  expect(choicesOf(column('nomNaissance').field)).toBeUndefined();
});
