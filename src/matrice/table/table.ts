/** A table, whatever its file: lines of cells → the headings, then the rows. */
import { type Diagnostic, genericDiagnostic } from '../../diagnostic.js';
import { columnLetters } from '../../xlsx/address.js';
import { type HeadingOptions, type Headings, looksLikeHeadings, readHeadings, type Target } from '../headings/headings.js';
import { FichierIllisible } from './decode.js';
import { isBlankLine, type Place, readRow, type TableLine, type TableRow } from './row.js';
import { isTotal } from './totals.js';

export interface TableOptions extends HeadingOptions {
  /**
   * An empty cell says that the datum is unknown (nil), where every version of the norm has it so; else, that it is absent. A
   * workbook made by `writeMatrice` says it of itself.
   */
  emptyAsNil?: boolean;
}

/** What the refused rows are given back as: the form in which they came. */
export type TableForm = { readonly format: 'csv'; readonly delimiter: string } | { readonly format: 'xlsx'; readonly emptyAsNil: boolean };

/** The line of headings as it was written, so that the refused rows can be given back in the same form. */
export interface TableHeadings {
  readonly type: 'headings';
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: readonly (Target | undefined)[];
  readonly form: TableForm;
  /** Where its cells stand, and those of the rows. */
  readonly place: Place;
}

export type TableEvent = TableHeadings | TableRow | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

/** Lines above the headings that may be titles. */
export const LINES_ABOVE = 10;
/** Block, parent element, number, label, name: what some tables write one under the other. */
const LINES_OF_HEADINGS = 5;
/** Lines gathered before the headings are looked for: there may be several, one under the other. */
const HEAD_LINES = 40;

interface Found {
  readonly source: TableLine;
  readonly headings: Headings;
  /** Rank of the first line of data. */
  readonly next: number;
}

/** Several lines may name the columns (label, number, name): the one that leaves the fewest doubts is taken. */
export function findHeadings(lines: readonly TableLine[], options: HeadingOptions): Found | undefined {
  const names = ({ cells }: TableLine): boolean => looksLikeHeadings(cells, options);
  const first = lines.slice(0, LINES_ABOVE).findIndex(names);
  if (first < 0) return undefined;
  // Between two lines that name the columns there may be one that does not: the labels of the school itself.
  const lineUp = lines.slice(first, first + LINES_OF_HEADINGS);
  const next = first + lineUp.findLastIndex(names) + 1;
  const candidates = lineUp.filter(names).map((source) => ({ source, headings: readHeadings(source.cells, source.line, options), next }));

  candidates.sort((a, b) => a.headings.diagnostics.length - b.headings.diagnostics.length);
  return candidates[0];
}

/** Reads lines one after the other; the first ones wait until the headings are found among them. */
export class Table {
  readonly #options: TableOptions;
  readonly #place: Place;
  readonly #form: TableForm;
  #waiting: TableLine[] = [];
  #headings: Headings | undefined;
  /** Columns without a title that hold something, already said. */
  readonly #untitled = new Set<number>();

  constructor(options: TableOptions, place: Place, form: TableForm) {
    this.#options = options;
    this.#place = place;
    this.#form = form;
  }

  *push(lines: readonly TableLine[]): Generator<TableEvent> {
    const filled = lines.filter(({ cells }) => !isBlankLine(cells));
    if (this.#headings) yield* this.#rows(filled, this.#headings);
    else {
      this.#waiting.push(...filled);
      if (this.#waiting.length >= HEAD_LINES) yield* this.#start();
    }
  }

  *end(): Generator<TableEvent> {
    if (!this.#headings) yield* this.#start();
  }

  *#start(): Generator<TableEvent> {
    const lines = this.#waiting.splice(0);
    const found = findHeadings(lines, this.#options);
    if (!found)
      throw new FichierIllisible({ code: lines.length === 0 ? 'fichier-vide' : 'entete-introuvable', params: {} }, lines[0]?.line ?? 1);
    const { headings, source, next } = found;
    this.#headings = headings;
    for (const diagnostic of headings.diagnostics) yield { type: 'diagnostic', diagnostic: this.#placed(diagnostic) };
    yield { type: 'headings', line: source.line, cells: source.cells, columns: headings.columns, form: this.#form, place: this.#place };
    yield* this.#rows(lines.slice(next), headings);
  }

  /** Each column once: what it holds is not read, and nobody would know. */
  *#dataWithoutTitle({ line, cells, endsAnywhere }: TableLine, { titled, width }: Headings): Generator<TableEvent> {
    // Beyond the headings of a text, the line itself is at fault, and said so.
    const end = endsAnywhere ? cells.length : width;
    for (let index = 0; index < end; index++) {
      if (titled[index] || (cells[index] ?? '').trim() === '' || this.#untitled.has(index)) continue;
      this.#untitled.add(index);
      const params = { column: columnLetters(index), rank: index + 1 };
      const said = genericDiagnostic({ code: 'colonne-sans-titre', params }, 'fichier', '', 'warning');
      yield { type: 'diagnostic', diagnostic: { ...said, position: this.#place(line, index) } };
    }
  }

  #placed(diagnostic: Diagnostic): Diagnostic {
    const { position } = diagnostic;
    return position && 'column' in position ? { ...diagnostic, position: this.#place(position.line, position.column - 1) } : diagnostic;
  }

  *#rows(lines: readonly TableLine[], headings: Headings): Generator<TableEvent> {
    for (const line of lines) {
      yield* this.#dataWithoutTitle(line, headings);
      if (!isTotal(line, headings.columns)) yield readRow(line, headings, this.#options.emptyAsNil === true, this.#place);
      else {
        const said = genericDiagnostic({ code: 'ligne-de-total', params: {} }, 'fichier', '', 'warning');
        yield { type: 'diagnostic', diagnostic: { ...said, position: this.#place(line.line, 0) } };
      }
    }
  }
}
