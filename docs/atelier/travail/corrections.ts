/** The corrections accepted on the page, one step after the other, each of which can be undone. */

/** A datum to be read otherwise than the file says. The file itself is never touched. */
export interface Correction {
  /** Of the row in the file, from 0. */
  readonly rank: number;
  /** From the passage, or the name of a column. */
  readonly path: string;
  readonly value: unknown;
}

export class Corrections {
  readonly #steps: (readonly Correction[])[] = [];
  #byRow: ReadonlyMap<number, readonly Correction[]> = new Map();

  get steps(): number {
    return this.#steps.length;
  }

  get count(): number {
    return this.#steps.reduce((sum, step) => sum + step.length, 0);
  }

  of(rank: number): readonly Correction[] {
    return this.#byRow.get(rank) ?? [];
  }

  add(step: readonly Correction[]): void {
    if (step.length === 0) return;
    this.#steps.push(step);
    this.#index();
  }

  /** Takes back the last step. */
  undo(): void {
    this.#steps.pop();
    this.#index();
  }

  copy(): Corrections {
    const copy = new Corrections();
    copy.#steps.push(...this.#steps);
    copy.#index();
    return copy;
  }

  #index(): void {
    const byRow = new Map<number, Correction[]>();
    for (const correction of this.#steps.flat()) {
      const row = byRow.get(correction.rank);
      if (row) row.push(correction);
      else byRow.set(correction.rank, [correction]);
    }
    this.#byRow = byRow;
  }
}
