/** Finds the encoding of a document from its first bytes and its declaration, then decodes it chunk by chunk. */
import type { Fault } from '../diagnostic.js';
import { completeUtf8, type Decode, decoderOf, type Encoding, encodingNamed, glimpse, UndecodableBytes } from './encodings.js';
import { XmlFault } from './fault.js';

/** First bytes of the encodings that are not supersets of ASCII, or that carry a mark. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], encoding: Encoding | 'UTF-32', mark: number])[] = [
  [[0xef, 0xbb, 0xbf], 'UTF-8', 3],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32', 0],
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32', 0],
  [[0xff, 0xfe], 'UTF-16LE', 2],
  [[0xfe, 0xff], 'UTF-16BE', 2],
  [[0x3c, 0x00, 0x3f, 0x00], 'UTF-16LE', 0],
  [[0x00, 0x3c, 0x00, 0x3f], 'UTF-16BE', 0],
];
/** A declaration that has not named its encoding by then has none. */
const DECLARATION_BYTES = 1024;
const DECLARED = /^<\?xml\s[^>]*?\sencoding\s*=\s*(["'])([A-Za-z][A-Za-z0-9._-]*)\1/;

export class Decoder {
  #head: Uint8Array = new Uint8Array(0);
  #decode: Decode | undefined;
  #encoding: Encoding | undefined;
  /** What is worth saying although the document can be read. */
  warning: Fault | undefined;

  /** The characters of the next bytes; nothing until the encoding is known. */
  push(bytes: Uint8Array): string {
    if (this.#decode) return this.#run(bytes);
    const head = new Uint8Array(this.#head.length + bytes.length);
    head.set(this.#head);
    head.set(bytes, this.#head.length);
    this.#head = head;
    const declarationEnds = head.indexOf(0x3e) >= 0;
    return declarationEnds || head.length >= DECLARATION_BYTES ? this.#start() : '';
  }

  end(): string {
    const text = this.#decode ? '' : this.#start();
    if (this.#decode && this.#decode.pending() > 0) throw this.#invalid(undefined);
    return text;
  }

  #start(): string {
    const found = SIGNATURES.find(([signature]) => signature.every((byte, index) => this.#head[index] === byte));
    if (found?.[1] === 'UTF-32') throw new XmlFault({ code: 'encodage-inconnu', params: { encoding: 'UTF-32' } });
    const head = this.#head.subarray(found?.[2] ?? 0);
    const declared = DECLARED.exec(glimpse(head.subarray(0, 2 * DECLARATION_BYTES), found?.[1] ?? 'UTF-8'))?.[2];
    this.#encoding = this.#choose(found?.[1], (found?.[2] ?? 0) > 0, declared);
    this.#decode = decoderOf(this.#encoding);
    this.#head = new Uint8Array(0);
    return this.#run(head);
  }

  /** The mark wins over the declaration, as it does for libxml2; the contradiction is said. */
  #choose(signature: Encoding | undefined, marked: boolean, declared: string | undefined): Encoding {
    const named = declared === undefined ? undefined : encodingNamed(declared);
    if (declared !== undefined && named === undefined) throw new XmlFault({ code: 'encodage-inconnu', params: { encoding: declared } });
    if (!signature) {
      if (named === 'UTF-16' || named === 'UTF-16LE' || named === 'UTF-16BE') throw this.#contradicted(declared, 'UTF-8');
      return named ?? 'UTF-8';
    }
    const agrees = named === undefined || named === signature || (named === 'UTF-16' && signature !== 'UTF-8');
    if (!agrees && named?.startsWith('UTF-16') && (signature === 'UTF-8' || marked)) throw this.#contradicted(declared, signature);
    if (!agrees) this.warning = { code: 'encodage-contredit', params: { declared, actual: signature } };
    return signature;
  }

  #contradicted(declared: string | undefined, actual: string): XmlFault {
    return new XmlFault({ code: 'encodage-contredit', params: { declared, actual } });
  }

  #run(bytes: Uint8Array): string {
    try {
      return (this.#decode as Decode)(bytes);
    } catch (error) {
      if (!(error instanceof UndecodableBytes)) throw error;
      throw this.#invalid(error.bytes);
    }
  }

  /** The fault, with the text that stands before the wrong byte, so that its place is known. */
  #invalid(bytes: Uint8Array | undefined): InvalidBytes {
    return new InvalidBytes(
      { code: 'encodage-invalide', params: { encoding: this.#encoding } },
      bytes ? validPrefix(bytes, this.#encoding) : '',
    );
  }
}

/** Wrong bytes: `before` is what could still be read of the chunk. */
export class InvalidBytes extends XmlFault {
  readonly before: string;
  constructor(fault: Fault, before: string) {
    super(fault);
    this.before = before;
  }
}

/** The longest text that the start of the chunk holds, by halving: only ever run once per document. */
function validPrefix(bytes: Uint8Array, encoding: Encoding | undefined): string {
  const decode = (length: number): string | undefined => {
    try {
      const part = bytes.subarray(0, length);
      return decoderOf(encoding ?? 'UTF-8')(part.subarray(0, completeUtf8(part)));
    } catch {
      return undefined;
    }
  };
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decode(middle) === undefined) invalid = middle;
    else valid = middle;
  }
  return decode(valid) ?? '';
}
