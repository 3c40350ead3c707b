/** Diagnostics, sorted for a workbook: by cell, by kind, and all of them. */
import type { Diagnostic, Severity } from '../../diagnostic.js';
import { type Cell, parseCell, sheetPrefix } from '../../xlsx/address.js';
import { MAX_COLUMNS, MAX_LINE } from '../../xlsx/read/limits.js';

/** One line of the list. */
export interface ListedFault {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly idTechnique: string | undefined;
  /** Where it is, in words. */
  readonly place: string;
  /** Name of its sheet, when the workbook has it: there is a cell to go to. */
  readonly sheet: string | undefined;
  readonly cell: Cell | undefined;
}

export interface Kind {
  readonly first: ListedFault;
  count: number;
}

export interface FaultyCell extends Cell {
  /** The worst one. */
  severity: Severity;
  readonly faults: ListedFault[];
}

function cellOf({ position }: Diagnostic): Cell | undefined {
  const cell = position && 'cell' in position ? parseCell(position.cell) : undefined;
  return cell && cell.column < MAX_COLUMNS && cell.line <= MAX_LINE ? cell : undefined;
}

function placeOf({ position }: Diagnostic): string {
  if (!position) return 'Tout le fichier';
  return 'cell' in position ? sheetPrefix(position.sheet) + position.cell : `Ligne ${position.line}`;
}

/** Kept whole, about 0.4 kB each: the list is written after the counts, and the counts are known at the end. */
export class Faults {
  readonly all: ListedFault[] = [];
  readonly kinds = new Map<string, Kind>();
  readonly counts: Record<Severity, number> = { error: 0, warning: 0 };
  readonly #cells = new Map<string, Map<number, FaultyCell>>();

  /** `sheets`: those that can be marked. */
  constructor(sheets: Iterable<string>) {
    for (const name of sheets) this.#cells.set(name, new Map());
  }

  add(diagnostic: Diagnostic): void {
    const { severity, code, message, idTechnique, position } = diagnostic;
    const cells = position && 'cell' in position ? this.#cells.get(position.sheet) : undefined;
    const cell = cells && cellOf(diagnostic);
    const sheet = cell && position && 'cell' in position ? position.sheet : undefined;
    const fault = { severity, code, message, idTechnique, place: placeOf(diagnostic), sheet, cell };
    this.all.push(fault);
    this.counts[severity]++;
    const kind = this.kinds.get(`${severity} ${code}`);
    if (kind) kind.count++;
    else this.kinds.set(`${severity} ${code}`, { first: fault, count: 1 });
    if (cell) mark(cells, cell, fault);
  }

  /** The faulty cells of a sheet, line by line. */
  cells(sheet: string): FaultyCell[] {
    return [...(this.#cells.get(sheet)?.values() ?? [])].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Kinds of faults, errors first, then the most frequent. */
  get sortedKinds(): Kind[] {
    return [...this.kinds.values()].sort(
      (a, b) =>
        Number(a.first.severity === 'warning') - Number(b.first.severity === 'warning') ||
        b.count - a.count ||
        (a.first.code < b.first.code ? -1 : 1),
    );
  }
}

function mark(cells: Map<number, FaultyCell>, cell: Cell, fault: ListedFault): void {
  const key = cell.line * MAX_COLUMNS + cell.column;
  const known = cells.get(key);
  if (!known) {
    cells.set(key, { ...cell, severity: fault.severity, faults: [fault] });
    return;
  }
  known.faults.push(fault);
  if (fault.severity === 'error') known.severity = 'error';
}
