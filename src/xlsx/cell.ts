/** What a cell of a workbook holds, as its file says it: nothing is interpreted, no zero is put back. */

export type XlsxCell =
  | { readonly kind: 'text'; readonly text: string }
  /** `format`: the code of the number format, `General`, `00000`, `0.00`. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  /** A number shown as a date: `AAAA-MM-JJ`, or `AAAA-MM-JJTHH:MM:SS` when it holds an hour. */
  | { readonly kind: 'date'; readonly iso: string }
  /** A number shown as a date that the calendar does not have: the 29 February 1900 of Excel, a negative number. */
  | { readonly kind: 'impossible-date'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A`, `#REF!`… */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'uncomputed' };

export interface XlsxRow {
  /** Number of the line in the sheet, from 1. */
  readonly line: number;
  readonly hidden: boolean;
  /** By rank of the column, from 0; nothing for an empty cell. */
  readonly cells: readonly (XlsxCell | undefined)[];
}
