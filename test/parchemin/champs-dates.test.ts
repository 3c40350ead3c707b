import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avant, enChiffres, enLettres, longue } from '../../src/parchemin/champs/dates.js';
import { isJour, readJour } from '../../src/parchemin/champs/jour.js';
import { TOURNURES } from '../../src/parchemin/champs/langues/index.js';
import { LANGUES, type Langue } from '../../src/parchemin/langues.js';

const first = { annee: 2026, mois: 7, jour: 1 };
const partial = { annee: 1999, mois: 2 };

/** In full, in figures, in words; the month and the year; the year. */
const EXPECTED: Readonly<Record<Langue, readonly string[]>> = {
  fr: [
    '1er\u00a0juillet 2026',
    '01/07/2026',
    'premier juillet deux mille vingt-six',
    'en février 1999',
    'en mille neuf cent quatre-vingt-dix-neuf',
  ],
  en: ['1\u00a0July 2026', '01/07/2026', 'first of July two thousand and twenty-six', 'in February 1999', 'in nineteen ninety-nine'],
  es: [
    '1\u00a0de\u00a0julio de 2026',
    '01/07/2026',
    'uno de julio de dos mil veintiséis',
    'en febrero de 1999',
    'en mil novecientos noventa y nueve',
  ],
  de: [
    '1.\u00a0Juli 2026',
    '01.07.2026',
    'ersten Juli zweitausendsechsundzwanzig',
    'im Februar 1999',
    'im Jahr neunzehnhundertneunundneunzig',
  ],
  it: ['1º\u00a0luglio 2026', '01/07/2026', 'primo luglio duemilaventisei', 'nel mese di febbraio 1999', 'nel millenovecentonovantanove'],
  pt: [
    '1\u00a0de\u00a0julho de 2026',
    '01/07/2026',
    'um de julho de dois mil e vinte e seis',
    'em fevereiro de 1999',
    'em mil novecentos e noventa e nove',
  ],
};

test.each(LANGUES)('%s', (langue) =>
  expect([
    longue(first, langue),
    enChiffres(first, langue),
    enLettres(first, langue),
    avant(partial, langue, false) + longue(partial, langue),
    avant({ annee: 1999 }, langue, true) + enLettres({ annee: 1999 }, langue),
  ]).toEqual(EXPECTED[langue]),
);

test('what precedes a day', () => {
  const before = (jour: number, isInWords: boolean): string[] => LANGUES.map((langue) => avant({ ...first, jour }, langue, isInWords));
  expect(before(8, false)).toEqual(['le ', 'on ', 'el ', 'am ', 'l’', 'em ']);
  expect(before(1, true)).toEqual(['le ', 'on the ', 'el ', 'am ', 'il ', 'em ']);
});

test('figures of a day known in part', () => {
  expect(enChiffres(partial, 'de')).toBe('02.1999');
  expect(enChiffres({ annee: 1999 }, 'fr')).toBe('1999');
});

/** Years where a language has a trap. */
const ANNEES: Readonly<Record<Langue, Readonly<Record<number, string>>>> = {
  fr: {
    1000: 'mille',
    1200: 'mille deux cent',
    1971: 'mille neuf cent soixante et onze',
    1980: 'mille neuf cent quatre-vingt',
    1981: 'mille neuf cent quatre-vingt-un',
    1991: 'mille neuf cent quatre-vingt-onze',
    2000: 'deux mille',
    2021: 'deux mille vingt et un',
  },
  en: {
    1000: 'one thousand',
    1900: 'nineteen hundred',
    1905: 'nineteen hundred and five',
    2000: 'two thousand',
    2115: 'twenty-one fifteen',
  },
  es: { 1100: 'mil cien', 1500: 'mil quinientos', 1921: 'mil novecientos veintiuno', 2000: 'dos mil', 2031: 'dos mil treinta y uno' },
  de: {
    1000: 'tausend',
    1901: 'neunzehnhunderteins',
    2000: 'zweitausend',
    2021: 'zweitausendeinundzwanzig',
    2117: 'zweitausendeinhundertsiebzehn',
  },
  it: {
    1903: 'millenovecentotré',
    1988: 'millenovecentoottantotto',
    2000: 'duemila',
    2003: 'duemilatré',
    2021: 'duemilaventuno',
    2023: 'duemilaventitré',
  },
  pt: {
    1900: 'mil e novecentos',
    1916: 'mil novecentos e dezasseis',
    2000: 'dois mil',
    2100: 'dois mil e cem',
    2105: 'dois mil cento e cinco',
  },
};

test.each(LANGUES)('years in words: %s', (langue) => {
  const years = Object.keys(ANNEES[langue]).map(Number);
  expect(Object.fromEntries(years.map((year) => [year, TOURNURES[langue].anneeEnLettres(year)]))).toEqual(ANNEES[langue]);
});

test.each<[Langue, string]>([
  ['fr', 'premier deux dix seize dix-sept vingt vingt et un vingt-deux trente trente et un'],
  ['en', 'first second tenth sixteenth seventeenth twentieth twenty-first twenty-second thirtieth thirty-first'],
  ['es', 'uno dos diez dieciséis diecisiete veinte veintiuno veintidós treinta treinta y uno'],
  ['de', 'ersten zweiten zehnten sechzehnten siebzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten dreißigsten einunddreißigsten'],
  ['it', 'primo due dieci sedici diciassette venti ventuno ventidue trenta trentuno'],
  ['pt', 'um dois dez dezasseis dezassete vinte vinte e um vinte e dois trinta trinta e um'],
])('days in words: %s', (langue, expected) =>
  expect([1, 2, 10, 16, 17, 20, 21, 22, 30, 31].map((jour) => TOURNURES[langue].jourEnLettres(jour)).join(' ')).toBe(expected),
);

describe.each(LANGUES)('in %s, words can be read back', (langue) => {
  const { jourEnLettres, anneeEnLettres } = TOURNURES[langue];
  const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

  test('every year from 1000 to 2999 and every day has its own, and no number is left in figures', () => {
    const years = range(1000, 2999).map(anneeEnLettres);
    const days = range(1, 31).map(jourEnLettres);
    expect(new Set(years).size).toBe(2000);
    expect(new Set(days).size).toBe(31);
    for (const words of [...years, ...days]) expect(words).toMatch(/^\p{Ll}+([ -]\p{Ll}+)*$/u);
  });

  test('a date says its day, its month and its year, and no other date says the same', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const wordsOf = (date: Date): string => {
      const jour = readJour(date.toISOString().slice(0, 10));
      if (!jour) throw new Error(`${date.toISOString()} is a day`);
      const words = enLettres(jour, langue);
      expect(words.startsWith(jourEnLettres(jour.jour as number))).toBe(true);
      expect(words.endsWith(anneeEnLettres(jour.annee))).toBe(true);
      return words;
    };
    fc.assert(
      fc.property(day, day, (one, other) => {
        const isSame = one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10);
        expect(wordsOf(one) === wordsOf(other)).toBe(isSame);
      }),
    );
  });
});

test('days of the calendar', () => {
  expect(['2024-02-29', '2026-02-29', '2026-13-01', '2026-7-1', '0999-01-01', '2026-07-01T00:00'].map(readJour)).toEqual([
    { annee: 2024, mois: 2, jour: 29 },
    ...Array(5).fill(undefined),
  ]);
  expect([{ annee: 1999 }, { annee: 1999, mois: 2 }, { annee: 1999, jour: 2 }, { annee: 1999, mois: 0 }].map(isJour)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
