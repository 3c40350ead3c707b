/** What is said once of a whole sheet, however many cells it concerns. */
import { type Diagnostic, type Fault, genericDiagnostic } from '../../diagnostic.js';
import type { Range } from '../../xlsx/address.js';
import type { XlsxRow } from '../../xlsx/cell.js';
import type { Column } from '../headings/columns.js';
import type { Target } from '../headings/headings.js';
import type { Place } from '../table/row.js';
import { rangeName } from './merged-cells.js';

/** Merged ranges named in the sentence. */
const NAMED = 5;

export class SheetRemarks {
  readonly #place: Place;
  readonly #hidden: number[] = [];
  /** Columns of identifiers that hold numbers, and the first cell that does. */
  readonly #numbers = new Map<Column, readonly [line: number, index: number]>();
  #headings = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  row({ line, hidden }: XlsxRow): void {
    if (hidden) this.#hidden.push(line);
  }

  /** A number stands in a cell. */
  number(line: number, index: number, { columns: [column] }: Target): void {
    if (column?.field.kind !== 'text' || column.field.nature !== 'identifiant') return;
    if (!this.#numbers.has(column)) this.#numbers.set(column, [line, index]);
  }

  /** The headings are found: what lies above them is no data. */
  headings(line: number, merged: readonly Range[]): Diagnostic[] {
    this.#headings = line;
    const below = merged.filter(({ from }) => from.line > line);
    const [first] = below;
    const names = below.slice(0, NAMED).map(rangeName);
    return first
      ? [this.#said({ code: 'cellules-fusionnees', params: { names, count: below.length } }, first.from.line, first.from.column)]
      : [];
  }

  /** What is only known at the foot of the sheet. */
  *end(): Generator<Diagnostic> {
    const hidden = this.#hidden.filter((line) => line > this.#headings);
    const [first] = hidden;
    if (first !== undefined) yield this.#said({ code: 'lignes-masquees', params: { count: hidden.length, first } }, first, 0);
    for (const [{ name, label }, [line, index]] of this.#numbers)
      yield this.#said({ code: 'identifiants-en-nombres', params: { name, label } }, line, index);
  }

  #said(fault: Fault, line: number, index: number): Diagnostic {
    return { ...genericDiagnostic(fault, 'fichier', '', 'warning'), position: this.#place(line, index) };
  }
}
