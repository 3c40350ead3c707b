import { describe, expect, test } from 'vitest';
import { departmentExists, departmentOf, formerCountry, isCountry, isFrench, isImpossible } from '../../src/identifiers/insee.js';

test.each(['31555', '2A004', '2b033', '97411', '98735', '98508', '20004', '91352', '96351', '99109', '99999', '75056'])(
  '%s may have existed',
  (code) => expect(isImpossible(code)).toBe(false),
);
test.each(['', '3155', '315555', '00123', '99000', '2A000', '2C004', 'A2004', '31 55', '٣١٥٥٥'])('%j never existed', (code) =>
  expect(isImpossible(code)).toBe(true),
);

test.each([
  ['31555', '31'],
  ['2a004', '2A'],
  ['97411', '974'],
  ['98735', '987'],
  ['99109', '99'],
])('the department of %s is %s', (code, department) => expect(departmentOf(code)).toBe(department));

describe('a department exists at a date', () => {
  test.each([
    ['01001', 1996, true],
    ['95127', 1996, true],
    ['96351', 1967, true],
    ['96351', 1968, false],
    ['96351', undefined, true],
    ['20004', 1975, true],
    ['20004', 1976, false],
    ['97701', 1996, true],
    ['97012', 1950, false],
    ['98101', 1996, false],
  ])('%s in %s: %s', (code, year, exists) => expect(departmentExists(code, year)).toBe(exists));
});

test('the codes of French Algeria, Morocco and Tunisia stand for their country until 1968', () => {
  expect(['91352', '94001', '95012', '96351'].map((code) => formerCountry(code, 1955))).toEqual(['352', '352', '350', '351']);
  expect(formerCountry('91228', 1968)).toBeUndefined();
  expect(formerCountry('31555', 1955)).toBeUndefined();
});

test('a country is no French place', () => {
  expect(isCountry('99109')).toBe(true);
  expect(isCountry('99AB9')).toBe(false);
  expect(isFrench('99109', 1996)).toBe(false);
  expect(isFrench('31555', undefined)).toBe(true);
});
