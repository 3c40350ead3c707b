import { expect, test } from 'vitest';
import { isBeyondLatin, isInvisible, oddBlank, withoutEdges, withPlainBlanks } from '../../src/text/characters.js';

test.each(['', ' ', '\u00A0\t\n', '\u200B', '\uFEFF', '\u00AD', '\u2800', '\u3164', '\u{E0001}', '\x7F\x92', '\u202E \u2066'])(
  '%j is invisible',
  (text) => expect(isInvisible(text)).toBe(true),
);

test.each(['O', 'Ÿ', '.', '\u200Ba', '北', '🎉', '\u0301', '\uFFFD', '«', '\uE000'])('%j can be seen', (text) =>
  expect(isInvisible(text)).toBe(false),
);

test.each([
  ['Le Bihan', undefined],
  ['Le  Bihan', '  '],
  ['Le\u00A0Bihan', '\u00A0'],
  ['Le\u2003Bihan', '\u2003'],
  ['Le\tBihan\n', '\t'],
  ['Le\u200BBihan', undefined],
])('the odd blank of %j is %j', (text, blank) => expect(oddBlank(text)).toBe(blank));

test('every blank that Unicode knows is odd, but the plain space', () => {
  const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((each) => /[\p{Z}\t\n\r]/u.test(each));
  expect(blanks.length).toBeGreaterThan(15);
  expect(blanks.filter((each) => oddBlank(each) === undefined)).toEqual([' ']);
});

test('edges lose their blanks, and keep a byte order mark', () => {
  expect(withoutEdges('\u00A0\t Le Bihan\u202F\n')).toBe('Le Bihan');
  expect(withoutEdges('\uFEFFLe Bihan ')).toBe('\uFEFFLe Bihan');
  expect(withoutEdges(' \n')).toBe('');
});

test('any run of blanks becomes one space', () => expect(withPlainBlanks('de\u00A0 La\tTour')).toBe('de La Tour'));

test('French, Czech and Icelandic letters are Latin; a typographic apostrophe is beyond', () => {
  expect(['Élançon', 'Œuvre', 'Dvořák', 'Þórðsson'].some(isBeyondLatin)).toBe(false);
  expect(['N’Diaye', 'Nguyễn', 'Ωμέγα', '🎉'].every(isBeyondLatin)).toBe(true);
});
