/** Whatever a caller may give as a workbook → its bytes. */
import { chunksOf } from '../../xml/source.js';
import { oversized } from './unreadable.js';

/** Un classeur : ses octets, un fichier de navigateur, ou un flux d'octets. Lu en entier : ses octets compressés restent en mémoire. */
export type XlsxSource = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

const tooLarge = (limit: number) => oversized(`il dépasse ${Math.round(limit / 1024 / 1024)} Mo`);

async function collect(source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(source) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export async function bytesOf(source: XlsxSource, limit: number): Promise<Uint8Array> {
  if (source instanceof Blob && source.size > limit) throw tooLarge(limit);
  const whole = source instanceof Blob ? await source.arrayBuffer() : source;
  const bytes = whole instanceof Uint8Array ? whole : whole instanceof ArrayBuffer ? new Uint8Array(whole) : await collect(whole, limit);
  if (bytes.length > limit) throw tooLarge(limit);
  return bytes;
}
