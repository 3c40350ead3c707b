/** A workbook as a package of parts: names, sizes, texts. Its compressed bytes are kept, the inflated ones never are. */
import { FichierIllisible } from '../../matrice/table/decode.js';
import { Decoder } from '../../xml/decode.js';
import { type ArchivedPart, partKey, readArchive } from './archive.js';
import { bytesOf, type XlsxSource } from './collect.js';
import { inflate } from './inflate.js';
import { XLSX_LIMITS, type XlsxLimits } from './limits.js';
import { sniff } from './sniff.js';
import { damaged, inPart } from './unreadable.js';

export type { ArchivedPart, XlsxSource };

export interface XlsxPackage {
  /** Names of the parts, as the archive writes them, in its order. */
  readonly names: readonly string[];
  readonly limits: XlsxLimits;
  /** Names are compared without case, and `\` is `/`. */
  has(name: string): boolean;
  /** Inflated bytes, as declared; 0 for a part that is not there. */
  size(name: string): number;
  /** A part as the archive holds it, to be copied unchanged. */
  part(name: string): ArchivedPart | undefined;
  /** Inflated bytes of a part; `limit` of them at the most. */
  bytes(name: string, limit?: number): AsyncIterable<Uint8Array>;
  /** Text of a part, piece by piece: decoded, line ends as line feeds. */
  chunks(name: string, limit?: number): AsyncIterable<string>;
  /** A whole part, of a bounded size. */
  text(name: string): Promise<string>;
}

/** No piece ends between the two characters of a line end; a decoder never splits a surrogate pair. */
async function* texts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new Decoder();
  let held = '';
  for await (const piece of pieces) {
    let text = held + decoder.push(piece);
    held = text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    if (text !== '') yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }
  const text = held + decoder.end();
  if (text !== '') yield text.replace(/\r\n?/g, '\n');
}

class OpenPackage implements XlsxPackage {
  readonly names: readonly string[];
  readonly limits: XlsxLimits;
  readonly #parts: ReadonlyMap<string, ArchivedPart>;

  constructor(parts: ReadonlyMap<string, ArchivedPart>, limits: XlsxLimits) {
    this.#parts = parts;
    this.limits = limits;
    this.names = [...parts.values()].map(({ name }) => name);
  }

  part(name: string): ArchivedPart | undefined {
    return this.#parts.get(partKey(name));
  }

  has(name: string): boolean {
    return this.part(name) !== undefined;
  }

  size(name: string): number {
    return this.part(name)?.entry.uncompressedSize ?? 0;
  }

  async *bytes(name: string, limit = this.limits.sheet): AsyncGenerator<Uint8Array, void, undefined> {
    const part = this.part(name);
    if (!part) throw damaged("elle n'est pas dans l'archive", name);
    yield* inflate(part, limit, this.limits.ratio);
  }

  async *chunks(name: string, limit = this.limits.sheet): AsyncGenerator<string, void, undefined> {
    try {
      yield* texts(this.bytes(name, limit));
    } catch (error) {
      throw inPart(error, name);
    }
  }

  async text(name: string): Promise<string> {
    let text = '';
    for await (const chunk of this.chunks(name, this.limits.part)) text += chunk;
    return text;
  }
}

/** Opens a workbook, or whatever was given as one. Throws `FichierIllisible`. */
export async function openPackage(source: XlsxSource, limits: Partial<XlsxLimits> = {}): Promise<XlsxPackage> {
  const all = { ...XLSX_LIMITS, ...limits };
  const bytes = await bytesOf(source, all.file);
  const fault = sniff(bytes);
  if (fault) throw new FichierIllisible(fault);
  return new OpenPackage(await readArchive(bytes, all), all);
}
