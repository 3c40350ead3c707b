/** A line of a table → a row, its values read. */
import { type Diagnostic, type Fault, genericDiagnostic, type Position, type Severity } from '../../diagnostic.js';
import { isNillable } from '../../dictionary/index.js';
import { readCell } from '../../ligne/lexical.js';
import type { Column } from '../headings/columns.js';
import type { Headings, Target } from '../headings/headings.js';

export type GradedFault = Fault & { readonly severity: Severity };

/** What a cell holds for a column: its text, and what is wrong with it. */
export interface CellText {
  readonly text: string;
  readonly faults?: readonly GradedFault[];
}

export interface TableLine {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** What the cells show. */
  readonly cells: readonly string[];
  /** A sheet does not write the blank cells at the end of a line: a short one is no fault. Nor is a long one: its last cells have no title. */
  readonly endsAnywhere?: true;
  /** Why the cells of the line cannot be trusted. */
  readonly malformed?: Fault;
  /** What a cell holds for a target, where it is more than what it shows. */
  readonly cellFor?: (index: number, target: Target, shown: string) => CellText;
}

export interface TableRow {
  readonly type: 'row';
  readonly line: number;
  readonly cells: readonly string[];
  /** The row, its values read. */
  readonly ligne: Readonly<Record<string, unknown>>;
  /** Texts of the columns that are the same for the whole file, by name of column. */
  readonly envelope: Readonly<Record<string, string>>;
  /** How to reach the person; never sent. */
  readonly contact: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a cell stands, `index` from 0. */
export type Place = (line: number, index: number) => Position;

export const isBlankLine = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Whether `emptyAsNil` reads a blank cell of the column as nil. */
export const readsBlankAsNil = ({ field }: Column): boolean => isNillable(field, '1.1.2');

/** What is wrong with the shape of a line, and at which cell it shows. */
function shapeFault({ cells, malformed, endsAnywhere }: TableLine, width: number): readonly [index: number, GradedFault] | undefined {
  if (malformed) return [0, { ...malformed, severity: 'error' }];
  const params = { found: cells.length, expected: width };
  if (cells.length < width && !endsAnywhere)
    return [Math.max(0, cells.length - 1), { code: 'ligne-trop-courte', params, severity: 'warning' }];
  return endsAnywhere || isBlankLine(cells.slice(width))
    ? undefined
    : [width - 1, { code: 'ligne-trop-longue', params, severity: 'error' }];
}

/** Gathers what the cells of one line give. */
class RowBuilder {
  readonly ligne: Record<string, unknown> = {};
  readonly envelope: Record<string, string> = {};
  readonly contact: Record<string, string> = {};
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: TableLine;
  readonly #emptyAsNil: boolean;
  readonly #place: Place;

  constructor(source: TableLine, emptyAsNil: boolean, place: Place) {
    this.#source = source;
    this.#emptyAsNil = emptyAsNil;
    this.#place = place;
  }

  say(index: number, path: string, { severity, ...fault }: GradedFault): void {
    this.diagnostics.push({ ...genericDiagnostic(fault, 'fichier', path, severity), position: this.#place(this.#source.line, index) });
  }

  cell(index: number, target: Target): void {
    const [first] = target.columns as readonly [Column, ...Column[]];
    const shown = this.#source.cells[index] ?? '';
    const { text, faults } = this.#source.cellFor?.(index, target, shown) ?? { text: shown };
    if (faults) for (const fault of faults) this.say(index, first.name, fault);
    // Of a cell that cannot be read nothing is taken: an error already says so.
    if (faults?.some(({ severity }) => severity === 'error')) return;
    if (!target.split) {
      if (text !== '' || this.#emptyAsNil) this.#part(first, text, index, target.alternative === true);
      return;
    }
    const parts = target.split(text, this.#source.cells);
    if ('code' in parts) this.say(index, first.name, { ...parts, severity: 'error' });
    else for (const [rank, part] of parts.entries()) this.#part(target.columns[rank] as Column, part, index, target.alternative === true);
  }

  #part(column: Column, text: string, index: number, isAlternative: boolean): void {
    const { name, field } = column;
    if (column.envelope || column.contact) {
      const given = text.trim();
      if (given !== '') (column.envelope ? this.envelope : this.contact)[name] = given;
      return;
    }
    const { value, faults } = readCell(name, field, text);
    if (value !== undefined) this.#take(column, value, index, isAlternative);
    // No value: the cell is blank.
    else if (this.#emptyAsNil && this.ligne[name] === undefined && readsBlankAsNil(column)) this.ligne[name] = null;
    // The cells of a malformed row are not what was meant.
    if (!this.#source.malformed) for (const fault of faults) this.say(index, name, fault);
  }

  #take({ name, label }: Column, value: unknown, index: number, isAlternative: boolean): void {
    const other = this.ligne[name] ?? undefined;
    if (isAlternative && other !== undefined && other !== value)
      this.say(index, name, { code: 'valeurs-concurrentes', params: { name, label, value, other }, severity: 'error' });
    else this.ligne[name] = value;
  }
}

/** Reads a line under its headings. */
export function readRow(source: TableLine, { columns, width }: Headings, emptyAsNil: boolean, place: Place): TableRow {
  const row = new RowBuilder(source, emptyAsNil, place);
  const [at, fault] = shapeFault(source, width) ?? [];
  if (at !== undefined && fault) row.say(at, '', fault);
  for (const [index, target] of columns.entries()) if (target) row.cell(index, target);
  const { ligne, envelope, contact, diagnostics } = row;
  return { type: 'row', line: source.line, cells: source.cells, ligne, envelope, contact, diagnostics };
}
