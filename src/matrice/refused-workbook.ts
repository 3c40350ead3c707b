/** Rows refused, in a workbook that can be corrected and given again: every cell a text, so that no zero is lost on the way. */
import { cellName } from '../xlsx/address.js';
import { textCell } from '../xlsx/markup.js';
import { blankCell, MAX_CELL_TEXT, rowXml } from '../xlsx/write/cells.js';
import { writePackage } from '../xlsx/write/package.js';
import { sheetXml } from '../xlsx/write/sheet.js';
import { Styles } from '../xlsx/write/styles.js';
import { workbookParts } from '../xlsx/write/workbook.js';
import { EMPTY_AS_NIL } from './empty-as-nil.js';

export interface RefusedTable {
  /** Cells of the heading, then of each row; the reasons come first. */
  readonly headings: readonly string[];
  readonly rows: AsyncIterable<readonly string[]>;
  /** What blank cells mean, as the workbook that they come from said. */
  readonly emptyAsNil: boolean;
}

const SHEET = 'Lignes refusées';
const REASONS_WIDTH = 60;
const WIDTH = 20;

const MORE = '\n… et d’autres encore, que le contrôle suivant dira.';
/** A hundred faults on one row would not fit in a cell. */
const shortened = (reasons: string): string =>
  reasons.length <= MAX_CELL_TEXT ? reasons : reasons.slice(0, MAX_CELL_TEXT - MORE.length) + MORE;

/** The workbook, chunk by chunk. */
export function writeRefusedWorkbook({ headings, rows, emptyAsNil }: RefusedTable): AsyncIterable<Uint8Array> {
  const styles = new Styles();
  const text = styles.cell({ format: '@', vertical: 'top' });
  const heading = styles.cell({ format: '@', bold: true, fill: 'DCE6F1', wrap: true });
  const reason = styles.cell({ format: '@', fill: 'FDE3E1', vertical: 'top', wrap: true });

  const lineXml = (cells: readonly string[], line: number, styleOf: (column: number) => number): string => {
    const written = cells.map((cell, column) => {
      const name = cellName({ column, line });
      return cell === '' ? blankCell(name, styleOf(column)) : textCell(name, styleOf(column), column === 0 ? shortened(cell) : cell);
    });
    return rowXml({ line, cells: written.join('') });
  };
  async function* lines(): AsyncGenerator<string, void, undefined> {
    let line = 1;
    yield lineXml(headings, line, () => heading);
    for await (const cells of rows) yield lineXml(cells, ++line, (column) => (column === 0 ? reason : text));
  }
  const head = {
    columns: headings.map((_, column) => ({ width: column === 0 ? REASONS_WIDTH : WIDTH, style: text })),
    frozen: { columns: 1, lines: 1 },
    selected: true,
    printedPages: 1,
  } as const;
  const names = emptyAsNil ? [{ ...EMPTY_AS_NIL, hidden: true } as const] : [];
  return writePackage(
    workbookParts({
      title: SHEET,
      author: 'accrochage',
      sheets: [{ name: SHEET, xml: sheetXml(head, lines(), () => ({})) }],
      names,
      styles: styles.xml(),
    }),
  );
}
