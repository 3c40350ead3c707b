import { expect, test } from 'vitest';
import { birthDayExists, earliestBirth, latestBirth, showBirth } from '../../src/identifiers/naissance.js';

type Parts = Parameters<typeof showBirth>[0];
const born = (anneeNaissance: number | undefined, moisNaissance: number | null, jourNaissance: number | null): Parts => ({
  ...(anneeNaissance !== undefined && { anneeNaissance }),
  moisNaissance,
  jourNaissance,
});

test.each([
  [born(1996, 2, 29), true],
  [born(1999, 2, 29), false],
  [born(undefined, 2, 29), true],
  [born(undefined, 2, 30), false],
  [born(1999, null, 31), true],
  [born(1999, 4, 31), false],
])('%o exists: %s', (parts, expected) => expect(birthDayExists(parts)).toBe(expected));

test.each([
  [born(1999, 2, 8), '1999-02-08', '1999-02-08', '08/02/1999'],
  [born(1999, 2, null), '1999-02-01', '1999-02-31', '02/1999'],
  [born(1999, null, null), '1999-01-01', '1999-12-31', '1999'],
  // A day without its month says nothing.
  [born(1999, null, 8), '1999-01-01', '1999-12-31', '1999'],
  [born(1999, 2, 30), undefined, undefined, '30/02/1999'],
])('%o lies between %s and %s', (parts, earliest, latest, shown) =>
  expect([earliestBirth(parts), latestBirth(parts), showBirth(parts)]).toEqual([earliest, latest, shown]),
);
