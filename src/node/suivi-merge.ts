/** Sorted stacks → one sorted sequence, holding one block of each. */
import type { Spill } from './suivi-spill.js';

interface Cursor<T> {
  readonly blocks: AsyncGenerator<string[], void, undefined>;
  block: string[];
  at: number;
  value: T;
}

/** Moves on; false when the stack has ended. */
async function advance<T>(cursor: Cursor<T>): Promise<boolean> {
  while (cursor.at >= cursor.block.length) {
    const next = await cursor.blocks.next();
    if (next.done) return false;
    cursor.block = next.value;
    cursor.at = 0;
  }
  cursor.value = JSON.parse(cursor.block[cursor.at++] as string) as T;
  return true;
}

type Compare<T> = (a: T, b: T) => number;

/** The root has changed: puts a binary heap in order again. */
function sink<T>(heap: Cursor<T>[], from: number, compare: Compare<T>): void {
  const moving = heap[from];
  if (!moving) return;
  for (let at = from; ; ) {
    const left = 2 * at + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    const least = one && other && compare(other.value, one.value) < 0 ? left + 1 : left;
    const child = heap[least];
    if (!child || compare(child.value, moving.value) >= 0) {
      heap[at] = moving;
      return;
    }
    heap[at] = child;
    at = least;
  }
}

/** The values of all the stacks, each of which is sorted, in their order. */
export async function* mergeStacks<T>(spill: Spill, compare: Compare<T>): AsyncGenerator<T, void, undefined> {
  const heap: Cursor<T>[] = [];
  try {
    for (const stack of spill.stacks) {
      const cursor = { blocks: spill.read(stack), block: [], at: 0, value: undefined as T };
      if (await advance(cursor)) heap.push(cursor);
    }
    for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at, compare);
    for (let top = heap[0]; top; top = heap[0]) {
      yield top.value;
      if (await advance(top)) sink(heap, 0, compare);
      else {
        const last = heap.pop();
        if (last && last !== top) {
          heap[0] = last;
          sink(heap, 0, compare);
        }
      }
    }
  } finally {
    for (const { blocks } of heap) await blocks.return();
  }
}
