import { expect, test } from 'vitest';
import { hasLowerCaseCorsica, isMonth, monthOf } from '../../src/identifiers/nir.js';

test('the months that may be are 01 to 12, 20 to 42 and 50 to 99', () => {
  const months = Array.from({ length: 100 }, (_, month) => String(month).padStart(2, '0'));
  expect(months.filter((month) => !isMonth(month)).map(Number)).toEqual([0, 13, 14, 15, 16, 17, 18, 19, 43, 44, 45, 46, 47, 48, 49]);
});

test('the month is the fourth and fifth digits', () => expect(monthOf('1990299999001')).toBe('02'));

test.each([
  ['199022a999001', true],
  ['199022b999001', true],
  ['199022A999001', false],
  ['1990299999001', false],
])('%s has a small letter: %s', (nir, expected) => expect(hasLowerCaseCorsica(nir)).toBe(expected));
