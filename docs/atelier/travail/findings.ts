/** What the check found, kept in the worker: the page asks for what it shows, fifty at a time. */
import type { Diagnostic, Severity } from '../../../src/diagnostic.js';
import { sheetPrefix } from '../../../src/xlsx/address.js';

export interface Finding {
  /** Its place in the list. */
  readonly id: number;
  /** Of the row, from 0; nothing for the file itself. */
  readonly rank: number | null;
  readonly idTechnique: string | null;
  /** `Saisie!D41`, or `ligne 41, colonne 3`; empty for the file itself. */
  readonly place: string;
  readonly line: number | null;
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  /** What to write instead; `text` as it would be typed. */
  readonly suggestion?: { readonly label: string; readonly text: string };
}

export interface Filter {
  readonly text?: string;
  readonly severity?: Severity | '';
  readonly code?: string;
}

export interface Group {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many of them can be corrected at once. */
  readonly correctable: number;
  /** One of them, to say what the code is about. */
  readonly example: string;
  readonly exampleSuggestion?: string;
}

export interface Person {
  readonly rank: number | null;
  readonly idTechnique: string | null;
  readonly line: number | null;
  readonly findings: readonly Finding[];
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly from: number;
  readonly total: number;
}

export const PAGE = 50;
/** Beyond, faults are counted and no longer kept: a file where everything is wrong is not read line by line. */
export const MOST_KEPT = 200_000;

export function placeOf({ position }: Diagnostic): string {
  if (!position) return '';
  return 'cell' in position ? sheetPrefix(position.sheet) + position.cell : `ligne ${position.line}, colonne ${position.column}`;
}

/** Without accents nor case: what a person types to find a name. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const keyOf = ({ text = '', severity = '', code = '' }: Filter): string => JSON.stringify([text, severity, code]);

/** Faults as they come, row after row; then asked for by page. */
export class Findings {
  readonly #all: Finding[] = [];
  readonly #groups = new Map<string, { -readonly [K in keyof Group]: Group[K] }>();
  #total = 0;
  #last: { readonly key: string; readonly found: readonly Finding[] } | undefined;

  add(found: Omit<Finding, 'id'>): void {
    this.#total++;
    const key = `${found.severity} ${found.code}`;
    const { suggestion } = found;
    const group = this.#groups.get(key) ?? {
      code: found.code,
      severity: found.severity,
      count: 0,
      correctable: 0,
      example: found.message,
      ...(suggestion && { exampleSuggestion: suggestion.text }),
    };
    group.count++;
    if (suggestion) group.correctable++;
    this.#groups.set(key, group);
    if (this.#all.length < MOST_KEPT) this.#all.push({ ...found, id: this.#all.length });
  }

  /** There were more than are kept. */
  get truncated(): boolean {
    return this.#total > this.#all.length;
  }

  get total(): number {
    return this.#total;
  }

  /** Errors before warnings, the most frequent first. */
  get groups(): Group[] {
    return [...this.#groups.values()].sort(
      (a, b) => a.severity.localeCompare(b.severity) || b.count - a.count || a.code.localeCompare(b.code),
    );
  }

  of(id: number): Finding | undefined {
    return this.#all[id];
  }

  /** The one that is kept is asked for again at the next page. */
  filtered(filter: Filter): readonly Finding[] {
    const key = keyOf(filter);
    if (this.#last?.key === key) return this.#last.found;
    const wanted = folded(filter.text?.trim() ?? '');
    const found = this.#all.filter(
      ({ severity, code, message, place, idTechnique }) =>
        (!filter.severity || severity === filter.severity) &&
        (!filter.code || code === filter.code) &&
        (wanted === '' || folded(`${idTechnique ?? ''} ${place} ${code} ${message}`).includes(wanted)),
    );
    this.#last = { key, found };
    return found;
  }

  page(filter: Filter, from: number): Page<Finding> {
    const found = this.filtered(filter);
    return { items: found.slice(from, from + PAGE), from, total: found.length };
  }

  /** The same, those of one row together. */
  persons(filter: Filter, from: number): Page<Person> {
    const starts: number[] = [];
    const found = this.filtered(filter);
    for (const [index, { rank }] of found.entries()) if (index === 0 || rank !== found[index - 1]?.rank) starts.push(index);
    const items = starts.slice(from, from + PAGE).map((start, index): Person => {
      const findings = found.slice(start, starts[from + index + 1] ?? found.length);
      const { rank = null, idTechnique = null, line = null } = findings[0] ?? {};
      return { rank, idTechnique, line, findings };
    });
    return { items, from, total: starts.length };
  }
}
