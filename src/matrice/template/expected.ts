/** What the sheet tells of a cell while it is filled in: the lists to choose from, what is expected, what is still missing. */
import { isNillable } from '../../dictionary/index.js';
import { cellName, type Range } from '../../xlsx/address.js';
import { MAX_LINES } from '../../xlsx/write/cells.js';
import type { ConditionalFormat } from '../../xlsx/write/sheet.js';
import type { Expected, Validation } from '../../xlsx/write/validations.js';
import { HEADER_LINES } from './header.js';
import type { ChoiceList } from './lists.js';
import type { TemplateColumn } from './template-columns.js';
import { formOf } from './wording.js';

/** The dates of the norm, as days of a spreadsheet: 1 January 1900, 31 December 2099. */
const DAYS = { from: 1, to: 73_050 } as const;

function expectedOf({ field }: TemplateColumn, list: ChoiceList | undefined): Expected | undefined {
  if (list) return { type: 'list', list: list.name };
  if (field.kind === 'date') return { type: 'date', ...DAYS };
  if (field.kind === 'integer') return { type: 'whole', from: field.minimum, to: field.maximum };
  if (field.kind !== 'text') return undefined;
  // « nil » has a length of its own.
  if (field.length !== undefined && !isNillable(field, '1.1.5')) return { type: 'textLength', exactly: field.length };
  const atMost = field.length ?? field.max;
  return atMost === undefined ? undefined : { type: 'textLength', atMost };
}

/** Rows beyond those that are written, for who goes on writing below. */
const BEYOND = 1000;
/** Where data may be typed, in the columns from one to another. */
export const below = (from: number, to: number, last: number): Range => ({
  from: { column: from, line: HEADER_LINES + 1 },
  to: { column: to, line: Math.min(last + BEYOND, MAX_LINES) },
});

export function validationsOf(
  columns: readonly TemplateColumn[],
  lists: ReadonlyMap<string, ChoiceList>,
  last: number,
): readonly Validation[] {
  return columns.flatMap((column, index): Validation[] => {
    const list = lists.get(column.name);
    const expected = expectedOf(column, list);
    const form = list ? 'Choisissez dans la liste ; un code de la norme convient aussi' : formOf(column.field);
    const message = `« ${column.label} »\n${form}.\nVous pouvez garder votre saisie : le contrôle du classeur dira ce qu'il en est.`;
    return expected ? [{ ...expected, range: below(index, index, last), title: 'Saisie inattendue', message }] : [];
  });
}

/** Columns side by side that every passage must have, as ranks of the first and of the last. */
function dueRuns(columns: readonly TemplateColumn[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, { obligation }] of columns.entries()) {
    if (index === 0 || obligation !== 'obligatoire') continue;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** A cell that is due and still blank in a row that has been begun; the identifier itself, once the next column is filled in. */
export function missingOf(columns: readonly TemplateColumn[], last: number, highlight: number): readonly ConditionalFormat[] {
  const line = HEADER_LINES + 1;
  const isBlank = (name: string): string => `LEN(TRIM(${name}))=0`;
  const [identifier, next] = [`$A${line}`, `$B${line}`];
  return [
    { range: below(0, 0, last), formula: `AND(${isBlank(identifier)},LEN(${next})>0)`, highlight },
    ...dueRuns(columns).map(([from, to]) => ({
      range: below(from, to, last),
      formula: `AND(LEN(${identifier})>0,${isBlank(cellName({ column: from, line }))})`,
      highlight,
    })),
  ];
}
