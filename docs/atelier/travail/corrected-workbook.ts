/** The user's own workbook, its corrections written in their cells; all else is copied as it is. */
import { parseCell } from '../../../src/xlsx/address.js';
import { PackageEdit } from '../../../src/xlsx/edit/package-edit.js';
import { save } from '../../../src/xlsx/edit/save.js';
import { escapeXml } from '../../../src/xlsx/markup.js';
import { openWorkbook, type XlsxSheet } from '../../../src/xlsx/read/workbook.js';

/** Texts to write, by name of cell (`D41`). */
export type CellTexts = ReadonlyMap<string, string>;

/** A row that an office program writes; one that names neither its line nor its cells is left alone, and said so. */
const ROW = /<((?:[\w.-]+:)?)row\b([^>]*?)(\/>|>([\s\S]*?)<\/\1row>)/g;
const cellPattern = (prefix: string): RegExp => new RegExp(`<${prefix}c\\b([^>]*?)(?:/>|>([\\s\\S]*?)</${prefix}c>)`, 'g');
const attribute = (text: string, name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1];

const textCell = (prefix: string, name: string, style: string | undefined, text: string): string =>
  `<${prefix}c r="${name}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;

/** Writes in the cells of a sheet as its text goes by. */
class CellWriter {
  /** By line, then by name. */
  readonly #left = new Map<number, Map<string, string>>();
  #held = '';

  constructor(texts: CellTexts) {
    for (const [name, text] of texts) {
      const line = parseCell(name)?.line ?? 0;
      this.#left.set(line, (this.#left.get(line) ?? new Map()).set(name, text));
    }
  }

  /** Cells that have not been found, or that hold a formula. */
  get unwritten(): number {
    return [...this.#left.values()].reduce((sum, { size }) => sum + size, 0);
  }

  push(chunk: string): string {
    const text = this.#held + chunk;
    const end = text.lastIndexOf('</');
    const close = end < 0 ? null : /<\/(?:[\w.-]+:)?row>/g;
    let cut = 0;
    if (close) for (let found = close.exec(text); found; found = close.exec(text)) cut = close.lastIndex;
    this.#held = text.slice(cut);
    return this.#write(text.slice(0, cut));
  }

  end(): string {
    return this.#write(this.#held);
  }

  #write(text: string): string {
    return text.replace(ROW, (whole, prefix: string, attributes: string, _rest: string, cells = '') => {
      const wanted = this.#left.get(Number(attribute(attributes, 'r')));
      return wanted ? `<${prefix}row${attributes.replace(/\/$/, '')}>${this.#row(cells, prefix, wanted)}</${prefix}row>` : whole;
    });
  }

  #row(cells: string, prefix: string, wanted: Map<string, string>): string {
    const written = cells.replace(cellPattern(prefix), (whole, attributes: string, content = '') => {
      const name = attribute(attributes, 'r') ?? '';
      const text = wanted.get(name);
      // A formula may feed other cells: it stays.
      if (text === undefined || new RegExp(`<${prefix}f\\b`).test(content)) return whole;
      wanted.delete(name);
      return textCell(prefix, name, attribute(attributes, 's'), text);
    });
    return [...wanted].reduce((row, [name, text]) => this.#insert(row, prefix, name, text, wanted), written);
  }

  /** A blank cell may have nothing in the file: it goes before the first that is further right. */
  #insert(row: string, prefix: string, name: string, text: string, wanted: Map<string, string>): string {
    const column = parseCell(name)?.column ?? 0;
    const cells = [...row.matchAll(cellPattern(prefix))];
    const places = cells.map((cell) => parseCell(attribute(cell[1] ?? '', 'r') ?? '')?.column);
    if (places.includes(undefined) || places.includes(column)) return row;
    wanted.delete(name);
    const next = cells[places.findIndex((place) => place !== undefined && place > column)];
    const at = next?.index ?? row.length;
    return row.slice(0, at) + textCell(prefix, name, undefined, text) + row.slice(at);
  }
}

export interface CorrectedWorkbook {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Known once the bytes are read: corrections that could not be written. */
  readonly unwritten: () => number;
}

/** @throws FichierIllisible if the source is no workbook that can be read. */
export async function correctedWorkbook(source: Blob, sheet: string, texts: CellTexts): Promise<CorrectedWorkbook> {
  const workbook = await openWorkbook(source);
  const edit = new PackageEdit(workbook.pkg);
  const found = workbook.sheets.find(({ name }: XlsxSheet) => name === sheet);
  if (!found) throw new Error(`no such sheet: ${sheet}`);
  const writer = new CellWriter(texts);
  edit.set(found.path, async function* () {
    for await (const chunk of workbook.pkg.chunks(found.path)) yield writer.push(chunk);
    yield writer.end();
  });
  return { bytes: save(edit), unwritten: () => writer.unwritten };
}
