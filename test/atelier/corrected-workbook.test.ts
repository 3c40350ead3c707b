/** Cells written in somebody's own workbook, whatever the program that made it. */
import { describe, expect, test } from 'vitest';
import { correctedWorkbook } from '../../docs/atelier/travail/corrected-workbook.js';
import { openPackage } from '../../src/xlsx/read/package.js';
import { makeXlsx, minimalXlsx, workbookParts } from '../xlsx/make.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function written(source: Uint8Array, texts: Record<string, string>): Promise<{ cells: string; unwritten: number }> {
  const { bytes, unwritten } = await correctedWorkbook(new Blob([source as BlobPart]), 'Saisie', new Map(Object.entries(texts)));
  const sheet = await (await openPackage(await bytesOf(bytes))).text(SHEET);
  return { cells: /sheetData>(.*)<\/(?:x:)?sheetData/s.exec(sheet)?.[1] ?? '', unwritten: unwritten() };
}

const workbook = (rows: string, prefix = ''): Promise<Uint8Array> => {
  const parts = workbookParts({ sheets: [{ name: 'Saisie', rows: [['a']] }] });
  const name = `${prefix}worksheet xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${MAIN}"`;
  return makeXlsx({ ...parts, [SHEET]: `<${name}><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>` });
};
const cell = (name: string, text: string, style = '', prefix = ''): string =>
  `<${prefix}c r="${name}"${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;

describe('a cell is written', () => {
  test.each([
    [
      'a number, its style kept',
      '<row r="4"><c r="D4" s="7"><v>1</v></c></row>',
      { D4: 'Théo & <b>' },
      `<row r="4">${cell('D4', 'Théo &amp; &lt;b&gt;', ' s="7"')}</row>`,
    ],
    ['a blank cell', '<row r="4"><c r="D4" s="7"/></row>', { D4: 'x' }, `<row r="4">${cell('D4', 'x', ' s="7"')}</row>`],
    [
      'no cell, between two',
      '<row r="4"><c r="A4"/><c r="AA4"/></row>',
      { D4: 'x' },
      `<row r="4"><c r="A4"/>${cell('D4', 'x')}<c r="AA4"/></row>`,
    ],
    ['no cell, at the end', '<row r="4"><c r="A4"/></row>', { D4: 'x' }, `<row r="4"><c r="A4"/>${cell('D4', 'x')}</row>`],
    ['an empty row', '<row r="4" ht="20"/>', { D4: 'x' }, `<row r="4" ht="20">${cell('D4', 'x')}</row>`],
    [
      'another row is untouched',
      '<row r="3"><c r="D3"/></row><row r="4"><c r="D4"/></row>',
      { D4: 'x' },
      `<row r="3"><c r="D3"/></row><row r="4">${cell('D4', 'x')}</row>`,
    ],
  ])('%s', async (_, rows, texts, expected) =>
    expect(await written(await workbook(rows), texts)).toEqual({ cells: expected, unwritten: 0 }),
  );

  test('with the prefix of its program', async () =>
    expect(await written(await workbook('<x:row r="4"><x:c r="D4"><x:v>1</x:v></x:c></x:row>', 'x:'), { D4: 'y' })).toEqual({
      cells: `<x:row r="4">${cell('D4', 'y', '', 'x:')}</x:row>`,
      unwritten: 0,
    }));
});

describe('what cannot be written is counted, and left', () => {
  test.each([
    ['a formula', '<row r="4"><c r="D4"><f>A1</f><v>1</v></c></row>'],
    ['cells without a name', '<row r="4"><c><v>1</v></c></row>'],
    ['a row that is not there', '<row r="5"><c r="D5"/></row>'],
  ])('%s', async (_, rows) => expect(await written(await workbook(rows), { D4: 'x' })).toEqual({ cells: rows, unwritten: 1 }));
});

test('a sheet that comes in pieces', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('');
  const { cells, unwritten } = await written(await workbook(rows), { A1: 'début', A2999: 'fin' });
  expect(unwritten).toBe(0);
  expect(cells).toBe(
    rows.replace('<c r="A1"><v>0</v></c>', cell('A1', 'début')).replace('<c r="A2999"><v>2998</v></c>', cell('A2999', 'fin')),
  );
});

test('the other parts are those of the workbook', async () => {
  const source = await minimalXlsx({ sheets: [{ name: 'Saisie', rows: [['a', 'b']] }] });
  const { bytes } = await correctedWorkbook(new Blob([source as BlobPart]), 'Saisie', new Map([['A1', 'x']]));
  const [before, after] = [await openPackage(source), await openPackage(await bytesOf(bytes))];
  expect(after.names).toEqual(before.names);
  for (const name of before.names.filter((each) => each !== SHEET)) expect(await after.text(name)).toBe(await before.text(name));
});
