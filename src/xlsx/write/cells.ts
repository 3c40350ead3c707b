/** Cells of a sheet, as XML; `textCell` stands with the other texts. */
import { escapeXml } from '../markup.js';

/** Characters that a cell can hold, counted as Excel counts them, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;
/** Lines that a sheet can hold. */
export const MAX_LINES = 1_048_576;

/** Nothing but a style. */
export const blankCell = (name: string, style: number): string => `<c r="${name}" s="${style}"/>`;

export const numberCell = (name: string, style: number, value: number): string => `<c r="${name}" s="${style}"><v>${value}</v></c>`;

/** A formula whose result is known to be an empty text until the sheet is filled in. */
export const emptyFormulaCell = (name: string, style: number, formula: string): string =>
  `<c r="${name}" s="${style}" t="str"><f>${escapeXml(formula)}</f><v></v></c>`;

export interface RowToWrite {
  readonly line: number;
  readonly cells: string;
  /** In points. */
  readonly height?: number;
}

export const rowXml = ({ line, cells, height }: RowToWrite): string =>
  `<row r="${line}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`;

/** A formula may not hold a longer text between quotes. */
const MAX_LITERAL = 255;

/** A text inside a formula: `"l''option ""A"""`. */
export function formulaText(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${MAX_LITERAL}}`, 'g')) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** Days of 1900: 1 January 1970 is the 25 569th. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * The number of a day in the system of 1900; nothing before 1 March 1900, for Excel counts a 29 February that was not, LibreOffice
 * does not, and the same number shows two different days.
 */
export function dayNumber(iso: string): number | undefined {
  const day = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY + EPOCH;
  return day > 60 ? day : undefined;
}
