/** A CSV file → its rows, in bounded memory. */
import { type Diagnostic, genericDiagnostic } from '../../diagnostic.js';
import { decodeText, type TextSource } from './decode.js';
import { unprotect } from './formula-injection.js';
import { type CsvRecord, splitRecords } from './records.js';
import type { Place, TableLine } from './row.js';
import { Table, type TableEvent, type TableOptions } from './table.js';

const csvPlace: Place = (line, index) => ({ line, column: index + 1 });

const lineOf = ({ line, cells, malformed }: CsvRecord): TableLine => ({
  line,
  cells: cells.map(unprotect),
  ...(malformed && { malformed: { code: 'guillemet-mal-ferme', params: {} } }),
});

/**
 * The rows of a CSV file: separator `;`, `,` or tab; UTF-8, UTF-16 with its mark, else windows-1252. A heading is the name of an
 * element, its French label or its number in the dictionary. Throws `FichierIllisible`.
 */
export async function* readCsv(source: TextSource, options: TableOptions = {}): AsyncGenerator<TableEvent, void, undefined> {
  const said: Diagnostic[] = [];
  const text = decodeText(source, (fault) => said.push(genericDiagnostic(fault, 'fichier', '', 'warning')));
  let table: Table | undefined;
  for await (const { dialect, records } of splitRecords(text, options)) {
    table ??= new Table(options, csvPlace, { format: 'csv', delimiter: dialect.delimiter });
    for (const diagnostic of said.splice(0)) yield { type: 'diagnostic', diagnostic };
    yield* table.push(records.map(lineOf));
  }
  yield* table?.end() ?? [];
}
