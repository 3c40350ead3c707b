/** Refusals that say the same thing, together; the largest group first. */
import type { RefusExplique } from './explain-accuse.js';

export function groupRefus(refus: readonly RefusExplique[]): RefusExplique[][] {
  const found = new Map<string, RefusExplique[]>();
  for (const each of refus) {
    const key = `${each.categorie} ${each.explication.sens}`;
    const group = found.get(key);
    if (group) group.push(each);
    else found.set(key, [each]);
  }
  return [...found.values()].sort((a, b) => b.length - a.length);
}
