/** A workbook opened to be read: its sheets, and the rows of each as a stream. */
import type { Range } from '../address.js';
import type { XlsxCell, XlsxRow } from '../cell.js';
import { CellValues } from './cell-values.js';
import { externalTargets } from './external-links.js';
import type { XlsxLimits } from './limits.js';
import { readMerges } from './merges.js';
import { openPackage, type XlsxPackage, type XlsxSource } from './package.js';
import { type Relationship, relationshipsOf } from './relationships.js';
import { readSharedStrings } from './shared-strings.js';
import { SheetReader } from './sheet-rows.js';
import { type NumberFormat, readStyles } from './styles.js';
import { damaged, inPart } from './unreadable.js';
import { findWorkbook } from './what-archive.js';
import { readWorkbookPart, type WorkbookPart, type XlsxSheet } from './workbook-part.js';

export type { XlsxSheet };

export interface RowsOptions {
  /** Told now and then what share of the sheet has been read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface XlsxWorkbook {
  readonly pkg: XlsxPackage;
  /** Name of the part that lists the sheets. */
  readonly path: string;
  /** Those that hold cells, in their order: neither charts nor dialogs. */
  readonly sheets: readonly XlsxSheet[];
  readonly date1904: boolean;
  /** `Liste` → `Listes!$A$1:$A$9`; a name that belongs to one sheet is told `Saisie!Liste`. */
  readonly definedNames: ReadonlyMap<string, string>;
  /** Files that formulas take values from. */
  readonly externalLinks: readonly string[];
  /** Batches of rows, in the order of the sheet. A reader that stops early stops the inflating. Throws `FichierIllisible`. */
  rows(sheet: XlsxSheet, options?: RowsOptions): AsyncIterable<readonly XlsxRow[]>;
  /** Costs as much as inflating the sheet. */
  merges(sheet: XlsxSheet, signal?: AbortSignal): Promise<readonly Range[]>;
}

class OpenWorkbook implements XlsxWorkbook {
  readonly pkg: XlsxPackage;
  readonly path: string;
  readonly sheets: readonly XlsxSheet[];
  readonly date1904: boolean;
  readonly definedNames: ReadonlyMap<string, string>;
  readonly externalLinks: readonly string[];
  readonly #relationships: readonly Relationship[];
  #kept: Promise<readonly [readonly XlsxCell[], readonly NumberFormat[]]> | undefined;

  constructor(pkg: XlsxPackage, path: string, part: WorkbookPart, links: readonly string[], relationships: readonly Relationship[]) {
    this.pkg = pkg;
    this.path = path;
    this.sheets = part.sheets;
    this.date1904 = part.date1904;
    this.definedNames = part.definedNames;
    this.externalLinks = links;
    this.#relationships = relationships;
  }

  async *rows(sheet: XlsxSheet, { onProgress, signal }: RowsOptions = {}): AsyncGenerator<readonly XlsxRow[], void, undefined> {
    signal?.throwIfAborted();
    const [sharedStrings, formats] = await this.#tables();
    const reader = new SheetReader(new CellValues(sharedStrings, formats, this.date1904));
    const size = this.pkg.size(sheet.path);
    let read = 0;
    try {
      for await (const chunk of this.pkg.chunks(sheet.path)) {
        signal?.throwIfAborted();
        const rows = reader.push(chunk);
        read += chunk.length;
        // Characters for bytes: a little less than what was read, accents being rare.
        onProgress?.(Math.min(1, read / size));
        if (rows.length > 0) yield rows;
      }
      const rows = reader.end();
      onProgress?.(1);
      if (rows.length > 0) yield rows;
    } catch (error) {
      throw inPart(error, sheet.path);
    }
  }

  async merges(sheet: XlsxSheet, signal?: AbortSignal): Promise<readonly Range[]> {
    try {
      return await readMerges(this.pkg.chunks(sheet.path), signal);
    } catch (error) {
      throw inPart(error, sheet.path);
    }
  }

  /** Read once, when the first sheet needs them. */
  #tables(): Promise<readonly [readonly XlsxCell[], readonly NumberFormat[]]> {
    const part = (type: string): string | undefined => this.#relationships.find((each) => each.type === type)?.part;
    const [strings, styles] = [part('sharedStrings'), part('styles')];
    // A style without its part is a style that does not exist; a text without its part would be a text lost.
    this.#kept ??= Promise.all([
      strings === undefined ? [] : readSharedStrings(this.pkg, strings),
      styles === undefined ? [] : readStyles(this.pkg, styles),
    ]);
    return this.#kept;
  }
}

/** Opens a workbook. Throws `FichierIllisible`: what was given is no workbook, or none that can be read. */
export async function openWorkbook(source: XlsxSource, limits?: Partial<XlsxLimits>): Promise<XlsxWorkbook> {
  const pkg = await openPackage(source, limits);
  const path = await findWorkbook(pkg);
  const relationships = await relationshipsOf(pkg, path);
  const part = await readWorkbookPart(pkg, path, relationships);
  const lost = part.sheets.find((sheet) => !pkg.has(sheet.path));
  if (lost) throw damaged("elle n'est pas dans l'archive", lost.path);
  return new OpenWorkbook(pkg, path, part, await externalTargets(pkg, relationships), relationships);
}
