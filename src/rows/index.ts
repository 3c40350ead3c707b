/** One shape of row whatever the file: workbook, CSV, NDJSON, JSON or XML. */
import { genericDiagnostic } from '../diagnostic.js';
import type { SchemaVersion } from '../dictionary/index.js';
import type { XlsxOptions } from '../matrice/sheet/xlsx.js';
import { readCsv } from '../matrice/table/csv.js';
import { FichierIllisible, type TextSource } from '../matrice/table/decode.js';
import { chunksOf } from '../xml/source.js';
import type { Format } from './formats.js';
import { jsonRows } from './json.js';
import type { RowEvent } from './row.js';
import { tableRows } from './table.js';
import { xmlRows } from './xml.js';

export { FORMATS, type Format } from './formats.js';
export type { InputRow, RowEvent } from './row.js';

export interface RowsOptions extends XlsxOptions {
  format: Format;
  /** Version by which an XML file is read; `1.1.5` unless told. */
  schema?: SchemaVersion;
}

/** The bytes of a workbook; what is text is none, and is said so. */
async function* bytesOf(source: TextSource): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const chunk of chunksOf(source)) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
}

/** Loaded when a workbook is to be read, and only then: the archives that they are take a library of 50 kB. */
async function* xlsxRows(source: TextSource, options: RowsOptions): AsyncGenerator<RowEvent, void, undefined> {
  const { readXlsx } = await import('../matrice/sheet/xlsx.js');
  yield* tableRows(readXlsx(bytesOf(source), options));
}

const READERS = {
  xlsx: xlsxRows,
  csv: (source: TextSource, options: RowsOptions) => tableRows(readCsv(source, options)),
  ndjson: (source: TextSource) => jsonRows(source, 'ndjson'),
  json: (source: TextSource) => jsonRows(source, 'json'),
  xml: (source: TextSource, { schema = '1.1.5' }: RowsOptions) => xmlRows(source, schema),
} satisfies Record<Format, (source: TextSource, options: RowsOptions) => AsyncIterable<RowEvent>>;

/**
 * Lit les passages d'un fichier, ligne par ligne, en mémoire bornée, sans les contrôler. Un fichier illisible donne un diagnostic,
 * jamais une exception ; un fichier sans passage est signalé.
 */
export async function* readRows(source: TextSource, options: RowsOptions): AsyncGenerator<RowEvent, void, undefined> {
  let isEmpty = true;
  try {
    for await (const event of READERS[options.format](source, options)) {
      isEmpty &&= event.type !== 'row' && !(event.type === 'diagnostic' && event.diagnostic.severity === 'error');
      yield event;
    }
    if (isEmpty) yield { type: 'diagnostic', diagnostic: genericDiagnostic({ code: 'fichier-sans-passage', params: {} }, 'fichier', '') };
  } catch (error) {
    if (!(error instanceof FichierIllisible)) throw error;
    // The rows read so far have been judged: without a word, they would pass for the whole file.
    const faults = isEmpty ? [error.fault] : [error.fault, { code: 'lecture-interrompue', params: {} } as const];
    const at = error.line === undefined ? {} : { position: { line: error.line, column: 1 } };
    for (const fault of faults) yield { type: 'diagnostic', diagnostic: { ...genericDiagnostic(fault, 'fichier', ''), ...at } };
  }
}
