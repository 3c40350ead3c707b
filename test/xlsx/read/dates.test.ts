import { expect, test } from 'vitest';
import { dateCell, isDateFormat, isoDateCell } from '../../../src/xlsx/read/dates.js';

test.each([
  ['dd/mm/yyyy', true],
  ['mmmm', true],
  ['yy', true],
  ['[$-40C]d mmmm yyyy;@', true],
  ['dd/mm/yyyy\\ hh:mm', true],
  ['[Red]yyyy-mm-dd', true],
  ['General', false],
  ['Standard', false],
  ['00000', false],
  ['#,##0.00\\ "jours"', false],
  ['0.00" dym"', false],
  ['[Red]0.00', false],
  ['_-* #,##0.00\\ [$€-40C]_-;-* d', false],
  ['0.00E+00', false],
  ['@', false],
  ['h:mm', false],
  ['h:mm AM/PM', false],
  ['mm:ss.0', false],
  ['[h]:mm:ss', false],
  ['[mm]:ss', false],
  ['d [h]:mm', false],
])('format %s', (code, expected) => expect(isDateFormat(code)).toBe(expected));

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46_204, '2026-07-01'],
  [2_958_465, '9999-12-31'],
  [46_204.5, '2026-07-01T12:00:00'],
  [46_204.75 + 1 / 86_400, '2026-07-01T18:00:01'],
  // What a thousandth of a second short of midnight is: an error of arithmetic.
  [46_203.999999999, '2026-07-01'],
  [46_204.000000001, '2026-07-01'],
])('day %d of the system of 1900', (value, iso) => expect(dateCell(value, false)).toEqual({ kind: 'date', iso }));

test.each([
  [0, '1904-01-01'],
  [1, '1904-01-02'],
  [44_742, '2026-07-01'],
  [2_957_003, '9999-12-31'],
])('day %d of the system of 1904', (value, iso) => expect(dateCell(value, true)).toEqual({ kind: 'date', iso }));

test.each([
  [-1, false],
  [0, false],
  [0.5, false],
  [60, false],
  [60.25, false],
  [2_958_466, false],
  [2_958_465.9999999, false],
  [-0.5, true],
  [2_957_004, true],
  [1e300, true],
])('%d is no day (1904: %s)', (value, date1904) => expect(dateCell(value, date1904)).toEqual({ kind: 'impossible-date', value }));

test.each([
  ['2026-12-31', '2026-12-31'],
  ['2026-12-31T00:00:00.000Z', '2026-12-31'],
  [' 2026-12-31T08:05 ', '2026-12-31T08:05:00'],
])('ISO date %s', (text, iso) => expect(isoDateCell(text)).toEqual({ kind: 'date', iso }));

test.each(['2026-02-29', '2026-13-01', '2026-12-31T24:00:00', '31/12/2026', '10:30:00', ''])('%s is a text', (text) =>
  expect(isoDateCell(text)).toEqual({ kind: 'text', text }),
);
