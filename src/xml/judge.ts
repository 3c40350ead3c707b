/** Runs the rules on what a document hands over, and places what they find. */

import { type Diagnostic, joinPath } from '../diagnostic.js';
import type { Action } from '../dictionary/index.js';
import { startDepotRules } from '../engine/apply.js';
import { applyCertificationRules, applyEnTeteRules, applyPassageRules } from '../engine/passage-rules.js';
import type { RuleContext } from '../rule.js';
import { contextOf, type ValidationOptions } from '../validate.js';
import { certificationPath } from '../validate-flux.js';
import { Collected } from './collected.js';
import type { CertificationEvent, EnTeteEvent, PassageEvent } from './events.js';
import type { Place } from './lines.js';

/** The place of a path of what is being handed over. */
type PlaceOf = (path: string) => Place;

/** The rules under one action, while the document does not say which. */
export class Judge {
  readonly found: Collected;
  readonly #options: ValidationOptions;
  readonly #context: RuleContext;
  readonly #checkDepot: ReturnType<typeof startDepotRules>;

  constructor(action: Action, options: ValidationOptions, most: number) {
    this.#context = contextOf({ ...options, action });
    this.#options = options;
    this.found = new Collected(most);
    this.#checkDepot = startDepotRules(options.severities);
  }

  enTete({ entete }: EnTeteEvent, place: PlaceOf, order: number): void {
    const emit = this.#emit('', place, order);
    applyEnTeteRules(entete, this.#context, emit, this.#options.severities);
  }

  certification({ certification, index }: CertificationEvent, place: PlaceOf, order: number): void {
    const emit = this.#emit(certificationPath(index), place, order);
    applyCertificationRules(certification, this.#context, emit, this.#options.severities);
  }

  passage({ passage, raw, path, certification }: PassageEvent, place: PlaceOf, order: number): void {
    const emit = this.#emit(path, place, order, passage.idTechnique);
    const { action, schema, today, referentiels } = this.#context;
    const context = { action, schema, today, referentiels, certification };
    applyPassageRules(raw, passage, context, emit, this.#options.severities);
    this.#checkDepot(passage, context, emit);
  }

  #emit(base: string, place: PlaceOf, order: number, idTechnique?: string) {
    return (diagnostic: Diagnostic): void => {
      const position = place(diagnostic.path);
      const path = joinPath(base, diagnostic.path);
      this.found.add({ ...diagnostic, path, ...(idTechnique !== undefined && { idTechnique }), position }, order);
    };
  }
}
