/** Checks every row of a file, in bounded memory. */

import type { Diagnostic } from '../diagnostic.js';
import type { Row } from '../ligne/ligne.js';
import type { CheckReport } from '../xml/check.js';
import { envelopeChecker } from './envelope-check.js';
import type { InputRow, RowEvent } from './row.js';
import { type CheckedRow, type RowCheckOptions, rowChecker } from './row-check.js';
import { Tally } from './tally.js';

export interface CheckRowsOptions extends RowCheckOptions {
  /** Diagnostics of each severity kept at the most, 1 000 unless told; the verdicts count them all. */
  maxDiagnostics?: number;
  /** What the envelope must say, by name of column (`emetteur.idClient`). */
  envelope?: Row;
  /** A deposit is being made: what is new in each file is said not to be taken over. */
  renewed?: boolean;
  /** Told now and then how many passages have been judged. */
  onProgress?: (passages: number) => void;
}

/** Passages between two tellings. */
export const PROGRESS = 500;

/** Judges rows as they come; what it finds goes to the tally. Faults of the file itself are counted apart. */
export class RowsJudge {
  readonly tally: Tally;
  passages = 0;
  fileErrors = 0;
  /** Errors that `emptyAsNil` would have spared. */
  blankCells = 0;
  readonly #check: (row: InputRow) => CheckedRow;
  readonly #envelope: ReturnType<typeof envelopeChecker>;
  readonly #onProgress: CheckRowsOptions['onProgress'];

  constructor({ maxDiagnostics, envelope = {}, renewed = false, onProgress, ...options }: CheckRowsOptions) {
    this.tally = new Tally(maxDiagnostics);
    this.#check = rowChecker(options);
    this.#envelope = envelopeChecker(envelope, renewed);
    this.#onProgress = onProgress;
  }

  /** The verdict on a row; for an event of another kind, what it says of the file. */
  judge(event: RowEvent): { readonly checked?: CheckedRow; readonly found: readonly Diagnostic[] } {
    if (event.type === 'row') return { checked: this.#row(event.row), found: [] };
    const found = event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'envelope' ? this.#envelope(event.envelope, true) : [];
    for (const diagnostic of found) {
      this.tally.add(diagnostic);
      if (diagnostic.severity === 'error') this.fileErrors++;
    }
    return { found };
  }

  #row(row: InputRow): CheckedRow {
    const fromEnvelope = this.#envelope(row.envelope);
    const checked = this.#check(fromEnvelope.length > 0 ? { ...row, diagnostics: [...row.diagnostics, ...fromEnvelope] } : row);
    for (const diagnostic of checked.diagnostics) {
      this.tally.add(diagnostic);
      if (diagnostic.code === 'balise-manquante' && row.isBlank?.(diagnostic.path)) this.blankCells++;
    }
    this.passages++;
    if (this.passages % PROGRESS === 0) this.#onProgress?.(this.passages);
    return checked;
  }
}

/**
 * Contrôle les lignes d'un fichier (voir `readRows`), en mémoire bornée.
 * @returns le même rapport que `checkFlux`.
 */
export async function checkRows(rows: AsyncIterable<RowEvent>, options: CheckRowsOptions = {}): Promise<CheckReport> {
  const judge = new RowsJudge(options);
  for await (const event of rows) judge.judge(event);
  const { tally, passages, blankCells } = judge;
  return {
    // A schema is not respected by what was not read.
    schemaValid: tally.schemaErrors === 0 && passages > 0,
    valid: tally.errors === 0,
    passages,
    diagnostics: tally.diagnostics,
    truncated: tally.truncated,
    ...(blankCells > 0 && { cellulesVides: blankCells }),
  };
}
