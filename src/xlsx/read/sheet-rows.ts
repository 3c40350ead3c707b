/** The text of a sheet → its rows, in batches. Ordinary cells are scanned, all the rest goes through the tokenizer. */
import { Tokenizer } from '../../xml/tokenizer.js';
import type { XlsxRow } from '../cell.js';
import { CellScanner } from './cell-scanner.js';
import type { CellValues } from './cell-values.js';
import { Elements } from './elements.js';
import { RowBuilder } from './row-builder.js';
import { ROW, SheetElements } from './sheet-elements.js';

/** Characters that wait for the end of their row; a longer row is read in pieces, more slowly. */
const MAX_WAITING = 4 * 1024 * 1024;

export class SheetReader {
  readonly #rows = new RowBuilder();
  readonly #values: CellValues;
  readonly #sheet: SheetElements;
  readonly #elements: Elements;
  readonly #tokenizer: Tokenizer;
  #scanner: CellScanner | undefined;
  /** The tokenizer has read all that it was given, up to a tag. */
  #settled = false;
  #waiting = '';

  constructor(values: CellValues) {
    this.#values = values;
    this.#sheet = new SheetElements(values, this.#rows);
    this.#elements = new Elements(this.#sheet);
    this.#tokenizer = new Tokenizer(this.#elements);
  }

  /** The rows completed by the next piece of text. */
  push(chunk: string): readonly XlsxRow[] {
    const text = this.#waiting === '' ? chunk : this.#waiting + chunk;
    const end = this.#cut(text);
    this.#waiting = text.slice(end);
    this.#read(end === text.length ? text : text.slice(0, end));
    return this.#rows.take();
  }

  end(): readonly XlsxRow[] {
    this.#read(this.#waiting);
    this.#waiting = '';
    this.#tokenizer.end();
    return this.#rows.take();
  }

  /** Whole rows are scanned; where the text is cut changes the speed, never what is read. */
  #cut(text: string): number {
    const end = text.lastIndexOf('row>');
    if (end >= 0) return end + 4;
    return text.length > MAX_WAITING ? text.length : 0;
  }

  #read(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.#settled && this.#sheet.path === ROW && this.#scanner) at = this.#scanner.scan(text, at);
      // Nothing left: the scanner goes on with the next piece.
      if (at >= text.length) return;
      const close = text.indexOf('>', at);
      const end = close < 0 ? text.length : close + 1;
      this.#tokenize(text.slice(at, end));
      at = end;
    }
  }

  /** One tag at the most: the scanner takes over right after it. */
  #tokenize(piece: string): void {
    const { tags } = this.#elements;
    this.#tokenizer.push(piece);
    // A `>` inside a comment, an attribute or a text ends no tag: the tokenizer is then still in the middle of something.
    this.#settled = this.#elements.tags > tags;
    if (!this.#scanner && this.#settled && this.#sheet.path === ROW) {
      const prefix = /<([^<>/\s]+:)?row[^<>]*>$/.exec(piece)?.[1] ?? '';
      this.#scanner = new CellScanner(prefix, this.#values, this.#rows);
    }
  }
}
