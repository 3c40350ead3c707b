/** Chunks in, events out: decoding, line ends, tokens, model. Synchronous, so that a checker pays for no promise per passage. */
import { genericDiagnostic } from '../diagnostic.js';
import type { SchemaVersion } from '../dictionary/index.js';
import { FluxBuilder } from './builder.js';
import type { FluxEvent } from './events.js';
import { XmlFault } from './fault.js';
import type { Handover } from './handover.js';
import { XmlInput } from './input.js';

export class FluxReader {
  readonly #emit: (event: FluxEvent) => void;
  readonly #input: XmlInput<FluxBuilder>;
  /** A fault of form ended the reading: what follows is not looked at. */
  stopped = false;

  constructor(schema: SchemaVersion, emit: (event: FluxEvent) => void) {
    this.#emit = emit;
    this.#input = new XmlInput((lines) => new FluxBuilder(schema, lines, emit));
  }

  /** Where the elements of what is being handed over stand. */
  get places(): Handover {
    return this.#input.handler.handover;
  }

  push(chunk: Uint8Array | string): void {
    this.#guard(() => this.#input.push(chunk));
  }

  end(): void {
    this.#guard(() => this.#input.end());
    const { warning } = this.#input;
    if (warning) this.#say(new XmlFault(warning, 0), 'warning');
    this.#input.handler.handover.end();
  }

  #guard(step: () => void): void {
    if (this.stopped) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      this.stopped = true;
      this.#say(error, 'error');
    }
  }

  #say(error: XmlFault, severity: 'error' | 'warning'): void {
    const { idTechnique } = this.#input.handler.handover;
    const inPassage = severity === 'error' && idTechnique !== undefined;
    this.#emit({
      type: 'diagnostic',
      diagnostic: {
        ...genericDiagnostic(error.fault, 'xml', '', severity),
        ...(inPassage && { idTechnique }),
        position: this.#input.lines.at(error.offset ?? this.#input.offset),
      },
    });
  }
}
