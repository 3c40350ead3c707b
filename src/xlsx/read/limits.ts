/** How much a workbook may hold: beyond, it is no workbook that a school filled in, or a file made to exhaust the machine. */

const MB = 1024 * 1024;

export interface XlsxLimits {
  /** Bytes of the file itself, kept in memory while it is read. */
  readonly file: number;
  /** Files in the archive. */
  readonly entries: number;
  /** Inflated bytes of one part that is read as it goes: a sheet. */
  readonly sheet: number;
  /** Inflated bytes of the shared strings, which are kept in memory. */
  readonly sharedStrings: number;
  /** Inflated bytes of any other part. */
  readonly part: number;
  /** Inflated bytes for each compressed one, beyond the first 64 MB. */
  readonly ratio: number;
}

/**
 * Deflate goes up to 1032 to 1, and a bomb gets close to it. Measured on 200 000 rows × 45 cells: 9 to 1 with shared strings, 15 with
 * texts in the cells; on lines all alike, 29 when the cells have their names, 246 when they have none.
 */
export const XLSX_LIMITS: XlsxLimits = {
  file: 512 * MB,
  entries: 10_000,
  sheet: 4096 * MB,
  sharedStrings: 256 * MB,
  part: 64 * MB,
  ratio: 500,
};

/** Below, what a part inflates to is harmless, whatever its ratio. */
export const RATIO_FROM = 64 * MB;

/** The grid of Excel. */
export const MAX_LINE = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters of one text of a cell; Excel stops at 32 767. */
export const MAX_TEXT = 1024 * 1024;
