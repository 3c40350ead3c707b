import { expect, test } from 'vitest';
import { rangeName } from '../../../src/matrice/sheet/merged-cells.js';
import { readMerges } from '../../../src/xlsx/read/merges.js';
import { cut } from '../../tools/chunks.js';

const sheet = (end: string): string => `<worksheet><sheetData>${'<row/>'.repeat(400)}</sheetData>${end}<pageMargins/></worksheet>`;
const names = async (xml: string, size = xml.length) => (await readMerges(cut(xml, [size]))).map(rangeName);

test.each([
  ['none', '', []],
  ['an empty list', '<mergeCells/>', []],
  ['an empty list in two tags', '<mergeCells count="0"></mergeCells>', []],
  ['a list', '<mergeCells count="2"><mergeCell ref="A1:B2"/>\n<mergeCell ref="C3"></mergeCell></mergeCells>', ['A1:B2', 'C3:C3']],
  ['a prefix', '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>', ['A1:B2']],
  ['another element of nearly that name', '<mergeCellsExt><mergeCell ref="A1:B2"/></mergeCellsExt>', []],
])('%s, however the text is cut', async (_, end, expected) => {
  for (const size of [1, 7, 1000, 2500, 10_000]) expect(await names(sheet(end), size)).toEqual(expected);
});

test('a list that stops, or that cannot be read, is refused', async () => {
  await expect(names('<worksheet><mergeCells><mergeCell ref="A1:B2"/>')).rejects.toThrow('xml-mal-forme');
  await expect(names(sheet('<mergeCells><mergeCell ref="A1:"/></mergeCells>'))).rejects.toThrow('xml-mal-forme');
});
