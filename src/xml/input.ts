/** Chunks of text or bytes → tokens: decoding, byte order mark, line ends, places. */
import { Decoder, InvalidBytes } from './decode.js';
import { XmlFault } from './fault.js';
import { Lines } from './lines.js';
import { type TokenHandler, Tokenizer } from './tokenizer.js';

const BYTE_ORDER_MARK = '\uFEFF';

/** Feeds a handler; throws `XmlFault` at the first fault of form. */
export class XmlInput<Handler extends TokenHandler = TokenHandler> {
  readonly lines = new Lines();
  readonly handler: Handler;
  readonly #decoder = new Decoder();
  readonly #tokenizer: Tokenizer;
  /** A carriage return or a high surrogate that waits for what follows it. */
  #held = '';
  #started = false;
  /** Characters given to the tokenizer. */
  offset = 0;

  constructor(handlerOf: (lines: Lines) => Handler) {
    this.handler = handlerOf(this.lines);
    this.#tokenizer = new Tokenizer(this.handler);
  }

  get warning(): Decoder['warning'] {
    return this.#decoder.warning;
  }

  push(chunk: Uint8Array | string): void {
    if (chunk.length === 0) return;
    // The decoder takes the mark off bytes.
    const text = typeof chunk === 'string' && !this.#started && chunk.startsWith(BYTE_ORDER_MARK) ? chunk.slice(1) : chunk;
    this.#started = true;
    this.#text(typeof text === 'string' ? text : this.#decoded(() => this.#decoder.push(text)));
  }

  end(): void {
    this.#text(this.#decoded(() => this.#decoder.end()));
    this.#flush();
    this.#tokenizer.end();
  }

  /** What precedes wrong bytes is still read: an earlier fault comes first, and the place is known. */
  #decoded(decode: () => string): string {
    try {
      return decode();
    } catch (error) {
      if (!(error instanceof InvalidBytes)) throw error;
      this.#text(error.before);
      this.#flush();
      throw new XmlFault(error.fault, this.offset);
    }
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
    this.lines.add(text, this.offset);
    this.offset += text.length;
    this.#tokenizer.push(text);
  }
}
