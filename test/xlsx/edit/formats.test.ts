import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/xlsx/address.js';
import { addColours, stripColours } from '../../../src/xlsx/edit/formats.js';

const MARKS = ['m-error', 'm-warning'];
const cell = (column: number, line: number): Cell => ({ column, line });
const colour = (xml: string, ...cells: Cell[]) => addColours(xml, [{ mark: 'm-error', cells, dxf: 4 }]);
const rule = (priority: number, sqref = 'B2') =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="4" priority="${priority}"><formula>LEN(&quot;m-error&quot;)&gt;0</formula></cfRule></conditionalFormatting>`;
const THEIRS =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>';

describe('colours', () => {
  test('stand where the schema wants them', () =>
    expect(colour('<worksheet><mergeCells/><pageMargins/></worksheet>', cell(1, 2))).toBe(
      `<worksheet><mergeCells/>${rule(1)}<pageMargins/></worksheet>`,
    ));

  test('take the prefix of the sheet', () =>
    expect(colour('<x:worksheet></x:worksheet>', cell(1, 2))).toBe(
      '<x:worksheet><x:conditionalFormatting sqref="B2"><x:cfRule type="expression" dxfId="4" priority="1"><x:formula>LEN(&quot;m-error&quot;)&gt;0</x:formula></x:cfRule></x:conditionalFormatting></x:worksheet>',
    ));

  test('win over the rules of the user, those of the extensions included, which become again what they were', () => {
    const extension =
      '<extLst><ext><x14:cfRule type="expression" priority="2" id="{1}"/><x14:cfRule type="dataBar" id="{2}"/></ext></extLst>';
    const sheet = `<worksheet>${THEIRS}${extension}</worksheet>`;
    const coloured = colour(sheet, cell(1, 2));
    expect(coloured).toBe(
      `<worksheet>${THEIRS.replace(' priority="1"', ' priority="2"')}${rule(1)}${extension.replace(' priority="2"', ' priority="3"')}</worksheet>`,
    );
    expect(stripColours(coloured, MARKS)).toBe(sheet);
  });

  test('are many elements when there are many ranges', () => {
    const cells = Array.from({ length: 2500 }, (_, index) => cell(0, 2 * index + 1));
    const coloured = colour('<worksheet></worksheet>', ...cells);
    expect([...coloured.matchAll(/priority="(\d+)"/g)].map(([, rank]) => rank)).toEqual(['1', '2', '3']);
    expect(stripColours(coloured, MARKS)).toBe('<worksheet></worksheet>');
  });

  test('nothing to colour, nothing changed', () => expect(colour('<worksheet/>')).toBe('<worksheet/>'));
});

describe('colours that a program has written again', () => {
  test('go even from a range that they share with a rule of the user', () => {
    const shared =
      '<worksheet><conditionalFormatting sqref="B2"><cfRule type="expression" priority="7" dxfId="9"><formula> LEN("m-warning") &gt; 0 </formula></cfRule><cfRule type="expression" priority="8"><formula>B2</formula></cfRule></conditionalFormatting></worksheet>';
    expect(stripColours(shared, MARKS)).toBe(
      '<worksheet><conditionalFormatting sqref="B2"><cfRule type="expression" priority="8"><formula>B2</formula></cfRule></conditionalFormatting></worksheet>',
    );
  });

  test('rules of the user that only speak of ours stay', () => {
    const sheet =
      '<worksheet><conditionalFormatting sqref="B2"><cfRule priority="1"><formula>B2="m-errors"</formula></cfRule></conditionalFormatting></worksheet>';
    expect(stripColours(sheet, MARKS)).toBe(sheet);
  });
});
