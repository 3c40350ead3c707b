/** Rows of a CSV file. */
import type { Position } from '../diagnostic.js';
import { cellsBelow, NILLABLE_BLOCKS } from '../ligne/ligne-fields.js';
import type { Column } from '../matrice/columns.js';
import { type CsvOptions, readCsv, readsBlankAsNil } from '../matrice/csv.js';
import type { TextSource } from '../matrice/decode.js';
import type { RowEvent } from './row.js';

/** Names of a path from the last one: `resultats[0].niveau` → `niveau`, `resultats`. */
const namesFromLast = (path: string): string[] =>
  path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .reverse();

/** Rank of the column that holds the datum of a path. */
function columnFinder(columns: readonly (Column | undefined)[]): (path: string) => number | undefined {
  const rank = new Map(columns.flatMap((column, index) => (column ? [[column.name, index + 1] as const] : [])));
  return (path) =>
    namesFromLast(path)
      .map((name) => rank.get(name))
      .find((found) => found !== undefined);
}

/** Finds the blank cells that `emptyAsNil` would read as nil; a block lacks when its cells do. */
function blankFinder(columns: readonly (Column | undefined)[]): (path: string, cells: readonly string[]) => boolean {
  const rank = new Map(columns.flatMap((column, index) => (column && readsBlankAsNil(column) ? [[column.name, index] as const] : [])));
  return (path, cells) => {
    const [name = ''] = namesFromLast(path);
    const block = NILLABLE_BLOCKS.get(name);
    return [name, ...(block ? cellsBelow(block).keys() : [])].some((each) => {
      const index = rank.get(each);
      return index !== undefined && (cells[index] ?? '').trim() === '';
    });
  };
}

export async function* csvRows(source: TextSource, options: CsvOptions): AsyncGenerator<RowEvent, void, undefined> {
  let find = columnFinder([]);
  let findBlank = blankFinder([]);
  for await (const event of readCsv(source, options)) {
    if (event.type === 'headings') {
      find = columnFinder(event.columns);
      findBlank = blankFinder(event.columns);
    }
    if (event.type !== 'row') {
      yield event;
      continue;
    }
    const { line, ligne, cells, envelope, diagnostics } = event;
    const placeOf = (path: string): Position => ({ line, column: find(path) ?? 1 });
    const isBlank = (path: string): boolean => findBlank(path, cells);
    yield { type: 'row', row: { shape: 'ligne', data: ligne, envelope, diagnostics, origin: { line }, placeOf, isBlank, raw: cells } };
  }
}
