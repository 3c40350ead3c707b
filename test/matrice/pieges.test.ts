/** The traps of fixtures/matrice: what is read of each workbook, and what is said, cell by cell. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/diagnostic.js';
import { readMatrice } from '../../src/matrice.js';
import { sheetPrefix } from '../../src/xlsx/address.js';
import { collect } from '../tools/chunks.js';
import { makePiege, type Piege, pieges } from '../tools/matrice-pieges.js';
import { root } from '../tools/sources.js';

const folder = `${root}fixtures/matrice/pieges/`;
const placeOf = (position: Position | undefined): string =>
  position === undefined ? '' : 'sheet' in position ? sheetPrefix(position.sheet) + position.cell : `ligne ${position.line}`;

async function readBack(bytes: Uint8Array | Blob): Promise<Omit<Piege, 'workbook'>> {
  const events = await collect(readMatrice(bytes));
  const found = events.flatMap((event) =>
    event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.row.diagnostics : [],
  );
  return {
    lignes: events.flatMap((event) => (event.type === 'row' ? [event.row.data] : [])),
    said: found.map(({ code, position }) => [code, placeOf(position)]),
  };
}

describe.each(Object.entries(pieges))('%s', (name, { lignes, said }) => {
  test('as the file says', async () => {
    expect(existsSync(`${folder}${name}.xlsx`), 'npx tsx test/tools/make-matrice-fixtures.ts').toBe(true);
    expect(await readBack(readFileSync(`${folder}${name}.xlsx`))).toEqual({ lignes, said });
  });
  test('as it is made today', async () =>
    expect(await readBack(new Blob([(await makePiege(name)) as BlobPart]))).toEqual({ lignes, said }));
});

test('every file is of a trap', () =>
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(pieges)
      .map((name) => `${name}.xlsx`)
      .sort(),
  ));
