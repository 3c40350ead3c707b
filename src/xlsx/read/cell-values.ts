/** What a cell says (type, style, texts) → what it holds. */
import { illFormed } from '../../xml/fault.js';
import type { XlsxCell } from '../cell.js';
import { unescapeExcel } from '../markup.js';
import { dateCell, isoDateCell } from './dates.js';
import { GENERAL_FORMAT, type NumberFormat } from './styles.js';

/** A cell as its sheet writes it. */
export interface WrittenCell {
  /** `t`; `n` unless told. */
  type: string;
  /** `s`. */
  style: number;
  hasFormula: boolean;
  /** `<v>`; nothing when there is none, which is not an empty one. */
  value: string | undefined;
  /** Text of `<is>`. */
  inline: string | undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const TRUE: XlsxCell = { kind: 'boolean', value: true };
const FALSE: XlsxCell = { kind: 'boolean', value: false };
const UNCOMPUTED: XlsxCell = { kind: 'uncomputed' };
/** Days that come again and again: making the text of a date takes 0.5 µs, finding it 0.02. */
const MAX_DATES = 50_000;

const shown = (text: string): string => `« ${text.slice(0, 40)} »`;

export class CellValues {
  readonly #sharedStrings: readonly XlsxCell[];
  readonly #formats: readonly NumberFormat[];
  readonly #date1904: boolean;
  readonly #dates = new Map<number, XlsxCell>();

  constructor(sharedStrings: readonly XlsxCell[], formats: readonly NumberFormat[], date1904: boolean) {
    this.#sharedStrings = sharedStrings;
    this.#formats = formats;
    this.#date1904 = date1904;
  }

  shared(index: number): XlsxCell {
    const cell = this.#sharedStrings[index];
    if (!cell) throw illFormed(`une cellule désigne un texte commun qui n'existe pas (${index})`);
    return cell;
  }

  number(value: number, style: number): XlsxCell {
    // A style that does not exist shows nothing in particular: Excel reads on.
    const { code, isDate } = this.#formats[style] ?? GENERAL_FORMAT;
    return isDate ? this.#date(value) : { kind: 'number', value, format: code };
  }

  #date(value: number): XlsxCell {
    const known = this.#dates.get(value);
    if (known) return known;
    const cell = dateCell(value, this.#date1904);
    if (this.#dates.size < MAX_DATES) this.#dates.set(value, cell);
    return cell;
  }

  text(text: string): XlsxCell {
    return { kind: 'text', text: unescapeExcel(text) };
  }

  /** Nothing for an empty cell. */
  of(cell: WrittenCell): XlsxCell | undefined {
    const { type, hasFormula, value, inline } = cell;
    // Already unescaped. A text in the element of the other type is a text all the same.
    if (inline !== undefined && (type === 'inlineStr' || value === undefined)) return { kind: 'text', text: inline };
    const isText = type === 'str' || type === 'inlineStr';
    if (value === undefined || (value === '' && !isText)) return hasFormula ? UNCOMPUTED : undefined;
    return this.#valued(cell, value);
  }

  #valued({ type, style }: WrittenCell, value: string): XlsxCell {
    switch (type) {
      case 'str':
      case 'inlineStr':
        return this.text(value);
      case 'n':
        return this.number(this.#literal(value), style);
      case 's':
        return this.shared(this.#literal(value));
      case 'b':
        if (value === '1' || value === 'true') return TRUE;
        if (value === '0' || value === 'false') return FALSE;
        throw illFormed(`une cellule de type vrai ou faux contient ${shown(value)}`);
      case 'e':
        return { kind: 'error', text: value };
      case 'd':
        return isoDateCell(value);
      default:
        throw illFormed(`une cellule est d'un type inconnu, ${shown(type)}`);
    }
  }

  #literal(text: string): number {
    const trimmed = text.trim();
    const value = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (!Number.isFinite(value)) throw illFormed(`une cellule de type nombre contient ${shown(text)}`);
    return value;
  }
}
