/**
 * One part of an archive, inflated as it is asked for, and checked against what the archive says of it.
 *
 * Not by the library: it has places for two parts at a time, a part that waits for its reader holds one, and a third waits 5 s.
 */
import type { ArchivedPart } from './archive.js';
import { Crc32 } from './crc32.js';
import { RATIO_FROM } from './limits.js';
import { damaged, oversized } from './unreadable.js';

const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes given at a time: a browser may inflate all of them at once, up to 1032 times as many. */
const SLICE = 16 * 1024;
/** Node gives 16 kB at a time: joined, for what is done once per piece. Larger ones let the inflating wait while a piece is read. */
const PIECE = 32 * 1024;

const BROKEN = 'ses données sont abîmées';

/** Given when asked: a reader that stops leaves the rest compressed. */
function sliced(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + SLICE));
        at += SLICE;
      },
    },
    { highWaterMark: 0 },
  );
}

function stream({ name, entry, raw }: ArchivedPart): ReadableStream<Uint8Array> {
  if (entry.compressionMethod === STORED) return sliced(raw);
  if (entry.compressionMethod === DEFLATED) return sliced(raw).pipeThrough(new DecompressionStream('deflate-raw'));
  throw damaged("elle est compressée d'une façon que les classeurs n'emploient pas", name);
}

/** Counts what really comes: an archive that lies about its sizes is stopped where it lies. */
class Account {
  readonly #part: ArchivedPart;
  readonly #limit: number;
  readonly #ratio: number;
  readonly #crc = new Crc32();
  #length = 0;

  constructor(part: ArchivedPart, limit: number, ratio: number) {
    this.#part = part;
    this.#limit = limit;
    this.#ratio = ratio;
    this.#check(part.entry.uncompressedSize);
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    const { name, entry } = this.#part;
    if (this.#length > entry.uncompressedSize) throw damaged('elle est plus longue que ne le dit l’archive', name);
    this.#check(this.#length);
    this.#crc.add(bytes);
  }

  end(): void {
    const { name, entry } = this.#part;
    if (this.#length !== entry.uncompressedSize || this.#crc.value !== (entry.crc32 ?? 0) >>> 0) throw damaged(BROKEN, name);
  }

  #check(length: number): void {
    const { name, raw } = this.#part;
    if (length > this.#limit) throw oversized(`elle dépasse ${Math.round(this.#limit / 1024 / 1024)} Mo une fois décompressée`, name);
    if (length > RATIO_FROM && length > this.#ratio * raw.length) throw oversized(`elle est compressée plus de ${this.#ratio} fois`, name);
  }
}

const join = (pieces: readonly Uint8Array[], length: number): Uint8Array => {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

/** The bytes of a part, `limit` of them at the most. */
export async function* inflate(part: ArchivedPart, limit: number, ratio: number): AsyncGenerator<Uint8Array, void, undefined> {
  const account = new Account(part, limit, ratio);
  const reader = stream(part).getReader();
  const read = () =>
    reader.read().catch(() => {
      throw damaged(BROKEN, part.name);
    });
  try {
    let pieces: Uint8Array[] = [];
    let length = 0;
    for (let next = await read(); !next.done; next = await read()) {
      account.add(next.value);
      pieces.push(next.value);
      length += next.value.length;
      if (length < PIECE) continue;
      yield join(pieces, length);
      [pieces, length] = [[], 0];
    }
    account.end();
    if (length > 0) yield join(pieces, length);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
