import { expect, test } from 'vitest';
import { ParcheminError } from '../../src/parchemin/parchemin-error.js';
import { readFiche } from '../../src/parchemin/read-fiche.js';

const fiche = {
  numero: 'RNCP38575',
  intitule: 'Développeur web',
  niveau: 6,
  nsf: [{ code: '326t' }],
  dateDecision: '2024-02-28',
  dateFinEnregistrement: '2027-02-28',
  certificateur: { raisonSociale: 'École des Tilleuls' },
};

function fautesOf(input: unknown): unknown {
  try {
    return readFiche(input);
  } catch (error) {
    if (!(error instanceof ParcheminError)) throw error;
    expect(error.code).toBe('fiche-invalide');
    return error.params.fautes;
  }
}

test('a record is given back', () => expect(fautesOf(fiche)).toEqual(fiche));

test.each([
  [
    'numéro sans préfixe',
    { numero: '38575' },
    ['« numero » : il faut un texte (numéro de la fiche, préfixe compris : RNCP38575 ou RS5515), et non « 38575 ».'],
  ],
  ['niveau en lettres', { niveau: 'six' }, ['« niveau » : il faut un nombre entier entre 2 et 8, et non « six ».']],
  [
    'jour impossible',
    { dateDecision: '2024-02-30' },
    ['« dateDecision » : il faut un jour du calendrier, AAAA-MM-JJ, et non « 2024-02-30 ».'],
  ],
  [
    'titre traduit en français',
    { traductions: { fr: 'Développeur' } },
    ["« traductions » : « fr » n'est pas attendu ; on attend « en », « es », « de », « it », « pt »."],
  ],
  ['clé mal écrite', { dateDecison: '2024-02-28' }, ["« dateDecison » n'est pas attendu ; vouliez-vous dire « dateDecision » ?"]],
  [
    'bloc d’une autre certification',
    { bloc: { code: 'RNCP3857BC01', intitule: 'Concevoir' } },
    ["« bloc.code » : le bloc « RNCP3857BC01 » n'est pas de la certification « RNCP38575 »."],
  ],
  [
    'fin avant le début',
    { dateFinEnregistrement: '2023-02-28' },
    ["« dateFinEnregistrement » : l'enregistrement finit (2023-02-28) avant d'avoir commencé (2024-02-28)."],
  ],
  [
    'siret tronqué',
    { certificateur: { raisonSociale: 'École des Tilleuls', siret: '123 456' } },
    ['« certificateur.siret » : il faut quatorze chiffres, et non « 123 456 ».'],
  ],
])('%s', (_, change, expected) => expect(fautesOf({ ...fiche, ...change })).toEqual(expected));

test('all the faults at once, in a sentence', () =>
  expect(() => readFiche({ ...fiche, niveau: 9, certificateur: {} })).toThrow(
    'La fiche de la certification ne convient pas : « niveau » : il faut un nombre entier entre 2 et 8, et non 9. « certificateur.raisonSociale » : cette valeur manque, il faut un texte (raison sociale).',
  ));
