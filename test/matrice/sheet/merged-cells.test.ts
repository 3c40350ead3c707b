import { expect, test } from 'vitest';
import { MergedCells, rangeName } from '../../../src/matrice/sheet/merged-cells.js';
import { parseRange, type Range } from '../../../src/xlsx/address.js';
import type { XlsxRow } from '../../../src/xlsx/cell.js';

const range = (text: string): Range => parseRange(text) as Range;
const row = (line: number, ...texts: (string | undefined)[]): XlsxRow => ({
  line,
  hidden: false,
  cells: texts.map((text) => (text === undefined ? undefined : { kind: 'text', text })),
});
const shown = ({ cells }: XlsxRow): (string | undefined)[] => cells.map((cell) => (cell?.kind === 'text' ? cell.text : undefined));

function fill(ranges: readonly string[], rows: readonly XlsxRow[]): (string | undefined)[][] {
  const merged = new MergedCells(ranges.map(range));
  return rows.map((each) => shown(merged.fill(each)));
}

test('a value merged over several lines is that of each of them', () => {
  expect(fill(['B2:B4'], [row(1, 'a', 'b'), row(2, '1', 'x'), row(3, '2'), row(4, '3', undefined), row(5, '4', 'y')])).toEqual([
    ['a', 'b'],
    ['1', 'x'],
    ['2', 'x'],
    ['3', 'x'],
    ['4', 'y'],
  ]);
});

test('a value merged over several columns stays in the first', () => {
  expect(fill(['A2:C2', 'A3:B4'], [row(2, 'x'), row(3, 'y'), row(4)])).toEqual([['x'], ['y'], ['y']]);
});

test('ranges that follow one another, overlap in lines, or begin on a line that the file leaves out', () => {
  expect(fill(['A5:A6', 'A2:A3', 'C2:C6', 'B4:B5'], [row(2, 'a', '', 'c'), row(3), row(5, 'b'), row(6)])).toEqual([
    ['a', '', 'c'],
    ['a', undefined, 'c'],
    ['b', undefined, 'c'],
    ['b', undefined, 'c'],
  ]);
});

test('a range is named as spreadsheets do', () => expect(rangeName(range('F12:G20'))).toBe('F12:G20'));
