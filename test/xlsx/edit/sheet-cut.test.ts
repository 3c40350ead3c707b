import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editTail, readTail } from '../../../src/xlsx/edit/sheet-cut.js';
import { XmlFault } from '../../../src/xml/fault.js';
import { collect, cut, sizes } from '../../tools/chunks.js';

const HEAD = '<?xml version="1.0"?><x:worksheet><!-- </x:sheetData> --><x:sheetData>';
const CELLS = `<x:row><x:c><x:is><x:t><![CDATA[</x:sheetData>]]> sheetData ! </x:t></x:is></x:c></x:row>${'<x:row/>'.repeat(40)}<!--></x:sheetData>-->`;

test.each([
  ['with a prefix', HEAD + CELLS, '</x:sheetData >', '<x:pageMargins/></x:worksheet>'],
  ['without cells', '<worksheet>', '<sheetData/>', '</worksheet>'],
  ['with nothing after', '<worksheet><sheetData>', '</sheetData>', ''],
])('the cells stream by, the rest is changed: %s', async (_, cells, end, tail) => {
  await fc.assert(
    fc.asyncProperty(sizes, async (pieces) => {
      const whole = cells + end + tail;
      const written = await collect(editTail(cut(whole, pieces), (text) => `[${text}]`));
      expect(written.join('')).toBe(`${cells}${end}[${tail}]`);
      expect(await readTail(cut(whole, pieces))).toEqual({ head: cells + end, tail });
    }),
    { numRuns: 50 },
  );
});

test('a sheet without cells and without their place is refused', async () => {
  await expect(readTail(cut('<worksheet><!-- <sheetData/> --></worksheet>', [7]))).rejects.toThrow(XmlFault);
});
