/** A row of bits, compressed: W3C Bitstring Status List 1.0, « Bitstring Generation » and « Bitstring Expansion ». */
import { base64url } from 'jose';

/** Entries at least, so that a list hides whose status is asked for. */
export const MIN_ENTRIES = 131_072;
/** A million persons; also what stops a list that would swell for ever. */
export const MAX_ENTRIES = 1_048_576;

/** Bit 0 is the first from the left. */
export const isSet = (bits: Uint8Array, index: number): boolean => (((bits[index >> 3] ?? 0) >> (7 - (index & 7))) & 1) === 1;

export function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (7 - (index & 7)));
}

type Bytes = Uint8Array<ArrayBuffer>;
const through = (bytes: Bytes, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(transform as unknown as ReadableWritablePair<Uint8Array, Uint8Array>);

/** Bits → `u`, then their GZIP in base64url. */
export async function encodeBits(bits: Bytes): Promise<string> {
  const compressed = await new Response(through(bits, new CompressionStream('gzip')) as ReadableStream<Bytes>).arrayBuffer();
  return `u${base64url.encode(new Uint8Array(compressed))}`;
}

/** The bits, or nothing when they are not readable, or too few, or too many. */
export async function decodeBits(encoded: string): Promise<Bytes | undefined> {
  if (!/^u[A-Za-z0-9_-]+$/.test(encoded)) return undefined;
  const bits = new Uint8Array(MAX_ENTRIES / 8);
  let size = 0;
  try {
    // Typed for streams of the platform; kilobytes may swell into gigabytes, so it is counted while it comes.
    const compressed = base64url.decode(encoded.slice(1)) as Bytes;
    for await (const chunk of through(compressed, new DecompressionStream('gzip')) as unknown as AsyncIterable<Uint8Array>) {
      if (size + chunk.length > bits.length) return undefined;
      bits.set(chunk, size);
      size += chunk.length;
    }
  } catch {
    return undefined;
  }
  return size * 8 >= MIN_ENTRIES ? bits.slice(0, size) : undefined;
}
