import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName, columnIndex, columnLetters, parseCell, parseRange, sheetPrefix } from '../../src/xlsx/address.js';

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  test.each(['', 'a', 'A1', 'ABCD', 'É'])('%j names no column', (text) => expect(columnIndex(text)).toBeUndefined());
});

describe('cells', () => {
  test('every cell is read back', () => {
    fc.assert(
      fc.property(fc.nat(16383), fc.integer({ min: 1, max: 1_048_576 }), (column, line) => {
        expect(parseCell(cellName({ column, line }))).toEqual({ column, line });
      }),
    );
  });

  test.each(['A0', '1A', 'F', '12', 'F-1', 'AAAA1', 'F12345678'])('%j is no cell', (text) => expect(parseCell(text)).toBeUndefined());

  test('dollars are let through', () => expect(parseCell('$F$12')).toEqual({ column: 5, line: 12 }));

  test('ranges', () => {
    expect(parseRange('B2:C9')).toEqual({ from: { column: 1, line: 2 }, to: { column: 2, line: 9 } });
    expect(parseRange('B2')).toEqual({ from: { column: 1, line: 2 }, to: { column: 1, line: 2 } });
    expect(parseRange('B2:')).toBeUndefined();
  });
});

test.each([
  ['Saisie', 'Saisie!'],
  ['Élèves_2026', 'Élèves_2026!'],
  ['Promotion 2026', "'Promotion 2026'!"],
  ["L'été", "'L''été'!"],
  ['A1', "'A1'!"],
  ['2026', "'2026'!"],
])('the sheet %j is written %s', (sheet, prefix) => expect(sheetPrefix(sheet)).toBe(prefix));
