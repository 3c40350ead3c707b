import { expect, test } from 'vitest';
import { Fingerprints } from '../../src/engine/fingerprints.js';

test('a key is new once, then has the index of its first time', () => {
  const seen = new Fingerprints();
  expect(seen.remember('2026-0001', 0)).toBeUndefined();
  expect(seen.remember('2026-0002', 1)).toBeUndefined();
  expect(seen.remember('2026-0001', 2)).toBe(0);
  expect(seen.remember('2026-0001', 3)).toBe(0);
  expect(seen.remember('2026-0002', 4)).toBe(1);
});

test('keys that look alike are different', () => {
  const seen = new Fingerprints();
  const keys = ['', ' ', '0', '00', 'a', 'A', 'ab', 'ba', 'é', 'e\u0301', '😀', '\ud83d', '\0', '\0\0', 'x'.repeat(255), 'x'.repeat(254)];
  expect(keys.map((key, index) => seen.remember(key, index))).toEqual(keys.map(() => undefined));
  expect(keys.map((key) => seen.remember(key, 99))).toEqual(keys.map((_, index) => index));
});

test('200 000 keys: none confused, all found again through every growth, less than 16 MB', () => {
  const seen = new Fingerprints();
  const wrong: number[] = [];
  for (let index = 0; index < 200_000; index++) if (seen.remember(`2026-${index}`, index) !== undefined) wrong.push(index);
  for (let index = 0; index < 200_000; index += 7) if (seen.remember(`2026-${index}`, 200_000) !== index) wrong.push(index);
  expect(wrong).toEqual([]);
  expect(seen.byteLength).toBeLessThan(16 * 2 ** 20);
});
