/** zlib, by the streams that Node and browsers share. */

async function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  max: number,
): Promise<Uint8Array | undefined> {
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > max) return undefined;
    chunks.push(chunk);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Nothing when it is no zlib data, or more than `max` bytes: a small file must not fill the memory. */
export const inflate = (bytes: Uint8Array, max: number): Promise<Uint8Array | undefined> =>
  through(bytes, new DecompressionStream('deflate'), max).catch(() => undefined);

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return (await through(bytes, new CompressionStream('deflate'), Number.POSITIVE_INFINITY)) ?? bytes;
}
