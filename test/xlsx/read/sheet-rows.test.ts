import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FichierIllisible } from '../../../src/matrice/table/decode.js';
import type { XlsxRow } from '../../../src/xlsx/cell.js';
import { CellValues } from '../../../src/xlsx/read/cell-values.js';
import { SheetReader } from '../../../src/xlsx/read/sheet-rows.js';
import { XmlFault } from '../../../src/xml/fault.js';
import { seeded } from '../../tools/random.js';
import { cellsOf } from '../refusal.js';

const FORMATS = [
  { code: 'General', isDate: false },
  { code: 'dd/mm/yyyy', isDate: true },
  { code: '00000', isDate: false },
];
const SHARED = ['zéro', 'un', 'a\r\nb'].map((text) => ({ kind: 'text', text }) as const);

function read(xml: string, sizes: readonly number[] = [xml.length]): XlsxRow[] {
  const reader = new SheetReader(new CellValues(SHARED, FORMATS, false));
  const rows: XlsxRow[] = [];
  let at = 0;
  for (let index = 0; at < xml.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    rows.push(...reader.push(xml.slice(at, at + size)));
    at += size;
  }
  rows.push(...reader.end());
  return rows;
}
const sheet = (rows: string): string =>
  `<worksheet><cols><col min="1"/></cols><sheetData>${rows}</sheetData><pageMargins a="b>c"/></worksheet>`;
const row = (cells: string) => cellsOf(read(sheet(`<row r="1">${cells}</row>`)))[0];
const text = (value: string) => ({ kind: 'text', text: value });
const number = (value: number, format = 'General') => ({ kind: 'number', value, format });

/** The verdict of a reading: its rows, or the sentence of its fault. */
function verdict(xml: string): unknown {
  try {
    return read(xml);
  } catch (error) {
    if (error instanceof XmlFault || error instanceof FichierIllisible) return error.fault.code;
    throw error;
  }
}
/** The same sheet, which nothing of the scanner of cells recognises. */
const tokenized = (xml: string): string => xml.replaceAll(/<c(?=[ >/])/g, '<c\n');

const CELLS: readonly (readonly [xml: string, cell: unknown])[] = [
  ['<c r="A1" t="s"><v>1</v></c>', text('un')],
  ['<c r="A1" t="s"><v>2</v></c>', text('a\r\nb')],
  ['<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c>', text('a & b')],
  ['<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve"> 01 </t></is></c>', text(' 01 ')],
  [
    '<c r="A1" t="inlineStr"><is><r><t>Fer</t></r><r><rPr><b/></rPr><t>randier</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    text('Ferrandier'),
  ],
  ['<c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x000D_</t></is></c>', text('a\r\nb_x000D_')],
  ['<c r="A1" t="inlineStr"><is><t></t></is></c>', text('')],
  ['<c r="A1" t="inlineStr"><is><t/></is></c>', text('')],
  ['<c r="A1" t="inlineStr"><v>a</v></c>', text('a')],
  ['<c r="A1"><is><t>a</t></is></c>', text('a')],
  ['<c r="A1" t="str"><v>a<![CDATA[<3]]></v></c>', text('a<3')],
  ['<c r="A1" t="str"><f>""</f><v></v></c>', text('')],
  ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>x</v></c>', text('x')],
  ['<c r="A1" t="str"><f>A2</f></c>', { kind: 'uncomputed' }],
  ['<c r="A1"><f>A2</f></c>', { kind: 'uncomputed' }],
  ['<c r="A1"><f>A2</f><v/></c>', { kind: 'uncomputed' }],
  ['<c r="A1"><f t="shared" si="0"/><v>12</v></c>', number(12)],
  ['<c r="A1"><v>12</v></c>', number(12)],
  ['<c r="A1" t="n" s="2"><v>75112</v></c>', number(75_112, '00000')],
  ['<c s="2" r="A1"><v>007</v></c>', number(7, '00000')],
  ['<c r="A1" s="99"><v>1</v></c>', number(1)],
  ['<c r="A1"><v>-1.5E-3</v></c>', number(-0.0015)],
  ['<c r="A1"><v>0.1</v></c>', number(0.1)],
  ['<c r="A1"><v>123456789012345678</v></c>', number(123_456_789_012_345_680)],
  ['<c r="A1"> <v> 12 </v> </c>', number(12)],
  ['<c r="A1" s="1"><v>46204</v></c>', { kind: 'date', iso: '2026-07-01' }],
  ['<c r="A1" s="1"><v>60</v></c>', { kind: 'impossible-date', value: 60 }],
  ['<c r="A1" s="1"><v>-3</v></c>', { kind: 'impossible-date', value: -3 }],
  ['<c r="A1" t="d"><v>2026-07-01T00:00:00</v></c>', { kind: 'date', iso: '2026-07-01' }],
  ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
  ['<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', value: false }],
  ['<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', text: '#N/A' }],
  ['<c r="A1" s="2"/>', undefined],
  ['<c r="A1" s="2"></c>', undefined],
  ['<c r="A1" t="s"/>', undefined],
  ['<c r="A1"><v></v></c>', undefined],
  ["<c r='A1' cm='1'><v>1</v></c>", number(1)],
];

