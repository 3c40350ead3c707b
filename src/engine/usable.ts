/** What is left of a value once the fields at fault are taken out: the rules run on that. */

/** A copy of `value` without the given paths; the parts that hold no fault are shared, nothing is changed in place. */
export function without(value: unknown, paths: readonly (readonly PropertyKey[])[], depth = 0): unknown {
  if (paths.some((path) => path.length === depth)) return undefined;
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const byHead = new Map<PropertyKey, (readonly PropertyKey[])[]>();
  for (const path of paths) {
    const head = path[depth] as PropertyKey;
    const same = byHead.get(head);
    if (same) same.push(path);
    else byHead.set(head, [path]);
  }
  // An array keeps its holes, so that the paths of the other items stay right.
  const copy: Record<PropertyKey, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  for (const [head, same] of byHead) {
    const kept = without(copy[head], same, depth + 1);
    if (kept === undefined) delete copy[head];
    else copy[head] = kept;
  }
  return copy;
}
