/** One line of a CSV that a spreadsheet opens: separator `;`, what looks like a formula made harmless. */
import { protect } from './formula-injection.js';

/** Without the mark, Excel reads UTF-8 as windows-1252. */
export const CSV_MARK = '\uFEFF';

export type CsvCell = string | number | null | undefined;

/** A number is written as it is: behind an apostrophe, `-3` would no longer be one. */
function cellOf(value: CsvCell): string {
  const text = typeof value === 'string' ? protect(value) : String(value ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellOf).join(';')}\r\n`;
