import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protect, unprotect } from '../../../src/matrice/table/formula-injection.js';

test.each(['=1+1', '+33123456789', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', "'=déjà écrit ainsi", "''-"])(
  '%j cannot be run',
  (cell) => {
    expect(protect(cell)).toBe(`'${cell}`);
    expect(unprotect(protect(cell))).toBe(cell);
  },
);

test.each(['', 'Ferrandier', '2026-01-31', "L'Haÿ", "'", "'Zoé", '12,5'])('%j is left alone', (cell) => {
  expect(protect(cell)).toBe(cell);
  expect(unprotect(cell)).toBe(cell);
});

test('whatever is written is read back, and never begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `=${text}`),
        fc.string().map((text) => `'@${text}`),
      ),
      (cell) => {
        expect(unprotect(protect(cell))).toBe(cell);
        expect(protect(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
      },
    ),
  );
});
