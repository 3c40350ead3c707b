/** « Vouliez-vous dire… ? »: the one known name that is close to what was written. */

/** Letters and digits alone, upper case, without accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** Whether one insertion, removal, replacement or swap of two neighbours at most separates the two texts. */
function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = long.slice(start + 1);
  if (short.slice(start) === rest || short.slice(start + 1) === rest) return true;
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start];
  return isSwap && short.slice(start + 2) === long.slice(start + 2);
}

/** The only name equal but for case, accents and punctuation, else the only one within one edit. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > 100) return undefined;
  const wanted = fold(written);
  if (wanted.length < 3) return undefined;
  for (const close of [(name: string) => fold(name) === wanted, (name: string) => isOneEditAway(fold(name), wanted)]) {
    const found = names.filter(close);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
