import { describe, expect, test } from 'vitest';
import { faultyPostalCodes, hasNoDepartment, isFrenchPostal, lostItsZero, postalAsInsee } from '../../src/identifiers/postal.js';

test.each(['01000', '20200', '31000', '95880', '97133', '97490', '98799'])('%s reads as French', (code) =>
  expect([isFrenchPostal(code), hasNoDepartment(code)]).toEqual([true, false]),
);
test.each(['00118', '96100', '97012', '98100', '99109', '2A004'])('%s begins with no department', (code) =>
  expect([isFrenchPostal(code), hasNoDepartment(code)]).toEqual([false, true]),
);
test.each(['00000', '98000', '1000', 'SW1A 1AA', '310000'])('%s is left alone', (code) =>
  expect([isFrenchPostal(code), hasNoDepartment(code)]).toEqual([false, false]),
);

test('four digits lost a zero, unless the first is one', () => {
  expect(['1000', '9999', '0100', '100', '01000'].map(lostItsZero)).toEqual([true, true, false, false, false]);
});

describe('a postal code in the place of an INSEE code', () => {
  test.each([
    ['75012', 1996, undefined, { insee: '75112' }],
    ['75012', 1960, undefined, undefined],
    ['75012', 1960, 'Paris XII', { insee: '75112' }],
    ['75021', 1996, 'Paris', undefined],
    ['69009', 1996, 'LYON 9EME', { insee: '69389' }],
    ['69009', 1996, undefined, undefined],
    ['13016', 1996, 'Marseille', { insee: '13216' }],
    ['13017', 1996, 'Marseille', undefined],
    ['31000', 1996, undefined, {}],
    ['97400', 1996, undefined, {}],
    ['31500', 1996, undefined, undefined],
    ['98000', 1996, undefined, { insee: '99138' }],
  ])('%s, %s, %s: %o', (code, year, commune, expected) => expect(postalAsInsee(code, year, commune)).toEqual(expected));
});

test('both postal codes of a passage are looked at, with their place', () => {
  const passage = {
    codePostalCentreExamen: '1000',
    identificationTitulaire: { titulaire: { codeCommuneNaissance: { codePostalNaissance: { codePostal: '2000' } } } },
  };
  expect(faultyPostalCodes(passage, lostItsZero)?.map(({ code }) => code)).toEqual(['1000', '2000']);
  expect(faultyPostalCodes(passage, (code) => code === '2000')?.map(({ path }) => path)).toEqual([
    'identificationTitulaire.titulaire.codeCommuneNaissance.codePostalNaissance.codePostal',
  ]);
  expect(faultyPostalCodes(passage, () => false)).toBeUndefined();
});
