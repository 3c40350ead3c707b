/** The fast judge of the schema against zod's: a « yes » of the one is a « yes » of the other, on whatever is given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageSchemas } from '../../src/schemas.js';
import { validPassage } from '../tools/fixtures.js';

const { plain, respects } = passageSchemas('1.1.5');

test('a good passage respects the schema, and an unknown key breaks it, inherited or not', () => {
  const passage = validPassage();
  expect(respects(passage)).toBe(true);
  expect(respects({ ...passage, inconnu: undefined })).toBe(false);
  expect(respects(Object.assign(Object.create({ inconnu: 1 }), passage))).toBe(false);
});

test('a hole in a list is no item', () => {
  const passage = { ...validPassage(), niveauNumeriqueEuropeen: { resultats: new Array(2) } };
  expect([respects(passage), plain.safeParse(passage).success]).toEqual([false, false]);
});

test('whatever is put in its place, it never accepts what zod refuses, and accepts what zod accepts', () => {
  const paths: (readonly string[])[] = [
    ...Object.keys(validPassage()).map((name) => [name]),
    ['identificationTitulaire', 'titulaire'],
    ...Object.keys((validPassage().identificationTitulaire as { titulaire: object }).titulaire).map((name) => [
      'identificationTitulaire',
      'titulaire',
      name,
    ]),
  ];
  const values = fc.oneof(fc.constantFrom(null, undefined, '', ' ', '2026-02-30', -1, 1.5, 2 ** 60, true, {}, [], 'F'), fc.anything());
  fc.assert(
    fc.property(fc.constantFrom(...paths), values, (path, value) => {
      const passage = structuredClone(validPassage()) as unknown as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce((at, step) => at[step] as Record<string, unknown>, passage);
      parent[path.at(-1) ?? ''] = value;
      expect(respects(passage)).toBe(plain.safeParse(passage).success);
    }),
    { numRuns: 2000 },
  );
});
