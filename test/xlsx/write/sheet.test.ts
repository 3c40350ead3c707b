import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { blankCell, rowXml } from '../../../src/xlsx/write/cells.js';
import { type SheetFoot, type SheetHead, sheetXml } from '../../../src/xlsx/write/sheet.js';
import { collect } from '../../tools/chunks.js';

const head: SheetHead = { columns: [{ width: 12, style: 3 }, { width: 20 }], tabColor: 'C55A11', printedPages: 2 };
const range = { from: { column: 0, line: 5 }, to: { column: 1, line: 9 } };
const write = async (more: Partial<SheetHead>, foot: SheetFoot, rows: readonly string[] = []): Promise<string> =>
  (await collect(sheetXml({ ...head, ...more }, rows, () => foot))).join('');

/** Children of CT_Worksheet, in the order of the standard. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting dataValidations pageMargins pageSetup headerFooter ignoredErrors legacyDrawing'.split(
    ' ',
  );

test('its elements come in the order of the standard', async () => {
  const xml = await write(
    { frozen: { columns: 1, lines: 4 }, selected: true },
    {
      merges: [range],
      conditional: [
        { range, formula: 'LEN(A5)=0', highlight: 0 },
        { range, formula: '$A5<"&"', highlight: 1 },
      ],
      validations: [{ type: 'whole', from: 1, to: 12, range, title: 'Titre', message: 'Message' }],
      numbersAsText: range,
      notes: 'rId1',
    },
  );
  const root = create(xml).root().toObject() as { worksheet: Record<string, unknown> };
  const names = Object.keys(root.worksheet).filter((name) => !name.startsWith('@'));
  expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
  expect(names).toHaveLength(ORDER.length - 1);
  expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A5:B9"/></mergeCells>');
  expect(xml).toContain(
    '<cfRule type="expression" dxfId="1" priority="2"><formula>$A5&lt;&quot;&amp;&quot;</formula></cfRule></conditionalFormatting>',
  );
});

describe('what stays in sight', () => {
  test.each([
    [{ columns: 2, lines: 4 }, '<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomLeft" state="frozen"/>'],
    [{ columns: 0, lines: 1 }, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'],
    [{ columns: 1, lines: 0 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
  ])('%j', async (frozen, expected) => {
    expect(await write({ frozen }, {})).toContain(expected);
  });

  test('nothing unless told', async () => {
    expect(await write({ hidesGrid: true }, {})).toContain('<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>');
  });
});

test('rows are handed on in chunks, and the foot is asked for after the last one', async () => {
  let written = 0;
  function* rows(): Generator<string> {
    for (let line = 1; line <= 5000; line++) {
      written = line;
      yield rowXml({ line, cells: blankCell(`A${line}`, 0) });
    }
  }
  const said: number[] = [];
  const chunks = await collect(
    sheetXml(head, rows(), () => {
      said.push(written);
      return {};
    }),
  );
  expect(said).toEqual([5000]);
  expect(chunks.map(({ length }) => length >= 64 * 1024)).toEqual([true, true, true, false]);
  expect(chunks.join('').match(/<row /g)).toHaveLength(5000);
});
