/** The rows of a sheet as the tokenizer tells them: what the scanner of cells leaves, and everything around. */
import { illFormed, overLimit } from '../../xml/fault.js';
import type { Attribute } from '../../xml/tags.js';
import { parseCell } from '../address.js';
import type { CellValues, WrittenCell } from './cell-values.js';
import { attribute, type ElementHandler, isTrue } from './elements.js';
import { MAX_TEXT } from './limits.js';
import type { RowBuilder } from './row-builder.js';
import { RichText } from './shared-strings.js';

const ROOT = 'worksheet';
export const SHEET_DATA = `${ROOT}/sheetData`;
export const ROW = `${SHEET_DATA}/row`;
const CELL = `${ROW}/c`;
const VALUE = `${CELL}/v`;
const FORMULA = `${CELL}/f`;
const INLINE = `${CELL}/is`;

const whole = (text: string | undefined, what: string): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw illFormed(`${what} « ${text.slice(0, 40)} » n'est pas un nombre`);
  return Number(text);
};

export class SheetElements implements ElementHandler {
  readonly #values: CellValues;
  readonly #rows: RowBuilder;
  readonly #inline = new RichText(INLINE);
  #cell: WrittenCell = { type: 'n', style: 0, hasFormula: false, value: undefined, inline: undefined };
  #column = -1;
  #line = 0;
  /** The element that the reading stands in. */
  path = '';

  constructor(values: CellValues, rows: RowBuilder) {
    this.#values = values;
    this.#rows = rows;
  }

  open(path: string, attributes: readonly Attribute[]): void {
    if (this.path === '' && path !== ROOT) throw illFormed(`« ${path.slice(0, 40)} » est là où une feuille est attendue`);
    this.path = path;
    if (path === CELL) this.#begin(attributes);
    else if (path === ROW) {
      const line = whole(attribute(attributes, 'r'), 'la ligne');
      if (line === 0) throw illFormed('une ligne porte le numéro 0');
      this.#rows.begin(line, isTrue(attribute(attributes, 'hidden')));
    } else if (path === FORMULA) this.#cell.hasFormula = true;
    else if (path === VALUE) this.#cell.value = '';
  }

  #begin(attributes: readonly Attribute[]): void {
    const name = attribute(attributes, 'r');
    const place = name === undefined ? undefined : parseCell(name);
    if (name !== undefined && !place) throw illFormed(`« ${name.slice(0, 40)} » n'est pas le nom d'une cellule`);
    this.#column = place?.column ?? -1;
    this.#line = place?.line ?? 0;
    const style = whole(attribute(attributes, 's'), 'le style') ?? 0;
    this.#cell = { type: attribute(attributes, 't') ?? 'n', style, hasFormula: false, value: undefined, inline: undefined };
  }

  text(path: string, piece: string): void {
    if (path === VALUE) {
      const value = (this.#cell.value ?? '') + piece;
      if (value.length > MAX_TEXT) throw overLimit('un texte dépasse un million de caractères');
      this.#cell.value = value;
    } else this.#inline.add(path, piece);
  }

  close(path: string): void {
    this.path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (path === CELL) this.#rows.put(this.#column, this.#line, this.#values.of(this.#cell));
    else if (path === ROW) this.#rows.end();
    else if (path === INLINE) this.#cell.inline = this.#inline.take();
  }
}
