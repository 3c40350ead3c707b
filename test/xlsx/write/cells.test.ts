import { describe, expect, test } from 'vitest';
import { blankCell, dayNumber, emptyFormulaCell, formulaText, numberCell, rowXml } from '../../../src/xlsx/write/cells.js';

test('cells and rows', () => {
  expect(rowXml({ line: 5, cells: blankCell('A5', 2) + numberCell('B5', 3, 1999) })).toBe(
    '<row r="5"><c r="A5" s="2"/><c r="B5" s="3"><v>1999</v></c></row>',
  );
  expect(rowXml({ line: 1, cells: '', height: 30 })).toBe('<row r="1" ht="30" customHeight="1"></row>');
  expect(emptyFormulaCell('C5', 1, 'IF($A5="","","R&D")')).toBe(
    '<c r="C5" s="1" t="str"><f>IF($A5=&quot;&quot;,&quot;&quot;,&quot;R&amp;D&quot;)</f><v></v></c>',
  );
});

test.each([
  ['', '""'],
  ['RNCP', '"RNCP"'],
  ['l\'option "A"\n', '"l\'option ""A""\n"'],
  ['é'.repeat(300), `"${'é'.repeat(255)}"&"${'é'.repeat(45)}"`],
])('the text %j in a formula', (text, expected) => {
  expect(formulaText(text)).toBe(expected);
});

describe('the number of a day', () => {
  test.each([
    ['1900-03-01', 61],
    ['2026-07-01', 46_204],
    ['2099-12-31', 73_050],
  ])('%s', (iso, expected) => {
    expect(dayNumber(iso)).toBe(expected);
  });

  test.each(['1900-01-01', '1900-02-28'])('none for %s, which two programs show as two days', (iso) => {
    expect(dayNumber(iso)).toBeUndefined();
  });
});
