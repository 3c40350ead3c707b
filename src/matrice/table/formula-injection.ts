/**
 * A spreadsheet runs what a CSV cell says when it begins like a formula. Such a cell is written behind an apostrophe, which Excel
 * and LibreOffice take as « this is text », and which is taken off at the reading: what was written is read back as it was.
 * Source: OWASP, « CSV Injection ».
 */

const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell to be written in a CSV. */
export const protect = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** The inverse. */
export const unprotect = (cell: string): string => (cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell);
