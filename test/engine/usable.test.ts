import { expect, test } from 'vitest';
import { without } from '../../src/engine/usable.js';

test('takes out what is at fault, shares the rest, changes nothing in place', () => {
  const value = { a: 1, b: { c: 2, d: [{ e: 3 }, { e: 4 }] }, f: { g: 5 } };
  const left = without(value, [['a'], ['b', 'd', 0, 'e']]) as typeof value;
  expect(left).toEqual({ b: { c: 2, d: [{}, { e: 4 }] }, f: { g: 5 } });
  expect(left.f).toBe(value.f);
  expect(value.b.d[0]).toEqual({ e: 3 });
});

test('a list keeps the places of its items', () => {
  const left = without({ list: ['a', 'b', 'c'] }, [['list', 1]]) as { list: unknown[] };
  expect(left.list).toHaveLength(3);
  expect(left.list[2]).toBe('c');
  expect(1 in left.list).toBe(false);
});

test.each([[[[]]], [[['a'], []]]])('a fault of the whole leaves nothing', (paths) => expect(without({ a: 1 }, paths)).toBeUndefined());

test('without faults, the very value', () => {
  const value = { a: [1] };
  expect(without(value, [])).toBe(value);
});

test('200 000 faults in one list take a time in proportion', () => {
  const measure = (count: number): number => {
    const list = Array.from({ length: count }, () => ({ bad: 1, good: 2 }));
    const paths = list.map((_, index) => ['list', index, 'bad'] as const);
    const start = performance.now();
    expect((without({ list }, paths) as { list: unknown[] }).list[count - 1]).toEqual({ good: 2 });
    return performance.now() - start;
  };
  measure(20_000);
  // Quadratic, it would take a hundred times longer.
  expect(measure(200_000)).toBeLessThan(40 * Math.max(measure(20_000), 5));
});
