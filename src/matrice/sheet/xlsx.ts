/** A workbook → its rows, in bounded memory: the sheet is inflated and read as it goes. */
import { type Diagnostic, genericDiagnostic } from '../../diagnostic.js';
import { cellName } from '../../xlsx/address.js';
import type { XlsxRow } from '../../xlsx/cell.js';
import type { XlsxLimits } from '../../xlsx/read/limits.js';
import type { XlsxSource } from '../../xlsx/read/package.js';
import { openWorkbook, type XlsxSheet, type XlsxWorkbook } from '../../xlsx/read/workbook.js';
import { EMPTY_AS_NIL } from '../empty-as-nil.js';
import { isBlankLine, type Place, type TableLine } from '../table/row.js';
import { Table, type TableEvent, type TableOptions } from '../table/table.js';
import { cellText, shownText } from './cell-text.js';
import { MergedCells } from './merged-cells.js';
import { SheetRemarks } from './remarks.js';
import { chooseSheet } from './sheets.js';

export interface XlsxOptions extends TableOptions {
  /** Name of the sheet to read; found by its headings unless told. */
  feuille?: string;
  limits?: Partial<XlsxLimits>;
  /** Told now and then what share of the sheet has been read, from 0 to 1. */
  onRead?: (share: number) => void;
  signal?: AbortSignal;
}

const placeIn =
  (sheet: string): Place =>
  (line, index) => ({ sheet, cell: cellName({ column: index, line }), line });

/** What the workbook says before any of its rows. */
function* remarksOf({ externalLinks }: XlsxWorkbook, sheet: string, others: readonly string[]): Generator<Diagnostic> {
  if (externalLinks.length > 0) yield genericDiagnostic({ code: 'liens-externes', params: { targets: externalLinks } }, 'fichier', '');
  if (others.length > 0) yield genericDiagnostic({ code: 'autres-feuilles', params: { sheet, others } }, 'fichier', '', 'warning');
}

const said = function* (diagnostics: Iterable<Diagnostic>): Generator<TableEvent> {
  for (const diagnostic of diagnostics) yield { type: 'diagnostic', diagnostic };
};

async function* readSheet(workbook: XlsxWorkbook, sheet: XlsxSheet, options: XlsxOptions): AsyncGenerator<TableEvent, void, undefined> {
  const emptyAsNil = options.emptyAsNil ?? workbook.definedNames.get(EMPTY_AS_NIL.name) === EMPTY_AS_NIL.value;
  const place = placeIn(sheet.name);
  const table = new Table({ ...options, emptyAsNil }, place, { format: 'xlsx', emptyAsNil });
  const remarks = new SheetRemarks(place);
  const ranges = await workbook.merges(sheet, options.signal);
  const merged = new MergedCells(ranges);

  const lineOf = ({ line, cells }: XlsxRow): TableLine => ({
    line,
    cells: Array.from(cells, shownText),
    endsAnywhere: true,
    cellFor: (index, target, shown) => {
      const cell = cells[index];
      if (cell?.kind === 'number') remarks.number(line, index, target);
      return cellText(cell, shown, target);
    },
  });
  const pass = function* (events: Iterable<TableEvent>): Generator<TableEvent> {
    for (const event of events) {
      yield event;
      if (event.type === 'headings') yield* said(remarks.headings(event.line, ranges));
    }
  };
  const reading = { ...(options.onRead && { onProgress: options.onRead }), ...(options.signal && { signal: options.signal }) };
  for await (const rows of workbook.rows(sheet, reading)) {
    const lines: TableLine[] = [];
    for (const row of rows) {
      const line = lineOf(merged.fill(row));
      if (isBlankLine(line.cells)) continue;
      remarks.row(row);
      lines.push(line);
    }
    yield* pass(table.push(lines));
  }
  yield* pass(table.end());
  yield* said(remarks.end());
}

/**
 * The rows of a workbook, from the sheet whose headings name the most columns. Dates, numbers and booleans are read as what they
 * are; a formula, by the result that the file holds. Throws `FichierIllisible`.
 */
export async function* readXlsx(source: XlsxSource, options: XlsxOptions = {}): AsyncGenerator<TableEvent, void, undefined> {
  const workbook = await openWorkbook(source, options.limits);
  const { sheet, others } = await chooseSheet(workbook, options.feuille, options);
  yield* said(remarksOf(workbook, sheet.name, others));
  yield* readSheet(workbook, sheet, options);
}
