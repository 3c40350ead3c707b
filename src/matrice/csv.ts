/** A CSV file → its rows, in bounded memory. */
import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import { isNillable } from '../dictionary/index.js';
import { readCell } from '../ligne/lexical.js';
import type { Column } from './columns.js';
import { decodeText, FichierIllisible, type TextSource } from './decode.js';
import { type Headings, looksLikeHeadings, readHeadings } from './headings.js';
import { type CsvRecord, splitRecords } from './records.js';

export interface CsvOptions {
  /** Headings of columns that are not to be sent. */
  ignoredColumns?: readonly string[];
  /** An empty cell says that the datum is unknown (nil), where every version of the norm has it so; else, that it is absent. */
  emptyAsNil?: boolean;
}

/** The line of headings as it was written, so that the refused rows can be given back in the same form. */
export interface CsvHeadings {
  readonly type: 'headings';
  readonly cells: readonly string[];
  readonly columns: readonly (Column | undefined)[];
  readonly delimiter: string;
}
export interface CsvRow {
  readonly type: 'row';
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row, its values read. */
  readonly ligne: Readonly<Record<string, unknown>>;
  /** Texts of the columns that are the same for the whole file, by name of column. */
  readonly envelope: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}
export type CsvEvent = CsvHeadings | CsvRow | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

/** Lines above the headings that may be titles. */
const LINES_ABOVE = 10;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

interface Found {
  readonly record: CsvRecord;
  readonly headings: Headings;
}

/** Several lines may name the columns (label, number, name): the one that leaves the fewest doubts is taken. */
function findHeadings(records: readonly CsvRecord[], ignored: readonly string[]): { found: Found; next: number } | undefined {
  const first = records.slice(0, LINES_ABOVE).findIndex(({ cells }) => looksLikeHeadings(cells));
  if (first < 0) return undefined;
  const after = records.slice(first).findIndex(({ cells }) => !looksLikeHeadings(cells));
  const next = after < 0 ? records.length : first + after;
  const candidates = records.slice(first, next).map((record) => ({ record, headings: readHeadings(record.cells, record.line, ignored) }));
  candidates.sort((a, b) => a.headings.diagnostics.length - b.headings.diagnostics.length);
  return { found: candidates[0] as Found, next };
}

/** What is wrong with the shape of a row. */
function shapeFault({ cells, malformed, line }: CsvRecord, width: number): Diagnostic[] {
  const at = { position: { line, column: Math.min(cells.length, width) } };
  if (malformed)
    return [{ ...genericDiagnostic({ code: 'guillemet-mal-ferme', params: {} }, 'fichier', ''), position: { line, column: 1 } }];
  const params = { found: cells.length, expected: width };
  if (cells.length < width) return [{ ...genericDiagnostic({ code: 'ligne-trop-courte', params }, 'fichier', '', 'warning'), ...at }];
  if (!isBlank(cells.slice(width))) return [{ ...genericDiagnostic({ code: 'ligne-trop-longue', params }, 'fichier', ''), ...at }];
  return [];
}

/** Whether `emptyAsNil` reads a blank cell of the column as nil. */
export const readsBlankAsNil = ({ field }: Column): boolean => isNillable(field, '1.1.2');

function readRow(record: CsvRecord, { columns, width }: Headings, emptyAsNil: boolean): CsvRow {
  const { line, cells } = record;
  const ligne: Record<string, unknown> = {};
  const envelope: Record<string, string> = {};
  const diagnostics = shapeFault(record, width);
  for (const [index, column] of columns.entries()) {
    const text = cells[index] ?? '';
    if (!column || (text === '' && !emptyAsNil)) continue;
    if (column.envelope) {
      if (text.trim() !== '') envelope[column.name] = text.trim();
      continue;
    }
    const { value, faults } = readCell(column.name, column.field, text);
    if (value !== undefined) ligne[column.name] = value;
    else if (emptyAsNil && readsBlankAsNil(column)) ligne[column.name] = null;
    // The cells of a malformed row are not what was meant.
    for (const { severity, ...fault } of record.malformed ? [] : faults)
      diagnostics.push({ ...genericDiagnostic(fault, 'fichier', column.name, severity), position: { line, column: index + 1 } });
  }
  return { type: 'row', line, cells, ligne, envelope, diagnostics };
}

/**
 * The rows of a CSV file: separator `;`, `,` or tab; UTF-8, UTF-16 with its mark, else windows-1252. A heading is the name of an
 * element, its French label or its number in the dictionary. Throws `FichierIllisible`.
 */
export async function* readCsv(
  source: TextSource,
  { ignoredColumns = [], emptyAsNil = false }: CsvOptions = {},
): AsyncGenerator<CsvEvent, void, undefined> {
  const said: Diagnostic[] = [];
  const text = decodeText(source, (fault) => said.push(genericDiagnostic(fault, 'fichier', '', 'warning')));
  let headings: Headings | undefined;
  for await (const { dialect, records } of splitRecords(text)) {
    let rows = records.filter(({ cells }) => !isBlank(cells));
    for (const diagnostic of said.splice(0)) yield { type: 'diagnostic', diagnostic };
    if (!headings) {
      const found = findHeadings(rows, ignoredColumns);
      if (!found)
        throw new FichierIllisible({ code: rows.length === 0 ? 'fichier-vide' : 'entete-introuvable', params: {} }, rows[0]?.line ?? 1);
      ({ headings } = found.found);
      for (const diagnostic of headings.diagnostics) yield { type: 'diagnostic', diagnostic };
      yield { type: 'headings', cells: found.found.record.cells, columns: headings.columns, delimiter: dialect.delimiter };
      rows = rows.slice(found.next);
    }
    for (const record of rows) yield readRow(record, headings, emptyAsNil);
  }
}
