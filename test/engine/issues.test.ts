import { describe, expect, test } from 'vitest';
import { validatePassage } from '../../src/index.js';
import { validPassage } from '../tools/fixtures.js';

const circular: Record<string, unknown> = {};
circular.self = circular;
let deep: unknown = {};
for (let depth = 0; depth < 100_000; depth++) deep = { deep };

describe('a value that JSON cannot hold is told by its sort, so that a report can be written', () => {
  test.each([
    [12n, 'un entier de type BigInt'],
    [circular, 'un bloc'],
    [deep, 'un bloc'],
    [Symbol('x'), 'un symbole'],
    [() => 'x', 'une fonction'],
    [['x'], 'une liste'],
    [new Date(0), 'un objet Date'],
  ])('case %#', (value, received) => {
    const passage = { ...validPassage(), scoring: value, dateDebutValidite: value, donneeCertifiee: value };
    const { diagnostics } = validatePassage(passage);
    const found = (path: string) => diagnostics.find((each) => each.path === path);
    expect(found('scoring')?.message).toBe(`« Scoring ou base de notation » : il faut un texte, et non ${received}.`);
    expect(found('dateDebutValidite')?.message).toContain(`il faut une date AAAA-MM-JJ, et non ${received}.`);
    expect(found('donneeCertifiee')?.message).toContain(`il faut true ou false, et non ${received}.`);
    expect(() => JSON.stringify(diagnostics)).not.toThrow();
  });
});

test.each([
  ['x', 'un texte'],
  [12, 'un nombre'],
  [true, 'un booléen'],
  [[], 'une liste'],
])('%j is no block', (value, received) =>
  expect(validatePassage({ ...validPassage(), modalitesInscription: value }).diagnostics[0]?.message).toBe(
    `« Modalités d'inscription » : il faut un bloc de données, et non ${received}.`,
  ),
);

test('a number for a text is shown', () =>
  expect(validatePassage({ ...validPassage(), verbatim: 12 }).diagnostics[0]?.message).toBe('« Verbatim » : il faut un texte, et non 12.'));

test('a NIR of another type is not', () => {
  const identificationTitulaire = { identifiantNational: { nir: 1990299999001, nomNaissance: 'Castelnaud' } };
  const [diagnostic] = validatePassage({ ...validPassage(), identificationTitulaire }).diagnostics;
  expect(diagnostic?.message).toBe('« NIR » : il faut un texte, et non un nombre.');
  expect(JSON.stringify(diagnostic)).not.toContain('1990299999001');
});
