/**
 * Reads ordinary cells straight from the text of a sheet, character by character, without an object per tag: 0.3 µs a cell where the
 * tokenizer takes 1.8. It takes a cell only when all of it is there and nothing in it is out of the ordinary; whatever it leaves, the
 * tokenizer reads.
 */
import { forbiddenCharacter } from '../../xml/characters.js';
import { illFormed } from '../../xml/fault.js';
import { resolveReferences } from '../../xml/names.js';
import { unescapeExcel } from '../markup.js';
import type { CellValues, WrittenCell } from './cell-values.js';
import type { RowBuilder } from './row-builder.js';

const [A, NINE, QUOTE, SPACE, Z, ZERO] = [0x41, 0x39, 0x22, 0x20, 0x5a, 0x30];
const [EQUALS, GT, LF, SLASH] = [0x3d, 0x3e, 0x0a, 0x2f];
const [R, S, T] = [0x72, 0x73, 0x74];
const LETTERS: ReadonlyMap<number, string> = new Map(['s', 'n', 'b', 'e', 'd'].map((type) => [type.charCodeAt(0), type]));
const FORMULA_TEXT = ['str', 'str"'] as const;
const INLINE = ['inlineStr', 'inlineStr"'] as const;
const PRESERVE = ' xml:space="preserve">';
/** Above, digits are left to `Number`. */
const EXACT_DIGITS = 15;
const UNUSUAL = /[&\]\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** What the tokenizer does of a text. */
function content(raw: string): string {
  if (!UNUSUAL.test(raw)) return raw;
  if (raw.includes(']]>')) throw illFormed('« ]]> » se trouve dans un texte (écrivez ]]&gt;)');
  if (forbiddenCharacter(raw)) throw illFormed('un caractère invisible que le XML interdit se trouve dans un texte');
  return raw.includes('&') ? resolveReferences(raw, 0) : raw;
}

export class CellScanner {
  readonly #values: CellValues;
  readonly #rows: RowBuilder;
  readonly #open: string;
  readonly #close: string;
  readonly #value: string;
  readonly #valueClose: string;
  readonly #inline: string;
  readonly #inlineClose: string;
  // Of the cell being read: kept here rather than in an object per cell.
  #column = -1;
  #line = 0;
  #style = 0;
  #type = 'n';

  /** `prefix`: of the names of the sheet, `x:` or nothing. */
  constructor(prefix: string, values: CellValues, rows: RowBuilder) {
    this.#values = values;
    this.#rows = rows;
    this.#open = `<${prefix}c`;
    this.#close = `</${prefix}c>`;
    this.#value = `<${prefix}v>`;
    this.#valueClose = `</${prefix}v>${this.#close}`;
    this.#inline = `<${prefix}is><${prefix}t`;
    this.#inlineClose = `</${prefix}t></${prefix}is>${this.#close}`;
  }

