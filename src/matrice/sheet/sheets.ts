/** Which sheet of a workbook holds the rows: the one whose headings name the most columns. */

import { fold } from '../../text/nearest.js';
import type { XlsxSheet, XlsxWorkbook } from '../../xlsx/read/workbook.js';
import type { HeadingOptions } from '../headings/headings.js';
import { FichierIllisible } from '../table/decode.js';
import { isBlankLine, type TableLine } from '../table/row.js';
import { findHeadings, LINES_ABOVE } from '../table/table.js';
import { shownText } from './cell-text.js';

/** The first lines that are not blank: titles, then headings, which may take several. */
const HEAD = LINES_ABOVE * 2;

async function headOf(workbook: XlsxWorkbook, sheet: XlsxSheet): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for await (const rows of workbook.rows(sheet)) {
    for (const { line, cells } of rows) {
      const shown = Array.from(cells, shownText);
      if (!isBlankLine(shown)) lines.push({ line, cells: shown });
      if (lines.length >= HEAD) return lines;
    }
  }
  return lines;
}

/** How many different columns the headings name. */
async function countColumns(workbook: XlsxWorkbook, sheet: XlsxSheet, options: HeadingOptions): Promise<number> {
  const found = findHeadings(await headOf(workbook, sheet), options);
  return new Set(found?.headings.columns.flatMap((target) => target?.columns.map(({ name }) => name) ?? [])).size;
}

export interface ChosenSheet {
  readonly sheet: XlsxSheet;
  /** Other sheets that could have been meant. */
  readonly others: readonly string[];
}

/** Names enough to be no chance. */
const ENOUGH = 3;

/** The sheet of that name, else the one whose headings say most; a hidden one only where no other will do. */
export async function chooseSheet(workbook: XlsxWorkbook, name: string | undefined, options: HeadingOptions): Promise<ChosenSheet> {
  const { sheets } = workbook;
  if (name !== undefined) {
    const sheet = sheets.find((each) => each.name === name) ?? sheets.find((each) => fold(each.name) === fold(name));
    if (sheet) return { sheet, others: [] };
    throw new FichierIllisible({ code: 'feuille-introuvable', params: { name, names: sheets.map((each) => each.name) } });
  }
  const counted = await Promise.all(sheets.map(async (sheet) => ({ sheet, count: await countColumns(workbook, sheet, options) })));
  counted.sort((a, b) => Number(a.sheet.state !== 'visible') - Number(b.sheet.state !== 'visible') || b.count - a.count);
  const [best, ...rest] = counted.filter(({ count }) => count > 0);
  if (!best) throw new FichierIllisible({ code: 'entete-introuvable', params: {} });
  return {
    sheet: best.sheet,
    others: rest.filter(({ count, sheet }) => count >= ENOUGH && sheet.state === 'visible').map(({ sheet }) => sheet.name),
  };
}
