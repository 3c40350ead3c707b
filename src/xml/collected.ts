/** The diagnostics of one document: the first are kept, all are counted. */
import type { Diagnostic } from '../diagnostic.js';

/** A copy of its own: a text cut out of the document would keep the whole chunk that it comes from in memory. */
const detached = (diagnostic: Diagnostic): Diagnostic => JSON.parse(JSON.stringify(diagnostic)) as Diagnostic;

/** Keeps the first diagnostics and counts them all. */
export class Collected {
  readonly kept: { diagnostic: Diagnostic; order: number }[] = [];
  total = 0;
  errors = 0;
  schemaErrors = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(diagnostic: Diagnostic, order: number): void {
    this.total++;
    if (diagnostic.severity === 'error') {
      this.errors++;
      if (diagnostic.source === 'xsd' || diagnostic.source === 'xml') this.schemaErrors++;
    }
    if (this.kept.length < this.#most) this.kept.push({ diagnostic: detached(diagnostic), order });
  }
}