describe.each(CELLS)('%s', (xml, cell) => {
  const expected = cell === undefined ? [] : [cell];
  test('is read', () => expect(row(xml)).toEqual(expected));
  test('is read alike by the tokenizer', () => expect(row(tokenized(xml))).toEqual(expected));
  test('is read alike with a prefix', () => {
    const prefixed = sheet(`<row>${xml}</row>`).replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:');
    expect(cellsOf(read(prefixed))).toEqual([expected]);
  });
});

test('cells without a name follow one another, cells out of order go to their place', () => {
  expect(row('<c><v>1</v></c><c/><c><v>3</v></c>')).toEqual([number(1), undefined, number(3)]);
  expect(row('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c><v>2</v></c>')).toEqual([number(1), number(2), number(3)]);
});

test('lines: numbered, hidden, empty, without a number', () => {
  const rows = read(
    sheet('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row/><row r="7" hidden="0"/><row><c r="B9"><v>2</v></c></row>'),
  );
  expect(rows).toEqual([
    { line: 2, hidden: true, cells: [number(1)] },
    { line: 3, hidden: false, cells: [] },
    { line: 7, hidden: false, cells: [] },
    { line: 9, hidden: false, cells: [undefined, number(2)] },
  ]);
});

test('a cell far away does not cost its whole line', () => {
  const [only] = read(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'));
  expect(only?.cells.length).toBe(16_384);
  expect(Object.keys(only?.cells ?? [])).toEqual(['16383']);
});

test('what looks like a cell in a comment, in another element or after the rows is none', () => {
  const xml = `<worksheet><extLst><c r="A1"><v>9</v></c></extLst><sheetData><row r="1"><!-- <c r="A1"><v>8</v></c> --><c r="B1"><v>1</v></c><extLst><c r="A1"><v>7</v></c></extLst></row></sheetData><sheetData2><row r="5"/></sheetData2></worksheet>`;
  expect(read(xml)).toEqual([{ line: 1, hidden: false, cells: [undefined, number(1)] }]);
});

test.each([
  ['an unknown shared string', '<row><c t="s"><v>3</v></c></row>', 'xml-mal-forme'],
  ['a negative shared string', '<row><c t="s"><v>-1</v></c></row>', 'xml-mal-forme'],
  ['no number', '<row><c><v>12 rue</v></c></row>', 'xml-mal-forme'],
  ['Infinity', '<row><c><v>Infinity</v></c></row>', 'xml-mal-forme'],
  ['hexadecimal', '<row><c><v>0x10</v></c></row>', 'xml-mal-forme'],
  ['no boolean', '<row><c t="b"><v>2</v></c></row>', 'xml-mal-forme'],
  ['an unknown type', '<row><c t="z"><v>2</v></c></row>', 'xml-mal-forme'],
  ['a wrong name of cell', '<row r="1"><c r="1A"><v>2</v></c></row>', 'xml-mal-forme'],
  ['a cell of another line', '<row r="1"><c r="A2"><v>2</v></c></row>', 'xml-mal-forme'],
  ['a cell twice', '<row r="1"><c r="A1"><v>2</v></c><c r="A1"><v>2</v></c></row>', 'xml-mal-forme'],
  ['a line twice', '<row r="1"/><row r="1"/>', 'xml-mal-forme'],
  ['line 0', '<row r="0"/>', 'xml-mal-forme'],
  ['a line too many', '<row r="1048577"/>', 'limite-depassee'],
  ['one more line after the last', '<row r="1048576"/><row/>', 'limite-depassee'],
  ['a column too many', '<row r="1"><c r="XFE1"/></row>', 'limite-depassee'],
  ['a cell cut short', '<row r="1"><c r="A1"><v>1</c></row>', 'xml-mal-forme'],
  ['a raw ampersand', '<row r="1"><c r="A1" t="str"><v>A & B</v></c></row>', 'xml-mal-forme'],
  ['an undeclared entity', '<row r="1"><c r="A1" t="str"><v>&eacute;</v></c></row>', 'xml-mal-forme'],
  ['a forbidden character', '<row r="1"><c r="A1" t="str"><v>\u0007</v></c></row>', 'xml-mal-forme'],
  [']]>', '<row r="1"><c r="A1" t="str"><v>]]></v></c></row>', 'xml-mal-forme'],
  ['an attribute twice', '<row r="1"><c r="A1" r="A1"/></row>', 'xml-mal-forme'],
  ['depth', `<row r="1">${'<x>'.repeat(100)}`, 'limite-depassee'],
])('%s is refused, by the scanner and by the tokenizer', (_, rows, code) => {
  expect(verdict(sheet(rows))).toBe(code);
  expect(verdict(tokenized(sheet(rows)))).toBe(code);
});

test.each(['', '<worksheet><sheetData><row r="1">', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>', '<html/>'])(
  '%s is no whole sheet',
  (xml) => expect(verdict(xml)).toBe('xml-mal-forme'),
);

const cellXml = fc.constantFrom(
  ...CELLS.map(([xml]) => xml.replace(/ r=(["'])A1\1/, '')),
  '<!-- row> -->',
  '\n  ',
  '<c t="str"><v>a > b row></v></c>',
);
const rowXml = fc.array(cellXml, { maxLength: 8 }).map((cells) => `<row>${cells.join('')}</row>`);
const sheetXml = fc.array(rowXml, { maxLength: 6 }).map((rows) => sheet(rows.join('\n')));

test('wherever the text is cut, and whoever reads the cells, the rows are the same', () => {
  fc.assert(
    fc.property(sheetXml, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }), (xml, sizes) => {
      const rows = read(xml);
      expect(read(xml, sizes)).toEqual(rows);
      expect(read(tokenized(xml))).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

test('the scanner is as strict as the tokenizer: a damaged sheet has one verdict', () => {
  const random = seeded(20260701);
  const xml = sheet(
    `<row r="1">${CELLS.map(([cell], index) => cell.replace('A1', `${String.fromCharCode(65 + (index % 26))}1`))
      .slice(0, 26)
      .join('')}</row>`,
  );
  for (let round = 0; round < 3000; round++) {
    const at = random.int(xml.length);
    const damaged =
      xml.slice(0, at) +
      random.pick(['', '<', '>', '"', "'", '&', '/', ' ', '0', 'A', ']', '\u0000', xml.charAt(random.int(xml.length))]) +
      xml.slice(at + random.int(3));
    // `<c` moved elsewhere by the damage would be changed by `tokenized` alone.
    if (/[^>\s]<c[ />]/.test(damaged)) continue;
    expect(verdict(damaged), damaged).toEqual(verdict(tokenized(damaged)));
  }
});
