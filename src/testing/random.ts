/** A seeded generator: the same seed gives the same data on every machine. Not for secrets. */
export interface Random {
  /** From 0 to `below` - 1. */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
}

export function seeded(graine: number): Random {
  // mulberry32 takes 32 bits: a seed such as 0.5 would be the same as 0 without a word.
  if (!Number.isSafeInteger(graine)) throw new RangeError(`La graine est un nombre entier ; reçu ${graine}.`);
  let state = (graine ^ Math.floor(graine / 2 ** 32)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { int, pick: <T>(from: readonly T[]): T => from[int(from.length)] as T };
}

/** A UUID of version 4, as `idFlux` wants one. */
export function uuid({ int }: Random): string {
  const hex = (digits: number): string => Array.from({ length: digits }, () => int(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[int(4)]}${hex(3)}-${hex(12)}`;
}
