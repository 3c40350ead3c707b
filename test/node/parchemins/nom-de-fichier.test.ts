import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nomDeFichier } from '../../../src/node/parchemins/nom-de-fichier.js';

test.each([
  ['2026-0001', '2026-0001'],
  ['A/1', /^A-1-[0-9a-f]{12}$/],
  ['../../etc/passwd', /^-etc-passwd-[0-9a-f]{12}$/],
  ['con', /^con-[0-9a-f]{12}$/],
  ['a.', /^a--[0-9a-f]{12}$/],
  ['Élève 1', /^-l-ve-1-[0-9a-f]{12}$/],
  ['.cache', /^-cache-[0-9a-f]{12}$/],
])('%s', (id, expected) => {
  expect(nomDeFichier(id, new Set())).toMatch(typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected);
});

test('identifiers that differ by case alone do not share a file on a disk that ignores it', () => {
  const seen = new Set<string>();
  const names = ['abc', 'ABC', 'Abc'].map((id) => nomDeFichier(id, seen).toLowerCase());
  expect(new Set(names).size).toBe(3);
});

test('any identifiers get distinct names that any disk takes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 30 }), (ids) => {
      const seen = new Set<string>();
      const names = ids.map((id) => nomDeFichier(id, seen));
      for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    }),
  );
});
