/** A text or bytes, cut into pieces at will: the result of a reader must not depend on where. */
import fc from 'fast-check';

export async function* cut<T extends string | Uint8Array>(whole: T, sizes: readonly number[]): AsyncGenerator<T, void, undefined> {
  let at = 0;
  for (let index = 0; at < whole.length; index++) {
    const size = sizes[index % sizes.length] ?? whole.length;
    yield whole.slice(at, at + size) as T;
    at += size;
  }
}

export const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
