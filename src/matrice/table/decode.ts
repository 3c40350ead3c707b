/** Bytes of a text file → text, as spreadsheets write them: UTF-8, UTF-16 with its mark, else windows-1252. */
import { type Fault, genericDiagnostic } from '../../diagnostic.js';
import { type Decode, decoderOf, type Encoding } from '../../xml/encodings.js';
import { chunksOf, type XmlSource } from '../../xml/source.js';

export type TextSource = XmlSource;

/** Un fichier qui ne peut pas être lu, ou pas plus loin ; `message` dit pourquoi, en français, et `code` est permanent. */
export class FichierIllisible extends Error {
  override readonly name = 'FichierIllisible';
  readonly code: Fault['code'];
  /** What the sentence is made of. */
  readonly fault: Fault;
  /** From 1, where it is known. */
  readonly line: number | undefined;
  constructor(fault: Fault, line?: number) {
    super(genericDiagnostic(fault, 'fichier', '').message);
    this.code = fault.code;
    this.fault = fault;
    this.line = line;
  }
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8'],
  [[0xff, 0xfe], 'UTF-16LE'],
  [[0xfe, 0xff], 'UTF-16BE'],
];
const BINARY: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'un classeur (.xlsx, .ods) ou une archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'un classeur Excel ancien (.xls) ou protégé par un mot de passe'],
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
];
const FALLBACK = 'windows-1252';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** More sequences of UTF-8 than wrong bytes: a damaged UTF-8 file, not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') bad++;
    else if (character > '\x7F') good++;
  }
  return good > bad;
}

/** Enough bytes to recognise every mark and every binary format. */
const HEAD = 4;

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
};

class TextDecoding {
  #encoding: Encoding = 'UTF-8';
  #decode: Decode = decoderOf('UTF-8');
  #started = false;
  /** The encoding is proved: by a mark, or by a character outside ASCII that read well. */
  #certain = false;
  /** First bytes, then the bytes of an unfinished character. */
  #rest: Uint8Array = new Uint8Array(0);
  readonly #say: (fault: Fault) => void;

  constructor(say: (fault: Fault) => void) {
    this.#say = say;
  }

  push(bytes: Uint8Array): string {
    if (this.#started) return this.#read(bytes);
    this.#rest = join(this.#rest, bytes);
    return this.#rest.length < HEAD ? '' : this.#start();
  }

  end(): string {
    const text = this.#started ? '' : this.#start();
    return text + (this.#decode.pending() > 0 ? this.#fallBack(new Uint8Array(0)) : '');
  }

  /** Refuses what is no text, takes the mark off. */
  #start(): string {
    this.#started = true;
    const bytes = this.#rest;
    this.#rest = new Uint8Array(0);
    const binary = BINARY.find(([signature]) => startsWith(bytes, signature));
    if (binary) throw new FichierIllisible({ code: 'fichier-binaire', params: { kind: binary[1] } });
    const mark = MARKS.find(([signature]) => startsWith(bytes, signature));
    if (mark) {
      [, this.#encoding] = mark;
      this.#decode = decoderOf(this.#encoding);
      this.#certain = true;
    } else if (bytes.includes(0)) throw new FichierIllisible({ code: 'fichier-binaire', params: { kind: 'un fichier binaire' } });
    return this.#read(bytes.subarray(mark?.[0].length ?? 0));
  }

  #read(bytes: Uint8Array): string {
    try {
      const text = this.#decode(bytes);
      this.#certain ||= /[^\0-\x7F]/.test(text);
      const pending = this.#decode.pending();
      this.#rest = pending > bytes.length ? join(this.#rest, bytes) : bytes.slice(bytes.length - pending);
      return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return this.#fallBack(bytes);
    }
  }

  /** All that came before was ASCII, which both encodings write alike. */
  #fallBack(bytes: Uint8Array): string {
    const joined = join(this.#rest, bytes);
    if (this.#certain || isDamagedUtf8(joined))
      throw new FichierIllisible({ code: 'texte-mal-encode', params: { encoding: this.#encoding } });
    this.#say({ code: 'encodage-suppose', params: { encoding: FALLBACK } });
    this.#encoding = FALLBACK;
    this.#decode = decoderOf(FALLBACK);
    this.#certain = true;
    this.#rest = new Uint8Array(0);
    return this.#read(joined);
  }
}

/** The text of a file, chunk by chunk; `say` hears what is worth saying although the file can be read. */
export async function* decodeText(source: TextSource, say: (fault: Fault) => void): AsyncGenerator<string, void, undefined> {
  const decoding = new TextDecoding(say);
  let started = false;
  for await (const chunk of chunksOf(source)) {
    if (chunk.length === 0) continue;
    const first = !started;
    started = true;
    const text = typeof chunk === 'string' ? chunk : decoding.push(chunk);
    yield typeof chunk === 'string' && first && text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
  if (!started) throw new FichierIllisible({ code: 'fichier-vide', params: {} });
  yield decoding.end();
}
