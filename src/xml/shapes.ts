/**
 * Builds the objects that have many keys, known at run time only, at the speed of literals.
 *
 * Added one by one (`object[name] = value`), more than sixteen keys turn a V8 object into a hash table: the rules then took 4.4 µs
 * per passage instead of 2.1. Here each set of keys met has its template, cloned by spread, whose keys are then only overwritten.
 */

/** Beyond as many keys, V8 gives up the fast form of an object filled key by key. */
export const MANY_KEYS = 16;
/** Sets of keys remembered; a file that has more is merely slower. */
const MAX_TEMPLATES = 64;

export class Shapes {
  readonly #names: readonly string[];
  readonly #templates = new Map<number, Record<string, unknown>>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** The object of the values whose bit is set; the name of a value has its rank. */
  build(filled: number, values: readonly unknown[]): Record<string, unknown> {
    const object = { ...this.#template(filled) };
    for (let rank = 0; rank < this.#names.length; rank++) if (filled & (1 << rank)) object[this.#names[rank] as string] = values[rank];
    return object;
  }

  #template(filled: number): Record<string, unknown> {
    const known = this.#templates.get(filled);
    if (known) return known;
    const names = this.#names.filter((_, rank) => filled & (1 << rank));
    // JSON.parse makes a plain object with all its keys at once.
    const made = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Record<string, unknown>;
    if (this.#templates.size < MAX_TEMPLATES) this.#templates.set(filled, made);
    return made;
  }
}
