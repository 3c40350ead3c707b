/** Cells → rows, in the places that the sheet gives them, or that it leaves to be understood. */
import { illFormed, overLimit } from '../../xml/fault.js';
import { cellName } from '../address.js';
import type { XlsxCell, XlsxRow } from '../cell.js';
import { MAX_COLUMNS, MAX_LINE } from './limits.js';

/** Columns left empty up to there are filled in, which keeps the array dense; one far away must not cost its whole line. */
const MAX_FILLED = 256;

export class RowBuilder {
  #rows: XlsxRow[] = [];
  #line = 0;
  #lineGiven = false;
  #hidden = false;
  #cells: (XlsxCell | undefined)[] = [];
  /** Column of the next cell that does not name its own. */
  #next = 0;

  /** `line`: nothing for the line after the one before. */
  begin(line: number | undefined, hidden: boolean): void {
    if (line !== undefined && line <= this.#line) throw illFormed(`la ligne ${line} suit la ligne ${this.#line}`);
    this.#lineGiven = line !== undefined;
    this.#line = this.#checked(line ?? this.#line + 1);
    this.#hidden = hidden;
    this.#cells = [];
    this.#next = 0;
  }

  #checked(line: number): number {
    if (line > MAX_LINE) throw overLimit(`la feuille dépasse ${MAX_LINE} lignes`);
    return line;
  }

  /** A cell by its name, or in the next place: -1. Nothing for an empty one. */
  put(column: number, line: number, cell: XlsxCell | undefined): void {
    const at = column < 0 ? this.#next : column;
    if (at >= MAX_COLUMNS) throw overLimit(`la feuille dépasse ${MAX_COLUMNS} colonnes`);
    if (column >= 0 && line !== this.#line) this.#moveTo(line, column);
    this.#next = at + 1;
    if (cell === undefined) return;
    const cells = this.#cells;
    if (at < cells.length) {
      if (cells[at] !== undefined) throw illFormed(`la cellule ${cellName({ column: at, line: this.#line })} est donnée deux fois`);
    } else if (at - cells.length < MAX_FILLED) while (cells.length < at) cells.push(undefined);
    cells[at] = cell;
  }

  /** A line that does not tell its number takes that of its first cell. */
  #moveTo(line: number, column: number): void {
    if (this.#lineGiven || line < this.#line || this.#next > 0)
      throw illFormed(`la cellule ${cellName({ column, line })} se trouve dans la ligne ${this.#line}`);
    this.#line = this.#checked(line);
    this.#lineGiven = true;
  }

  end(): void {
    this.#rows.push({ line: this.#line, hidden: this.#hidden, cells: this.#cells });
  }

  /** The rows that are complete, once. */
  take(): readonly XlsxRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
