/** Makes a document smaller while it still shows what it was found for. */
import { concat } from './encode.js';

type Shows = (bytes: Uint8Array) => Promise<boolean>;

const without = (bytes: Uint8Array, start: number, end: number): Uint8Array => concat(bytes.subarray(0, start), bytes.subarray(end));

/** Where elements start and end, the longest first; a rough reading will do. */
function elementRanges(bytes: Uint8Array): [start: number, end: number][] {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const open: { name: string | undefined; start: number }[] = [];
  const ranges: [number, number][] = [];
  for (const { 0: tag, 1: slash, 2: name, index } of text.matchAll(/<(\/?)([^\s/>!?]+)[^>]*>/g)) {
    const end = index + tag.length;
    if (tag.endsWith('/>')) ranges.push([index, end]);
    else if (slash === '') open.push({ name, start: index });
    else if (open.at(-1)?.name === name) ranges.push([open.pop()?.start ?? index, end]);
  }
  return ranges.sort(([a, b], [c, d]) => d - c - (b - a));
}

async function dropElements(bytes: Uint8Array, shows: Shows): Promise<Uint8Array> {
  for (const [start, end] of elementRanges(bytes)) {
    const shorter = without(bytes, start, end);
    if (await shows(shorter)) return dropElements(shorter, shows);
  }
  return bytes;
}

async function dropSlices(bytes: Uint8Array, shows: Shows): Promise<Uint8Array> {
  let kept = bytes;
  for (let size = Math.min(64, kept.length >> 1); size >= 1; size >>= 1)
    for (let at = 0; at + size <= kept.length; ) {
      const shorter = without(kept, at, at + size);
      if (await shows(shorter)) kept = shorter;
      else at += size;
    }
  return kept;
}

/** Whole elements first, then ever shorter slices. */
export const shrink = async (bytes: Uint8Array, shows: Shows): Promise<Uint8Array> => dropSlices(await dropElements(bytes, shows), shows);

/** The bytes as they can be read in a report: what is not printable ASCII is escaped. */
export const readable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    (byte >= 0x20 && byte < 0x7f) || byte === 0x0a ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
