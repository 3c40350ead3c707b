/** Whatever a caller may give to be read, as chunks. */

/** Un document XML : texte, octets, ou flux d'octets ou de textes. */
export type XmlSource = string | Uint8Array | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** One chunk at a time; 64 kB at the most, so that a large text already in memory is not widened or copied whole. */
const SLICE = 64 * 1024;

export async function* chunksOf(source: XmlSource): AsyncGenerator<Uint8Array | string, void, undefined> {
  if (typeof source === 'string' || source instanceof Uint8Array) {
    for (let start = 0; start < source.length; start += SLICE)
      yield typeof source === 'string' ? source.slice(start, start + SLICE) : source.subarray(start, start + SLICE);
  } else if (Symbol.asyncIterator in source) yield* source;
  else {
    // Safari has no asynchronous iteration of a ReadableStream.
    const reader = (source as ReadableStream<Uint8Array>).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel().catch(() => undefined);
      reader.releaseLock();
    }
  }
}