  /** Takes the ordinary cells that stand at `at`; returns where it stopped. */
  scan(text: string, start: number): number {
    let at = start;
    for (;;) {
      let from = at;
      for (let unit = text.charCodeAt(from); unit === LF || unit === SPACE; unit = text.charCodeAt(++from));
      if (!text.startsWith(this.#open, from)) return at;
      const end = this.#cell(text, from + this.#open.length);
      if (end < 0) return at;
      at = end;
    }
  }

  /** One cell, from the end of its name; returns its end, or -1 when it is left to the tokenizer. */
  #cell(text: string, start: number): number {
    const at = this.#attributes(text, start);
    if (at < 0) return -1;
    if (text.charCodeAt(at) === SLASH) return text.charCodeAt(at + 1) === GT ? this.#put(undefined, at + 2) : -1;
    if (text.charCodeAt(at) !== GT) return -1;
    const inside = at + 1;
    if (text.startsWith(this.#value, inside)) return this.#valued(text, inside + this.#value.length);
    if (text.startsWith(this.#close, inside)) return this.#put(undefined, inside + this.#close.length);
    return this.#type === 'inlineStr' ? this.#inlined(text, inside) : -1;
  }

  #put(cell: Parameters<RowBuilder['put']>[2], end: number): number {
    this.#rows.put(this.#column, this.#line, cell);
    return end;
  }

  /** `r`, `s` and `t`, each once at the most, as every program writes them; returns their end. */
  #attributes(text: string, start: number): number {
    this.#column = -1;
    this.#style = 0;
    this.#type = 'n';
    let seen = 0;
    let at = start;
    while (text.charCodeAt(at) === SPACE) {
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return -1;
      const bit = name === R ? 1 : name === S ? 2 : name === T ? 4 : 0;
      if (bit === 0 || (seen & bit) !== 0) return -1;
      seen |= bit;
      at = name === R ? this.#reference(text, at + 4) : name === S ? this.#styleRank(text, at + 4) : this.#typeName(text, at + 4);
      if (at < 0) return -1;
    }
    return at;
  }

  #reference(text: string, start: number): number {
    let at = start;
    let column = 0;
    let unit = text.charCodeAt(at);
    for (; unit >= A && unit <= Z; unit = text.charCodeAt(++at)) column = column * 26 + unit - A + 1;
    const digits = at;
    if (digits === start || digits - start > 3 || unit === ZERO) return -1;
    let line = 0;
    for (; unit >= ZERO && unit <= NINE; unit = text.charCodeAt(++at)) line = line * 10 + unit - ZERO;
    if (unit !== QUOTE || at === digits || at - digits > 7) return -1;
    this.#column = column - 1;
    this.#line = line;
    return at + 1;
  }

  #styleRank(text: string, start: number): number {
    let at = start;
    let unit = text.charCodeAt(at);
    for (; unit >= ZERO && unit <= NINE; unit = text.charCodeAt(++at)) this.#style = this.#style * 10 + unit - ZERO;
    return unit === QUOTE && at > start && at - start < 9 ? at + 1 : -1;
  }

  #typeName(text: string, at: number): number {
    const unit = text.charCodeAt(at);
    if (text.charCodeAt(at + 1) === QUOTE) {
      const type = LETTERS.get(unit);
      if (type === undefined) return -1;
      this.#type = type;
      return at + 2;
    }
    const [type, quoted] = unit === S ? FORMULA_TEXT : INLINE;
    if (!text.startsWith(quoted, at)) return -1;
    this.#type = type;
    return at + quoted.length;
  }

  #valued(text: string, start: number): number {
    const values = this.#values;
    const type = this.#type;
    let at = start;
    if (type === 's' || type === 'n') {
      let value = 0;
      let unit = text.charCodeAt(at);
      for (; unit >= ZERO && unit <= NINE; unit = text.charCodeAt(++at)) value = value * 10 + unit - ZERO;
      if (at > start && at - start <= EXACT_DIGITS && text.startsWith(this.#valueClose, at))
        return this.#put(type === 's' ? values.shared(value) : values.number(value, this.#style), at + this.#valueClose.length);
    }
    const end = text.indexOf('<', at);
    if (end < 0 || !text.startsWith(this.#valueClose, end)) return -1;
    return this.#put(values.of(this.#written(content(text.slice(start, end)))), end + this.#valueClose.length);
  }

  #inlined(text: string, inside: number): number {
    if (!text.startsWith(this.#inline, inside)) return -1;
    let start = inside + this.#inline.length;
    if (text.charCodeAt(start) === GT) start++;
    else if (text.startsWith(PRESERVE, start)) start += PRESERVE.length;
    else return -1;
    const end = text.indexOf('<', start);
    if (end < 0 || !text.startsWith(this.#inlineClose, end)) return -1;
    return this.#put({ kind: 'text', text: unescapeExcel(content(text.slice(start, end))) }, end + this.#inlineClose.length);
  }

  #written(value: string): WrittenCell {
    return { type: this.#type, style: this.#style, hasFormula: false, value, inline: undefined };
  }
}
