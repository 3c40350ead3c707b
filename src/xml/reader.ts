/** Chunks in, events out: decoding, line ends, tokens, model. Synchronous, so that a checker pays for no promise per passage. */
import { genericDiagnostic } from '../diagnostic.js';
import type { SchemaVersion } from '../dictionary/index.js';
import { FluxBuilder } from './builder.js';
import { Decoder, InvalidBytes } from './decode.js';
import type { FluxEvent } from './events.js';
import { XmlFault } from './fault.js';
import type { Handover } from './handover.js';
import { Lines } from './lines.js';
import { Tokenizer } from './tokenizer.js';

const BYTE_ORDER_MARK = '\uFEFF';

export class FluxReader {
  readonly #emit: (event: FluxEvent) => void;
  readonly #lines = new Lines();
  readonly #decoder = new Decoder();
  readonly #tokenizer: Tokenizer;
  readonly #builder: FluxBuilder;
  /** A carriage return or a high surrogate that waits for what follows it. */
  #held = '';
  #started = false;
  #offset = 0;
  /** A fault of form ended the reading: what follows is not looked at. */
  stopped = false;

  constructor(schema: SchemaVersion, emit: (event: FluxEvent) => void) {
    this.#emit = emit;
    this.#builder = new FluxBuilder(schema, this.#lines, emit);
    this.#tokenizer = new Tokenizer(this.#builder);
  }

  /** Where the elements of what is being handed over stand. */
  get places(): Handover {
    return this.#builder.handover;
  }

  push(chunk: Uint8Array | string): void {
    if (this.stopped || chunk.length === 0) return;
    // The decoder takes the mark off bytes.
    const text = typeof chunk === 'string' && !this.#started && chunk.startsWith(BYTE_ORDER_MARK) ? chunk.slice(1) : chunk;
    this.#started = true;
    this.#guard(() => this.#text(typeof text === 'string' ? text : this.#decoder.push(text)));
  }

  end(): void {
    if (!this.stopped)
      this.#guard(() => {
        this.#text(this.#decoder.end());
        this.#flush();
        this.#tokenizer.end();
      });
    if (this.#decoder.warning) this.#say(new XmlFault(this.#decoder.warning, 0), 'warning');
    this.#builder.handover.end();
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
      this.stopped = true;
      if (error instanceof InvalidBytes) this.#beforeInvalidBytes(error);
      this.#say(error, 'error');
    }
  }

  /** What precedes the wrong bytes is still read: an earlier fault comes first, and the place is known. */
  #beforeInvalidBytes(error: InvalidBytes): void {
    try {
      this.#text(error.before);
      this.#flush();
    } catch (earlier) {
      if (!(earlier instanceof XmlFault)) throw earlier;
      this.#say(earlier, 'error');
    }
  }

  #say(error: XmlFault, severity: 'error' | 'warning'): void {
    const { idTechnique } = this.#builder.handover;
    const inPassage = severity === 'error' && idTechnique !== undefined;
    this.#emit({
      type: 'diagnostic',
      diagnostic: {
        ...genericDiagnostic(error.fault, 'xml', '', severity),
        ...(inPassage && { idTechnique }),
        position: this.#lines.at(error.offset ?? this.#offset),
      },
    });
  }

  #text(chunk: string): void {
    let text = this.#held + chunk;
    if (text === '') return;
    const last = text.charCodeAt(text.length - 1);
    const holds = last === 0x0d || (last >= 0xd800 && last <= 0xdbff);
    this.#held = holds ? text.slice(-1) : '';
    if (holds) text = text.slice(0, -1);
    this.#feed(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  }

  /** Nothing follows: what was held is taken as it is. */
  #flush(): void {
    const held = this.#held.replace('\r', '\n');
    this.#held = '';
    this.#feed(held);
  }

  #feed(text: string): void {
    if (text === '') return;
    this.#lines.add(text, this.#offset);
    this.#offset += text.length;
    this.#tokenizer.push(text);
  }
}
