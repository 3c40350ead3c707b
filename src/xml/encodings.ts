/**
 * Bytes → characters, one strict decoder per encoding that a deposit may declare.
 * `TextDecoder` alone would not do: it reads ISO-8859-1 as windows-1252 and accepts the five bytes windows-1252 leaves undefined.
 */
import { WINDOWS_1252 } from '../text/windows-1252.js';

/** Bytes that the encoding does not know, with those that the chunk before had left over. */
export class UndecodableBytes extends TypeError {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super('undecodable bytes');
    this.bytes = bytes;
  }
}

/** Decodes one chunk, or throws `UndecodableBytes`. The rest of a split character waits for the next chunk. */
export interface Decode {
  (bytes: Uint8Array): string;
  /** Bytes of an unfinished character. */
  readonly pending: () => number;
}

/** Joins what a chunk left over to the next one; `complete` says how many bytes make whole characters. */
function whole(complete: (bytes: Uint8Array) => number, decode: (bytes: Uint8Array) => string): Decode {
  let rest = new Uint8Array(0);
  const run = (chunk: Uint8Array): string => {
    let bytes = chunk;
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
    }
    const end = complete(bytes);
    rest = bytes.slice(end);
    try {
      return decode(end === bytes.length ? bytes : bytes.subarray(0, end));
    } catch {
      throw new UndecodableBytes(bytes);
    }
  };
  return Object.assign(run, { pending: () => rest.length });
}

/** Length of the longest prefix that does not end inside a UTF-8 sequence. */
export function completeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

// Without `stream`, Node takes its fast path (simdutf); with it, ICU.
const strict = (label: string) => {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (bytes: Uint8Array) => decoder.decode(bytes);
};

const single = (decode: (bytes: Uint8Array) => string): Decode => whole((bytes) => bytes.length, decode);

/** A high surrogate at the end waits for its low one. */
function completeUtf16(littleEndian: boolean) {
  return (bytes: Uint8Array): number => {
    const even = bytes.length - (bytes.length % 2);
    if (even === 0) return 0;
    const high = bytes[littleEndian ? even - 1 : even - 2] as number;
    return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  // fromCharCode takes its characters as arguments: by pieces, for the stack's sake.
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}

const windows1252 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\x80-\x9F]/g, (character) => {
    const defined = WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80);
    if (defined === character) throw new RangeError('undefined byte');
    return defined;
  });

function ascii(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte > 0x7f)) throw new RangeError('not ASCII');
  return latin1(bytes);
}

const ENCODINGS = {
  'UTF-8': () => whole(completeUtf8, strict('utf-8')),
  'UTF-16LE': () => whole(completeUtf16(true), strict('utf-16le')),
  'UTF-16BE': () => whole(completeUtf16(false), strict('utf-16be')),
  'ISO-8859-1': () => single(latin1),
  'ISO-8859-15': () => single(strict('iso-8859-15')),
  'windows-1252': () => single(windows1252),
  'US-ASCII': () => single(ascii),
} satisfies Record<string, () => Decode>;

export type Encoding = keyof typeof ENCODINGS;

export const decoderOf = (encoding: Encoding): Decode => ENCODINGS[encoding]();

const ALIASES: Readonly<Record<string, Encoding>> = {
  UTF8: 'UTF-8',
  LATIN1: 'ISO-8859-1',
  'ISO-LATIN-1': 'ISO-8859-1',
  'ISO8859-1': 'ISO-8859-1',
  'ISO_8859-1': 'ISO-8859-1',
  'ISO8859-15': 'ISO-8859-15',
  'ISO_8859-15': 'ISO-8859-15',
  'LATIN-9': 'ISO-8859-15',
  CP1252: 'windows-1252',
  ASCII: 'US-ASCII',
};

/** The first characters, whatever they are worth: only looked at for the declaration. */
export const glimpse = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding.startsWith('UTF-16') ? new TextDecoder(encoding).decode(bytes) : latin1(bytes);

/** The encoding that a declaration names; `UTF-16` leaves the order of the bytes to the byte-order mark. */
export function encodingNamed(declared: string): Encoding | 'UTF-16' | undefined {
  const name = declared.toUpperCase();
  if (name === 'UTF-16') return name;
  return ALIASES[name] ?? (Object.keys(ENCODINGS) as Encoding[]).find((known) => known.toUpperCase() === name);
}
