/** What holds of every number, whatever the way it is written. */
import fc from 'fast-check';
import parse, { type CountryCode } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { readCourriel } from '../../src/contact/courriel.js';
import { readSiren, readSiret } from '../../src/contact/siret.js';
import { readTelephone } from '../../src/contact/telephone.js';
import { OUTRE_MER } from '../../src/contact/territoires.js';
import { formatSiret, sirenOf } from '../../src/identifiers/siret.js';

const ofPerson = (country: CountryCode, digits: string): boolean => {
  const number = parse(digits, country);
  return number?.isValid() === true && ['MOBILE', 'FIXED_LINE'].includes(number.getType() ?? '');
};

/** Prefixes of which the whole range, or nearly, is in use; each with its owner. */
const PREFIXES: readonly (readonly [CountryCode, string])[] = [
  ...(['01', '02', '03', '04', '05', '06', '07'] as const).map((prefix) => ['FR', prefix] as const),
  ...(['0590', '0690'] as const).map((prefix) => ['GP', prefix] as const),
  ...(['0262', '0692', '0693'] as const).map((prefix) => ['RE', prefix] as const),
  ...(['0269', '0639'] as const).map((prefix) => ['YT', prefix] as const),
  ...(['0594', '0694'] as const).map((prefix) => ['GF', prefix] as const),
  ...(['0596', '0696', '0697'] as const).map((prefix) => ['MQ', prefix] as const),
];
const number = fc.constantFrom(...PREFIXES).chain(([country, prefix]) =>
  fc
    .stringMatching(/^[1-9][0-9]{8}$/)
    .map((tail) => ({ country, digits: (prefix + tail).slice(0, 10) }))
    .filter(({ digits }) => ofPerson(country, digits))
    .filter(({ digits }) => country !== 'FR' || !OUTRE_MER.some((each) => ofPerson(each, digits))),
);
const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f', '‑', '/');
const opening = fc.constantFrom('0', '+CC', '+CC ', '00CC', '00 CC ', '+CC (0)', '(+CC) ', '+CC(0) ');

test('a French number has one E.164 form, however it is spelt', () => {
  fc.assert(
    fc.property(number, opening, separator, ({ country, digits }, open, between) => {
      const meant = parse(digits, country);
      const [first = '', ...pairs] = [digits.slice(1, 2), ...(digits.slice(2).match(/../g) ?? [])];
      const spelt = open.replace('CC', meant?.countryCallingCode ?? '') + [first, ...pairs].join(between);
      expect([spelt, readTelephone(spelt).diagnostics, readTelephone(spelt).value?.e164]).toEqual([spelt, [], meant?.number]);
    }),
    { numRuns: 300 },
  );
});

test('what is displayed reads back as the same number', () => {
  fc.assert(
    fc.property(number, ({ digits }) => {
      const { value } = readTelephone(digits);
      expect(readTelephone(value?.affichage ?? '').value).toEqual(value);
      expect(readTelephone(value?.e164 ?? '').value).toEqual(value);
    }),
  );
});

/** The key written another way than the source does: the digit that makes the sum right, tried one by one. */
const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const sum = (digits: string): number =>
  [...digits].reduceRight(
    (total, digit, at) => total + ((digits.length - at) % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)),
    0,
  );
const keyed = (digits: string): string => digits + [...'0123456789'].find((key) => sum(digits + key) % 10 === 0);

const siren = fc.stringMatching(/^[0-9]{8}$/).filter((digits) => Number(digits) > 0 && !digits.startsWith('3560000'));
const siret = fc.tuple(siren, fc.stringMatching(/^[0-9]{4}$/)).map(([legal, place]) => keyed(keyed(legal) + place));

test('every SIRET with its keys is taken, spaced or not; with one digit changed, none', () => {
  fc.assert(
    fc.property(siret, fc.nat(13), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
      expect(readSiret(digits)).toEqual({ value: digits, diagnostics: [] });
      expect(readSiret(formatSiret(digits)).value).toBe(digits);
      expect(readSiren(sirenOf(digits))).toEqual({ value: digits.slice(0, 9), diagnostics: [] });
      const changed = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
      expect(readSiret(changed).diagnostics.map(({ code }) => code)).toEqual(['siret-cle-fausse']);
    }),
    { numRuns: 500 },
  );
});

test('a place of La Poste has its keys, or a sum of digits that is a multiple of five', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{5}$/), (place) => {
      const digits = `356000000${place}`;
      const total = [...digits].reduce((all, digit) => all + Number(digit), 0);
      expect(readSiret(digits).value !== undefined).toBe(total % 5 === 0 || sum(digits) % 10 === 0);
    }),
  );
});

test('an address that is read is written somewhere in the text, and reads back alone; nothing is ever thrown', () => {
  const pieces = fc.constantFrom('zoe', '@', '.', 'exemple', 'fr', ' ', ',', ';', '<', '>', 'mailto:', 'é', '\u00a0', '"', 'gmail.com');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const { value, diagnostics } = readCourriel(text);
      if (value === undefined) return;
      expect(text).toContain(value);
      expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
      expect(readCourriel(value).value).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test('whatever the text, a reader says why there is nothing, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const read of [readCourriel, readTelephone, readSiret, readSiren]) {
        const { value, diagnostics } = read(text);
        if (value === undefined && diagnostics.length === 0) expect(text).toMatch(/^[\p{Z}\p{Cf}\p{Cc}.\-_\p{Pd}]*$/u);
      }
    }),
  );
});
