/** The checker of XML files: verdict of the schema, then the rules, with the place of each fault, in constant memory. */

import { type Diagnostic, joinPath } from '../diagnostic.js';
import type { Action } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import { schemaOf } from '../option-error.js';
import type { Usable } from '../rule.js';
import type { ValidationOptions } from '../validate.js';
import { certificationPath } from '../validate-flux.js';
import { Collected } from './collected.js';
import type { FluxEvent } from './events.js';
import { Judge } from './judge.js';
import { FluxReader } from './reader.js';
import { chunksOf, type XmlSource } from './source.js';

export interface CheckOptions extends ValidationOptions {
  /** Diagnostics kept at the most, 1 000 unless told; the verdicts count them all. */
  maxDiagnostics?: number;
  /** Told after each chunk how many passages have been read. */
  onProgress?: (passages: number) => void;
}

/** Le rapport de contrôle d'un fichier. */
export interface CheckReport {
  /** Verdict of the official schema: well-formed and valid. */
  schemaValid: boolean;
  /** `schemaValid`, and no other error. */
  valid: boolean;
  entete?: Usable<EnTete>;
  passages: number;
  diagnostics: Diagnostic[];
  /** There were more diagnostics than were kept. */
  truncated: boolean;
  /** Errors due to blank cells of a CSV that `emptyAsNil` would read as unknown (nil). */
  cellulesVides?: number;
}

class Checker {
  readonly #options: CheckOptions;
  readonly #most: number;
  readonly #schema: Collected;
  readonly #reader: FluxReader;
  #judges = new Map<Action, Judge>();
  #action: Action | undefined;
  #entete: Usable<EnTete> | undefined;
  #order = 0;
  passages = 0;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#most = options.maxDiagnostics ?? 1000;
    this.#schema = new Collected(this.#most);
    // Schema 1.1.2 has no action.
    if (options.schema === '1.1.2') this.#action = 'CREATION';
    this.#reader = new FluxReader(schemaOf(options.schema), (event) => this.#on(event));
  }

  push(chunk: Uint8Array | string): boolean {
    this.#reader.push(chunk);
    return !this.#reader.stopped;
  }

  end(): CheckReport {
    this.#reader.end();
    const action = this.#entete?.action ?? this.#options.action ?? 'CREATION';
    const judged = this.#judges.get(action)?.found ?? new Collected(0);
    const diagnostics = [...this.#schema.kept, ...judged.kept].sort((a, b) => a.order - b.order);
    return {
      schemaValid: this.#schema.schemaErrors === 0,
      valid: this.#schema.errors + judged.errors === 0,
      ...(this.#entete && { entete: this.#entete }),
      passages: this.passages,
      diagnostics: diagnostics.slice(0, this.#most).map(({ diagnostic }) => diagnostic),
      truncated: this.#schema.total + judged.total > this.#most,
    };
  }

  #on(event: FluxEvent): void {
    this.#order++;
    const { places } = this.#reader;
    if (event.type === 'diagnostic') this.#schema.add(event.diagnostic, this.#order);
    else if (event.type === 'entete') {
      this.#entete = event.entete;
      this.#each((judge) => judge.enTete(event, (path) => places.placeOutside(path), this.#order));
    } else if (event.type === 'certification') {
      const base = certificationPath(event.index).replace(/\d+(?=\]$)/, '');
      this.#each((judge) => judge.certification(event, (path) => places.placeOutside(joinPath(base, path)), this.#order));
    } else {
      this.passages++;
      this.#each((judge) => judge.passage(event, (path) => places.placeInPassage(path), this.#order));
    }
  }

  /**
   * `action` may stand after the passages it is about (xsd:all). Until it is known the rules run for both, and the end of the
   * document says which run counts.
   */
  #each(run: (judge: Judge) => void): void {
    this.#action ??= this.#reader.places.action;
    for (const action of this.#action ? [this.#action] : (['CREATION', 'SUPPRESSION'] as const)) {
      const judge = this.#judges.get(action) ?? new Judge(action, this.#options, this.#most);
      this.#judges.set(action, judge);
      run(judge);
    }
  }
}

/**
 * Contrôle un fichier XML : forme, schéma, dictionnaire et règles métier, en mémoire constante et d'une seule passe.
 * Un fichier hostile, tronqué ou qui n'est pas un dépôt donne des diagnostics, jamais une exception.
 *
 * @example
 * const { schemaValid, valid, diagnostics } = await checkFlux(fichier.stream(), { today: '2026-09-01' });
 */
export async function checkFlux(source: XmlSource, options: CheckOptions = {}): Promise<CheckReport> {
  const checker = new Checker(options);
  for await (const chunk of chunksOf(source)) {
    if (!checker.push(chunk)) break;
    options.onProgress?.(checker.passages);
  }
  return checker.end();
}
