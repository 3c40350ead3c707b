/** Rows of a CSV file. */
import type { Position } from '../diagnostic.js';
import type { Column } from '../matrice/columns.js';
import { type CsvOptions, readCsv } from '../matrice/csv.js';
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

export async function* csvRows(source: TextSource, options: CsvOptions): AsyncGenerator<RowEvent, void, undefined> {
  let find = columnFinder([]);
  for await (const event of readCsv(source, options)) {
    if (event.type === 'headings') find = columnFinder(event.columns);
    if (event.type !== 'row') {
      yield event;
      continue;
    }
    const { line, ligne, cells, envelope, diagnostics } = event;
    const placeOf = (path: string): Position => ({ line, column: find(path) ?? 1 });
    yield { type: 'row', row: { shape: 'ligne', data: ligne, envelope, diagnostics, origin: { line }, placeOf, raw: cells } };
  }
}
