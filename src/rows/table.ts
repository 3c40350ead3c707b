/** Rows of a table: a CSV file or a sheet. */
import type { Position } from '../diagnostic.js';
import { passageCertification, walk } from '../dictionary/index.js';
import { cellsBelow, NILLABLE_BLOCKS } from '../ligne/ligne-fields.js';
import type { Column } from '../matrice/headings/columns.js';
import { type Place, readsBlankAsNil } from '../matrice/table/row.js';
import type { TableEvent, TableHeadings } from '../matrice/table/table.js';
import type { RowEvent } from './row.js';

/** Names of a path from the last one: `resultats[0].niveau` → `niveau`, `resultats`. */
const namesFromLast = (path: string): string[] =>
  path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .reverse();

/** A block has no column of its own: its cells have. */
const CELLS_OF_BLOCK: ReadonlyMap<string, readonly string[]> = new Map(
  [...walk('', passageCertification)].flatMap(({ name, field }) =>
    name !== '' && (field.kind === 'block' || field.kind === 'choice') ? [[name, [...cellsBelow(field).keys()]] as const] : [],
  ),
);

type Columns = TableHeadings['columns'];

/** Rank of a column by the name of what it feeds. */
const ranksOf = (columns: Columns, keeps: (column: Column) => boolean = () => true): ReadonlyMap<string, number> =>
  new Map(
    columns.flatMap((target, index) => (target?.columns ?? []).flatMap((column) => (keeps(column) ? [[column.name, index] as const] : []))),
  );

/** Rank of the column that holds the datum of a path. */
function columnFinder(columns: Columns): (path: string) => number | undefined {
  const rank = ranksOf(columns);
  return (path) => {
    const [last = '', ...above] = namesFromLast(path);
    return [last, ...(CELLS_OF_BLOCK.get(last) ?? []), ...above].map((name) => rank.get(name)).find((found) => found !== undefined);
  };
}

/** Finds the blank cells that `emptyAsNil` would read as nil; a block lacks when its cells do. */
function blankFinder(columns: Columns): (path: string, cells: readonly string[]) => boolean {
  const rank = ranksOf(columns, readsBlankAsNil);
  return (path, cells) => {
    const [name = ''] = namesFromLast(path);
    const block = NILLABLE_BLOCKS.get(name);
    return [name, ...(block ? cellsBelow(block).keys() : [])].some((each) => {
      const index = rank.get(each);
      return index !== undefined && (cells[index] ?? '').trim() === '';
    });
  };
}

export async function* tableRows(events: AsyncIterable<TableEvent>): AsyncGenerator<RowEvent, void, undefined> {
  let find = columnFinder([]);
  let findBlank = blankFinder([]);
  let place: Place = (line, index) => ({ line, column: index + 1 });
  for await (const event of events) {
    if (event.type === 'headings') {
      ({ place } = event);
      find = columnFinder(event.columns);
      findBlank = blankFinder(event.columns);
    }
    if (event.type !== 'row') {
      yield event;
      continue;
    }
    const { line, ligne, cells, envelope, contact, diagnostics } = event;
    const [placeAt, findAt, findBlankAt] = [place, find, findBlank];
    const placeOf = (path: string): Position => placeAt(line, findAt(path) ?? 0);
    const isBlank = (path: string): boolean => findBlankAt(path, cells);
    const row = { data: ligne, envelope, contact, diagnostics, origin: { line }, placeOf, isBlank, raw: cells };
    yield { type: 'row', row: { shape: 'ligne', ...row } };
  }
}
