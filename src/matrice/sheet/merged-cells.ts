/**
 * Merged cells: the file holds their value in the first one only. One merged over several lines of a column is read for each of
 * them, as people see it; one merged over several columns is read for the first.
 */
import { cellName, type Range } from '../../xlsx/address.js';
import type { XlsxCell, XlsxRow } from '../../xlsx/cell.js';

const isTall = ({ from, to }: Range): boolean => to.line > from.line;

/** `F12:G20`. */
export const rangeName = ({ from, to }: Range): string => `${cellName(from)}:${cellName(to)}`;

/** Fills lines, given in their order. */
export class MergedCells {
  /** By line. */
  readonly #ranges: readonly Range[];
  #next = 0;
  #current: { readonly range: Range; readonly value: XlsxCell | undefined }[] = [];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges.filter(isTall).sort((a, b) => a.from.line - b.from.line);
  }

  fill(row: XlsxRow): XlsxRow {
    if (this.#ranges.length === 0) return row;
    this.#current = this.#current.filter(({ range }) => range.to.line >= row.line);
    for (let range = this.#ranges[this.#next]; range && range.from.line <= row.line; range = this.#ranges[++this.#next])
      if (range.from.line === row.line) this.#current.push({ range, value: row.cells[range.from.column] });
    if (this.#current.length === 0) return row;
    const cells = [...row.cells];
    for (const { range, value } of this.#current) cells[range.from.column] = value;
    // A column written beyond the end leaves holes, which the methods of an array do not visit.
    return { ...row, cells: Array.from(cells) };
  }
}
