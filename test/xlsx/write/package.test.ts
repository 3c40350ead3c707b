import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/xlsx/read/package.js';
import { type PartToWrite, writePackage } from '../../../src/xlsx/write/package.js';

async function bytesOf(parts: Iterable<PartToWrite> | AsyncIterable<PartToWrite>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writePackage(parts)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

describe('an archive', () => {
  test('holds its parts, in their order', async () => {
    const pkg = await openPackage(
      await bytesOf([
        { name: 'a/b.xml', content: '<é>😀</é>' },
        { name: 'c.xml', content: pieces('<c>', 'x'.repeat(200_000), '</c>') },
      ]),
    );
    expect(pkg.names).toEqual(['a/b.xml', 'c.xml']);
    expect(await pkg.text('a/b.xml')).toBe('<é>😀</é>');
    expect(await pkg.text('c.xml')).toBe(`<c>${'x'.repeat(200_000)}</c>`);
  });

  test('is the same bytes for the same parts, dated from the first day of a zip', async () => {
    const parts = () => [{ name: 'a.xml', content: pieces('<a/>') }];
    const bytes = await bytesOf(parts());
    expect((await bytesOf(parts())).equals(bytes)).toBe(true);
    // Local header: time, then date.
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, (1 << 5) | 1]);
  });
});

describe('what goes wrong', () => {
  test('in a part is thrown to the reader, and the part is closed', async () => {
    let closed = false;
    async function* failing(): AsyncGenerator<string> {
      try {
        yield '<a>';
        throw new RangeError('panne');
      } finally {
        closed = true;
      }
    }
    await expect(bytesOf([{ name: 'a.xml', content: failing() }])).rejects.toThrow(new RangeError('panne'));
    expect(closed).toBe(true);
  });

  test('between the parts too', async () => {
    async function* parts(): AsyncGenerator<PartToWrite> {
      yield { name: 'a.xml', content: '<a/>' };
      throw new RangeError('panne');
    }
    await expect(bytesOf(parts())).rejects.toThrow(new RangeError('panne'));
  });

  test('a reader that stops closes the part, which is not read to its end', async () => {
    let given = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<string> {
      try {
        // Not to be compressed to nothing: nothing would come out.
        for (let seed = 1; ; given++) {
          let text = '';
          for (let index = 0; index < 5000; index++) {
            seed = (seed * 48_271) % 2_147_483_647;
            text += seed.toString(36);
          }
          yield text;
        }
      } finally {
        closed = true;
      }
    }
    for await (const _ of writePackage([{ name: 'a.xml', content: endless() }])) break;
    expect(closed).toBe(true);
    expect(given).toBeLessThan(100);
  });
});
