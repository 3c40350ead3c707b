import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FichierIllisible } from '../../src/matrice/table/decode.js';
import { readJsonValues, readNdjsonValues } from '../../src/rows/json-values.js';
import { collect, cut, sizes } from '../tools/chunks.js';

const values = async (text: string, pieces: readonly number[] = [7]) =>
  (await collect(readJsonValues(cut(text, pieces)))).map(({ value }) => value);
const lineOfFault = async (read: Promise<unknown>) => {
  const error: unknown = await read.catch((each: unknown) => each);
  return error instanceof FichierIllisible ? [error.fault.code, error.line] : error;
};

test('any array comes back, however it is cut and laid out', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), sizes, fc.constantFrom(0, 2), async (array, pieces, indent) => {
      expect(await values(JSON.stringify(array, null, indent), pieces)).toEqual(JSON.parse(JSON.stringify(array)));
    }),
  ));

test('an object alone is one value', async () =>
  expect(await collect(readJsonValues(cut('\n {"a": [1, {"b": "]}"}]}\n', [3])))).toEqual([
    { value: { a: [1, { b: ']}' }] }, line: 2, alone: true },
  ]));

test('each value has its line', async () =>
  expect((await collect(readJsonValues(cut('[\n{"a":\n1},\n\n{"a":2}]', [4])))).map(({ line }) => line)).toEqual([2, 5]));

describe('refused', () => {
  test.each([
    ['[1,]', 1],
    ['[1 2]', 1],
    ['[1', 1],
    ['', 1],
    ['{"a":1', 1],
    ['{} {}', 1],
    ['[1] 2', 1],
    ['[\n1,\n{"a" 2}\n]', 3],
  ])('%j', async (text, line) => expect(await lineOfFault(values(text))).toEqual(['json-invalide', line]));

  test('a line of NDJSON, with its number', async () =>
    expect(await lineOfFault(collect(readNdjsonValues(cut('{"a":1}\n\n{"a":\n', [5]))))).toEqual(['json-invalide', 3]));
});

test('NDJSON, blank lines skipped, the last line end optional', async () =>
  expect(await collect(readNdjsonValues(cut('{"a":"\\u2028 "}\r\n\n[1]', [3])))).toEqual([
    { value: { a: '\u2028 ' }, line: 1, alone: false },
    { value: [1], line: 3, alone: false },
  ]));
