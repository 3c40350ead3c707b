/** JSON text → the values of its top-level array, one by one, in bounded memory; an object alone is one value. */
import { FichierIllisible } from '../matrice/table/decode.js';

export interface JsonValue {
  readonly value: unknown;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** It stood alone, outside any array. */
  readonly alone: boolean;
}

const parse = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The engine's message is in English and quotes the data.
    throw new FichierIllisible({ code: 'json-invalide', params: {} }, line);
  }
};

const [QUOTE, BACKSLASH, NEWLINE, COMMA] = [0x22, 0x5c, 0x0a, 0x2c];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === NEWLINE;

/** Cuts where the values end; what they hold is left to JSON.parse. */
class Splitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inArray: boolean | undefined;
  #closed = false;
  #text = '';
  #count = 0;
  #line = 1;
  /** Line of the value at hand; nothing between two values. */
  #start: number | undefined;

  *push(chunk: string): Generator<JsonValue> {
    let from = 0;
    for (let index = 0; index < chunk.length && !this.#closed; index++) {
      const code = chunk.charCodeAt(index);
      if (code === NEWLINE) this.#line++;
      if (this.#inString) this.#string(code);
      else if (isBlank(code)) continue;
      else if (this.#inArray === undefined) {
        this.#inArray = code === OPEN_ARRAY;
        if (this.#inArray) from = index + 1;
        else this.#significant(code);
      } else if (this.#inArray && this.#depth === 0 && (code === COMMA || code === CLOSE_ARRAY)) {
        yield* this.#take(this.#text + chunk.slice(from, index), code === COMMA);
        from = index + 1;
      } else this.#significant(code);
    }
    this.#text += chunk.slice(from);
  }

  *end(): Generator<JsonValue> {
    const isWhole = this.#inArray ? this.#closed && this.#text.trim() === '' : this.#inArray === false;
    if (!isWhole) throw new FichierIllisible({ code: 'json-invalide', params: {} }, this.#line);
    if (!this.#inArray) yield { value: parse(this.#text, this.#start ?? 1), line: this.#start ?? 1, alone: true };
  }

  #string(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #significant(code: number): void {
    this.#start ??= this.#line;
    if (code === QUOTE) this.#inString = true;
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) this.#depth++;
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) this.#depth--;
  }

  *#take(text: string, followed: boolean): Generator<JsonValue> {
    const line = this.#start ?? this.#line;
    this.#text = '';
    this.#start = undefined;
    this.#closed = !followed;
    const isEmptyArray = this.#count === 0 && !followed && text.trim() === '';
    this.#count++;
    if (!isEmptyArray) yield { value: parse(text, line), line, alone: false };
  }
}

/** The values of a JSON array, or the one value of the file. */
export async function* readJsonValues(chunks: AsyncIterable<string>): AsyncGenerator<JsonValue, void, undefined> {
  const splitter = new Splitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

/** The values of an NDJSON file, one per line; blank lines are skipped. */
export async function* readNdjsonValues(chunks: AsyncIterable<string>): AsyncGenerator<JsonValue, void, undefined> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line++;
      if (text.trim() !== '') yield { value: parse(text, line), line, alone: false };
    }
  }
  if (rest.trim() !== '') yield { value: parse(rest, line + 1), line: line + 1, alone: false };
}
