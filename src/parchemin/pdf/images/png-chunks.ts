/** The parts of a PNG (ISO/IEC 15948). */
import { ImageRefused } from './image.js';

/** Above this, a parchment's image is a mistake or an attack: A4 at 600 dots per inch is 35 million points. */
const MAX_POINTS = 50_000_000;
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };
const IHDR = 13;
export const BROKEN = 'le fichier est abîmé ou incomplet.';

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and transparency, 6 colours and transparency. */
  readonly type: number;
  readonly channels: number;
  /** Bytes of a row, without its filter. */
  readonly row: number;
  readonly palette: Uint8Array;
  readonly transparency?: Uint8Array;
  /** Compressed and filtered. */
  readonly data: Uint8Array;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) throw new ImageRefused(BROKEN);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const known = chunks.get(name);
    if (known === undefined) chunks.set(name, [bytes.subarray(at + 8, at + 8 + length)]);
    else known.push(bytes.subarray(at + 8, at + 8 + length));
    if (name === 'IEND') return chunks;
    at += 12 + length;
  }
  throw new ImageRefused(BROKEN);
}

export function readChunks(bytes: Uint8Array): Png {
  const chunks = chunksOf(bytes);
  const header = chunks.get('IHDR')?.[0];
  if (header?.length !== IHDR) throw new ImageRefused(BROKEN);
  const view = new DataView(header.buffer, header.byteOffset, IHDR);
  const [width, height, bits, type] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  const channels = CHANNELS[type];
  if (channels === undefined || !DEPTHS[type]?.includes(bits) || width === 0 || height === 0) throw new ImageRefused(BROKEN);
  if (width * height > MAX_POINTS) throw new ImageRefused(`elle est trop grande (${width} × ${height} points).`);
  if (view.getUint8(12) !== 0) throw new ImageRefused('elle est entrelacée : enregistrez-la sans entrelacement.');
  const transparency = chunks.get('tRNS')?.[0];
  const palette = chunks.get('PLTE')?.[0] ?? new Uint8Array();
  if (type === 3 && (palette.length === 0 || palette.length % 3 !== 0)) throw new ImageRefused(BROKEN);
  const row = Math.ceil((width * channels * bits) / 8);
  const data = joined(chunks.get('IDAT') ?? []);
  return { width, height, bits, type, channels, row, palette, data, ...(transparency === undefined ? {} : { transparency }) };
}
