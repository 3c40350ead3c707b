/** The first line of a table → its columns. */
import { type Diagnostic, type Fault, genericDiagnostic, type Severity } from '../diagnostic.js';
import { fold, nearestName } from '../text/nearest.js';
import { COLUMNS, type Column, columnsNamed, REASONS } from './columns.js';

export interface Headings {
  /** By rank; nothing for a column that is left out. */
  readonly columns: readonly (Column | undefined)[];
  /** How many cells a row is expected to have. */
  readonly width: number;
  readonly diagnostics: readonly Diagnostic[];
}

const isBlank = (heading: string): boolean => heading.trim() === '';

/** How many headings are known: tells a line of headings from a line of data, and the right separator from the others. */
export const countKnown = (cells: readonly string[]): number => cells.filter((cell) => columnsNamed(cell).length > 0).length;

/** Names enough to be no chance, among however many columns an export has. */
const ENOUGH = 3;
/** `5.1` may be a mark as well as the number of a column. */
const isNumber = (cell: string): boolean => /^[\d.,\s]*$/.test(cell);

/** Whether most of what the line holds names columns, or several names do. */
export const looksLikeHeadings = (cells: readonly string[]): boolean => {
  const known = countKnown(cells);
  if (known > 0 && known * 2 >= cells.filter((cell) => !isBlank(cell)).length) return true;
  return countKnown(cells.filter((cell) => !isNumber(cell))) >= ENOUGH;
};

interface Named {
  readonly column?: Column;
  readonly fault?: Fault & { readonly severity: Severity };
}

function nameOne(heading: string, ignored: ReadonlySet<string>, taken: ReadonlySet<Column>): Named {
  const folded = fold(heading);
  if (isBlank(heading) || folded === fold(REASONS) || ignored.has(folded)) return {};
  const [column, ...others] = columnsNamed(heading);
  if (!column) {
    const proposal = nearestName(
      heading,
      COLUMNS.flatMap(({ name, label }) => [name, label]),
    );
    return { fault: { code: 'colonne-inconnue', params: { heading, ...(proposal && { proposal }) }, severity: 'error' } };
  }
  if (others.length > 0) {
    const numbers = [column, ...others].map(({ number, name }) => number ?? name);
    return { fault: { code: 'colonne-ambigue', params: { heading, numbers }, severity: 'error' } };
  }
  if (taken.has(column)) return { fault: { code: 'colonne-en-double', params: { heading, label: column.label }, severity: 'error' } };
  return { column };
}

/** The columns of a line of headings; `line` is its place in the file. */
export function readHeadings(cells: readonly string[], line: number, ignoredColumns: readonly string[] = []): Headings {
  const ignored = new Set(ignoredColumns.map(fold));
  const taken = new Set<Column>();
  const diagnostics: Diagnostic[] = [];
  const columns = cells.map((heading, index) => {
    const { column, fault } = nameOne(heading, ignored, taken);
    if (column) taken.add(column);
    if (fault) diagnostics.push({ ...genericDiagnostic(fault, 'fichier', '', fault.severity), position: { line, column: index + 1 } });
    return column;
  });
  const width = cells.findLastIndex((heading) => !isBlank(heading)) + 1;
  return { columns, width, diagnostics };
}
