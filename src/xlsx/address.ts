/** Names of the cells of a sheet: `F12`. Columns are counted from 0, lines from 1, as people and files number them. */

const A = 65;
const LETTERS = 26;

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(A + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** `A` → 0; nothing for what is no name of a column. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters) index = index * LETTERS + letter.charCodeAt(0) - A + 1;
  return index - 1;
}

export interface Cell {
  readonly column: number;
  readonly line: number;
}

/** `{ column: 5, line: 12 }` → `F12`. */
export const cellName = ({ column, line }: Cell): string => columnLetters(column) + line;

/** `F12` or `$F$12` → its place; nothing for what names no cell. */
export function parseCell(name: string): Cell | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  const column = columnIndex(letters);
  return column === undefined ? undefined : { column, line: Number(digits) };
}

export interface Range {
  readonly from: Cell;
  readonly to: Cell;
}

/** `F12:G20`, or one cell. */
export function parseRange(text: string): Range | undefined {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [parseCell(first), parseCell(last)];
  return from && to && { from, to };
}

/** What stands before a cell to name its sheet: `Saisie!`, `'Promotion d''été'!`. */
export const sheetPrefix = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !parseCell(sheet.toUpperCase()) && !/^R\d*C\d*$/i.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replace(/'/g, "''")}'!`;
