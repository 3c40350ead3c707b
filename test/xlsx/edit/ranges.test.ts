import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, cellName, parseCell, parseRange } from '../../../src/xlsx/address.js';
import { rangesOf } from '../../../src/xlsx/edit/ranges.js';

const cells = (...names: string[]): Cell[] => names.flatMap((name) => parseCell(name) ?? []);

test.each([
  [[], []],
  [['F12'], ['F12']],
  [['F12', 'F14', 'F13'], ['F12:F14']],
  [
    ['F12', 'F14'],
    ['F12', 'F14'],
  ],
  [['A1', 'B1', 'C1'], ['A1:C1']],
  [
    ['A1', 'A2', 'B1', 'B2', 'C1'],
    ['A1:B2', 'C1'],
  ],
  [
    ['A1', 'C1'],
    ['A1', 'C1'],
  ],
  [['A1', 'A1'], ['A1']],
])('%j', (names, expected) => expect(rangesOf(cells(...names))).toEqual(expected));

test('the ranges hold the cells, each once, and nothing else', () => {
  const cell = fc.record({ column: fc.nat(6), line: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (given) => {
      const covered = rangesOf(given).flatMap((text) => {
        const { from, to } = parseRange(text) ?? { from: { column: 0, line: 0 }, to: { column: -1, line: -1 } };
        const all: string[] = [];
        for (let column = from.column; column <= to.column; column++)
          for (let line = from.line; line <= to.line; line++) all.push(cellName({ column, line }));
        return all;
      });
      expect(covered.sort()).toEqual([...new Set(given.map(cellName))].sort());
    }),
  );
});
