/** How refused rows are written as text: CSV, NDJSON, JSON. */
import Papa from 'papaparse';
import { REASONS } from '../matrice/headings/columns.js';
import { protect } from '../matrice/table/formula-injection.js';
import type { InputRow } from '../rows/row.js';
import { fold } from '../text/nearest.js';

export interface RefusedForm {
  head(): string;
  row(row: InputRow, reasons: readonly string[], isFirst: boolean): string;
  tail(): string;
}

/** Without the mark, Excel reads UTF-8 as windows-1252. */
const MARK = '\uFEFF';

/**
 * The cells of a table given back: the reasons first, for a row that is too long would push them out of their column. A former
 * column of reasons is dropped.
 */
export class RefusedTableCells {
  readonly #headings: readonly string[];
  readonly #kept: readonly number[];

  constructor(headings: readonly string[]) {
    this.#headings = headings;
    this.#kept = headings.flatMap((heading, index) => (fold(heading) === fold(REASONS) ? [] : [index]));
  }

  get head(): readonly string[] {
    return [REASONS, ...this.#kept.map((index) => this.#headings[index] ?? '')];
  }

  row({ raw }: InputRow, reasons: string): readonly string[] {
    const cells = raw as readonly string[];
    return [reasons, ...this.#kept.map((index) => cells[index] ?? ''), ...cells.slice(this.#headings.length)];
  }
}

export function csvForm(headings: readonly string[], delimiter: string): RefusedForm {
  const cells = new RefusedTableCells(headings);
  const line = (texts: readonly string[]): string => `${Papa.unparse([texts.map(protect)], { delimiter })}\r\n`;
  return { head: () => MARK + line(cells.head), row: (row, reasons) => line(cells.row(row, reasons.join('\n'))), tail: () => '' };
}

const objectOf = ({ raw }: InputRow, reasons: readonly string[]): string => JSON.stringify({ [REASONS]: reasons, ...(raw as object) });

export const JSON_FORMS: Record<'ndjson' | 'json', RefusedForm> = {
  ndjson: { head: () => '', row: (row, reasons) => `${objectOf(row, reasons)}\n`, tail: () => '' },
  json: { head: () => '[', row: (row, reasons, isFirst) => `${isFirst ? '' : ','}\n${objectOf(row, reasons)}`, tail: () => '\n]\n' },
};
