import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { Crc32 } from '../../../src/xlsx/read/crc32.js';

test('the checksum of an archive, whatever the pieces', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 37) % 256);
  for (const cut of [0, 1, 7, 8, 9, 64, 999, 1000]) {
    const checksum = new Crc32();
    checksum.add(bytes.subarray(0, cut));
    checksum.add(bytes.subarray(cut));
    expect(checksum.value).toBe(crc32(bytes));
  }
  expect(new Crc32().value).toBe(0);
});
