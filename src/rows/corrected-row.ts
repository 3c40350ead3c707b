/** A row as it would be read if its file were corrected. */
import { booleanLabel, NIL } from '../matrice/template/wording.js';
import type { InputRow, RowEvent } from './row.js';

/** Another value, at a path from the passage or the document, or under the name of a column. */
export interface CorrectedValue {
  readonly path: string;
  readonly value: unknown;
}

type Headings = Extract<RowEvent, { type: 'headings' }>;
type Tree = Record<string, unknown> | unknown[];

const stepsOf = (path: string): (string | number)[] =>
  path.split(/[.[\]]/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));

const lastOf = (path: string): string =>
  path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .at(-1) ?? '';

/** A copy, with another value at the path; what lacks on the way is made. */
function withValue(tree: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy: Tree = Array.isArray(tree) ? [...tree] : { ...(tree as object) };
  (copy as Record<string | number, unknown>)[step] = withValue((copy as Record<string | number, unknown>)[step], rest, value);
  return copy;
}

/** Index of the column that holds one datum and nothing else; a cell that holds several is left to the user. */
export function columnFor({ columns }: Pick<Headings, 'columns'>, path: string): number | undefined {
  const name = lastOf(path);
  const found = columns.findIndex((target) => target?.columns.length === 1 && !target.split && target.columns[0]?.name === name);
  return found < 0 ? undefined : found;
}

/** As a person would type it in the cell. */
export function cellTextOf(value: unknown): string {
  if (value === null) return NIL;
  return typeof value === 'boolean' ? booleanLabel(value) : String(value);
}

/** The faults of a document are told from its root, those of a passage from the passage. */
const within = (path: string, { origin }: InputRow): string =>
  origin.path !== undefined && path.startsWith(`${origin.path}.`) ? path.slice(origin.path.length + 1) : path;

/** Whether the correction can be made: for a table, only where it has a cell of its own. */
export const isCorrectable = (path: string, headings: Headings | undefined): boolean =>
  path !== '' && (headings === undefined || columnFor(headings, path) !== undefined);

function corrected(row: InputRow, { path: given, value }: CorrectedValue, headings: Headings | undefined): InputRow {
  const path = within(given, row);
  const steps = row.shape === 'ligne' ? [lastOf(path)] : stepsOf(path);
  const index = headings && columnFor(headings, path);
  const raw = Array.isArray(row.raw)
    ? row.raw.map((cell, rank) => (rank === index ? cellTextOf(value) : cell))
    : (withValue(row.raw, steps, value) as InputRow['data']);
  const { read } = row;
  return {
    ...row,
    data: withValue(row.data, steps, value) as InputRow['data'],
    raw,
    ...(read && {
      read: {
        raw: withValue(read.raw, steps, value) as InputRow['data'],
        usable: withValue(read.usable, steps, value) as typeof read.usable,
      },
    }),
    // What the reading said of the former value no longer holds.
    diagnostics: row.diagnostics.filter((each) => within(each.path, row) !== path && lastOf(each.path) !== lastOf(path)),
  };
}

/** The row with its corrections, in their order. `headings`: those of the table, if it comes from one. */
export const correctedRow = (row: InputRow, corrections: readonly CorrectedValue[], headings: Headings | undefined): InputRow =>
  corrections.reduce((before, correction) => corrected(before, correction, headings), row);
