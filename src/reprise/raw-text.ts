/**
 * The characters of a document as they were written, beside the text that the tokenizer reads, whose line ends are line feeds: an
 * offset of the second finds its place in the first. Only the recent part is kept.
 */
import { Decoder, type InvalidBytes } from '../xml/decode.js';
import { tagEnd } from '../xml/tags.js';

const BYTE_ORDER_MARK = '\uFEFF';

export class RawText {
  readonly #decoder = new Decoder();
  #started = false;
  /** A carriage return or a high surrogate that waits for what follows it. */
  #held = '';
  /** What is kept, from the place `#base`. */
  #raw = '';
  #base = 0;
  /** Offsets, in the text read, of the line feeds that stand for a carriage return and a line feed. */
  #pairs: number[] = [];
  #forgottenPairs = 0;
  /** Length of the text read. */
  #offset = 0;
  #kept = 0;

  /** Characters kept: what is neither given back nor forgotten. */
  get length(): number {
    return this.#raw.length;
  }

  /** Takes a chunk; gives the text to read. */
  push(chunk: Uint8Array | string): string {
    if (typeof chunk !== 'string') return this.#add(this.#decoder.push(chunk));
    const text = !this.#started && chunk.startsWith(BYTE_ORDER_MARK) ? chunk.slice(1) : chunk;
    this.#started ||= chunk !== '';
    return this.#add(text);
  }

  /** The last of the text. */
  end(): string {
    const text = this.#add(this.#decoder.end());
    const held = this.#held;
    this.#held = '';
    return text + this.#append(held);
  }

  /** What precedes wrong bytes, so that a fault that comes earlier is the one that is said. */
  before(error: InvalidBytes): string {
    return this.#add(error.before);
  }

  /** Place of an offset of the text read. */
  placeOf(offset: number): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + this.#forgottenPairs + low;
  }

  /** Place of the end of the start tag that begins at a place. */
  tagEnd(place: number): number {
    return tagEnd(this.#raw, place - this.#base, place) + this.#base + 1;
  }

  slice(from: number, to: number): string {
    return this.#raw.slice(from - this.#base, to - this.#base);
  }

  /** What lies before a place will not be asked for any more; nor will an offset before `offset`. */
  forget(place: number, offset: number): void {
    this.#raw = this.#raw.slice(place - this.#base);
    this.#base = place;
    this.#kept = offset;
  }

  #add(chunk: string): string {
    const text = this.#held + chunk;
    if (text === '') return '';
    const last = text.charCodeAt(text.length - 1);
    const holds = last === 0x0d || (last >= 0xd800 && last <= 0xdbff);
    this.#held = holds ? text.slice(-1) : '';
    return this.#append(holds ? text.slice(0, -1) : text);
  }

  #append(text: string): string {
    this.#raw += text;
    if (!text.includes('\r')) {
      this.#offset += text.length;
      return text;
    }
    this.#forgetPairs();
    let read = '';
    for (let at = 0; at < text.length; ) {
      const next = text.indexOf('\r', at);
      const end = next < 0 ? text.length : next;
      read += text.slice(at, end);
      at = end;
      if (next < 0) break;
      if (text.charCodeAt(next + 1) === 0x0a) {
        this.#pairs.push(this.#offset + read.length);
        at++;
      }
      read += '\n';
      at++;
    }
    this.#offset += read.length;
    return read;
  }

  #forgetPairs(): void {
    const first = this.#pairs.findIndex((offset) => offset >= this.#kept);
    const count = first < 0 ? this.#pairs.length : first;
    this.#pairs.splice(0, count);
    this.#forgottenPairs += count;
  }
}
