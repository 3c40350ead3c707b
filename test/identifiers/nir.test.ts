import { expect, test } from 'vitest';
import { hasLowerCaseCorsica, hidingNir, isMonth, monthOf } from '../../src/identifiers/nir.js';

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

test.each([
  ['1990299999001', '[NIR masqué]'],
  ['Ferrandier 1990299999001', 'Ferrandier [NIR masqué]'],
  ['199022A99900145', '[NIR masqué]'],
  ['1 99 02 99 999 001 45', '[NIR masqué]'],
  ['1.99.32.99.999.001', '[NIR masqué]'],
])('%s is hidden', (text, hidden) => expect(hidingNir(text)).toBe(hidden));

test.each([
  '199029999900',
  '19902999990014',
  '1991399999001',
  '3990299999001',
  '2026-07-15T17:30:00+02:00',
  'https://exemple.fr/preuves/2026-0001',
])('%s is no NIR', (text) => expect(hidingNir(text)).toBeUndefined());
