import { describe, expect, test } from 'vitest';
import { toLigne, validateLigne, validatePassage } from '../../src/index.js';
import { validLigne, validPassage } from '../tools/fixtures.js';

const today = '2026-09-01';
const codes = (ligne: object, options = {}) =>
  validateLigne(ligne, { today, ...options }).diagnostics.map(({ code, path, severity }) => `${severity} ${code} ${path}`);
const flat = () => ({ ...toLigne(validPassage()) });

test('a valid row gives the passage to send', () => {
  const result = validateLigne({ typeCertification: 'RNCP', codeCertification: 'RNCP38575', ...flat() }, { today });
  expect(result).toEqual({ valid: true, data: validPassage(), diagnostics: [] });
});

test('says the same as validatePassage of the passage that is sent', () => {
  const faulty = { ...flat(), sexe: 'X', dateFinValidite: '2020-01-01', prenom1: '' };
  const passage = validPassage();
  Object.assign(passage.identificationTitulaire.titulaire ?? {}, { sexe: 'X', prenom1: '' });
  const { diagnostics } = validatePassage({ ...passage, dateFinValidite: '2020-01-01' }, { today });
  expect(diagnostics).toHaveLength(3);
  expect(validateLigne(faulty, { today }).diagnostics).toEqual(diagnostics);
});

describe('several ways of identification', () => {
  test('one warning says which one is sent', () => {
    const { valid, data, diagnostics } = validateLigne(validLigne(), { today });
    expect(valid).toBe(true);
    expect(data?.identificationTitulaire).toEqual({ identifiantNational: { nir: '2961131999001', nomNaissance: 'Ferrandier' } });
    expect(diagnostics.map(({ code, severity, source }) => [code, severity, source])).toEqual([
      ['identifications-multiples', 'warning', 'conseil'],
    ]);
    expect(diagnostics[0]?.message).toBe(
      "La ligne donne plusieurs voies d'identification : « Identifiant national » est envoyée, « Titulaire » ne l'est pas.",
    );
  });

  test('the way asked for is sent, the others still contradict it', () => {
    const { data, diagnostics } = validateLigne({ ...validLigne(), sexe: 'M' }, { today, identification: 'titulaire' });
    expect(data).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['identifications-multiples', 'nir-contredit-etat-civil']);
  });

  test('what is wrong in a way that is not sent is nobody’s concern', () =>
    expect(codes({ ...validLigne(), moisNaissance: 2, jourNaissance: 30, nir: '2960231999001' })).toEqual([
      'warning identifications-multiples identificationTitulaire',
    ]));

  test('under 1.1.2 the civil status is sent', () =>
    expect(validateLigne(validLigne(), { today, schema: '1.1.2' }).data?.identificationTitulaire).toHaveProperty('titulaire'));

  test('no message shows the NIR', () => {
    const everything = JSON.stringify(
      validateLigne({ ...validLigne(), nir: '29611319990011', sexe: 'M', idDossier: '1' }, { today }).diagnostics,
    );
    expect(everything).not.toContain('2961131');
  });
});

test('a datum without a place in the passage is said', () => {
  expect(codes({ ...flat(), codePostal: '31000' })).toEqual(['warning donnee-non-envoyee codePostal']);
  expect(codes({ ...flat(), nomTitulaire: 'Valmont' })).toEqual(['warning donnee-non-envoyee nomTitulaire']);
});

test('an unknown key is an error, with the name that was meant', () => {
  const { diagnostics } = validateLigne({ ...flat(), nomNaisance: 'Ferrandier' }, { today });
  expect(diagnostics).toMatchObject([{ code: 'balise-inconnue', severity: 'error', params: { proposal: 'nomNaissance' } }]);
});

test('the certification of the row is checked under its own keys', () =>
  expect(
    codes({ ...flat(), typeCertification: 'RNCP', codeCertification: 'RS5515' }).every((each) => each.endsWith(' codeCertification')),
  ).toBe(true));

test.each([null, 'x', 12, [], undefined])('whatever is not an object is refused: %j', (input) =>
  expect(validateLigne(input, { today }).valid).toBe(false),
);
