/**
 * Which keys were seen, and at which index first, in constant room per key: 200 000 keys take 3 MB.
 * A Map would keep the strings and, as engines share slices, the whole text of the file with them.
 */

const FIRST_CAPACITY = 1024;
const MAX_LOAD = 0.8;

/** The last bits of a lane depend on the last bits of the characters only: spreads all of them over all. */
function mix(lane: number): number {
  const half = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const most = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (most ^ (most >>> 16)) >>> 0;
}

/** An open-addressing table of 64-bit hashes: two of 200 000 keys are confused once in a billion deposits. */
export class Fingerprints {
  #size = 0;
  #table = tableOf(FIRST_CAPACITY);

  /** Index at which the key was first given; nothing if it is new, and it is then remembered at `index`. */
  remember(key: string, index: number): number | undefined {
    // `| 0` keeps the lanes small integers, without which it takes four times longer.
    let a = 0x811c9dc5 | 0;
    let b = 0x9e3779b9 | 0;
    for (let at = 0; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x9e3779b1);
    }
    const first = mix(a);
    const second = mix(b);
    const slot = slotOf(this.#table, first, second);
    const found = this.#table.index[slot] ?? 0;
    if (found > 0) return found - 1;
    store(this.#table, slot, first, second, index + 1);
    if (++this.#size > MAX_LOAD * this.#table.index.length) this.#grow();
    return undefined;
  }

  get byteLength(): number {
    const { first, second, index } = this.#table;
    return first.byteLength + second.byteLength + index.byteLength;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = tableOf(2 * old.index.length);
    for (const [slot, index] of old.index.entries()) {
      if (index === 0) continue;
      const first = old.first[slot] ?? 0;
      const second = old.second[slot] ?? 0;
      store(this.#table, slotOf(this.#table, first, second), first, second, index);
    }
  }
}

interface Table {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** 0: a free slot; else the index of the first time, plus one. */
  readonly index: Uint32Array;
}

/** `capacity` is a power of two. */
const tableOf = (capacity: number): Table => ({
  first: new Uint32Array(capacity),
  second: new Uint32Array(capacity),
  index: new Uint32Array(capacity),
});

/** The slot of a key, or the free one where it belongs. */
function slotOf({ first, second, index }: Table, one: number, two: number): number {
  const mask = index.length - 1;
  let slot = one & mask;
  while (index[slot] !== 0 && (first[slot] !== one || second[slot] !== two)) slot = (slot + 1) & mask;
  return slot;
}

function store(table: Table, slot: number, first: number, second: number, index: number): void {
  table.first[slot] = first;
  table.second[slot] = second;
  table.index[slot] = index;
}
