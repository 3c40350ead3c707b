/** Counts the diagnostics of a file by kind, and keeps the first of them: memory stays bounded however faulty the file is. */
import type { Diagnostic, Severity } from '../diagnostic.js';

/** Combien de fois une faute s'est présentée. */
export interface FaultCount {
  code: string;
  severity: Severity;
  nombre: number;
}

/** Kept of each severity unless told: warnings never crowd errors out. */
const MOST = 1000;

export class Tally {
  readonly #most: number;
  readonly #kept: Diagnostic[] = [];
  readonly #keptOf: Record<Severity, number> = { error: 0, warning: 0 };
  readonly #counts = new Map<string, FaultCount>();
  #total = 0;
  errors = 0;
  schemaErrors = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  add(diagnostic: Diagnostic): void {
    const { code, severity, source } = diagnostic;
    this.#total++;
    if (severity === 'error') this.errors++;
    if (severity === 'error' && (source === 'xsd' || source === 'xml')) this.schemaErrors++;
    const key = `${severity} ${code}`;
    const count = this.#counts.get(key) ?? { code, severity, nombre: 0 };
    count.nombre++;
    this.#counts.set(key, count);
    if (this.#keptOf[severity]++ < this.#most) this.#kept.push(diagnostic);
  }

  /** The most frequent first, errors before warnings. */
  get counts(): FaultCount[] {
    return [...this.#counts.values()].sort(
      (a, b) => a.severity.localeCompare(b.severity) || b.nombre - a.nombre || a.code.localeCompare(b.code),
    );
  }

  get diagnostics(): Diagnostic[] {
    return this.#kept;
  }

  get truncated(): boolean {
    return this.#total > this.#kept.length;
  }
}
