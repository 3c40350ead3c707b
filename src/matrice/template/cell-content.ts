/** A value of the model → what a cell of the workbook holds, so that it is read back as it was. */
import { isNillable, type LeafField } from '../../dictionary/index.js';
import { isDate } from '../../engine/facets.js';
import type { CellField } from '../../ligne/ligne-fields.js';
import { readResultats, writeResultats } from '../../ligne/resultats.js';
import type { Resultat } from '../../model.js';
import { EXPECTED, kindOf } from '../../text/show.js';
import { dayNumber, MAX_CELL_TEXT } from '../../xlsx/write/cells.js';
import { matriceError } from '../matrice-error.js';
import { booleanLabel, NIL, resultatsExample } from './wording.js';

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly iso: string; readonly day: number };

export interface CellSource {
  readonly name: string;
  readonly label: string;
  readonly field: CellField;
}

const textOf = (text: string): Content => ({ kind: 'text', text });

/** Beyond, a spreadsheet rounds: it keeps fifteen digits. */
const MAX_EXACT = 1e15;

function dateContent(iso: string): Content {
  const day = isDate(iso) ? dayNumber(iso) : undefined;
  if (day !== undefined) return { kind: 'date', iso, day };
  return textOf(isDate(iso) ? iso.split('-').reverse().join('/') : iso);
}

function sameItem(read: Resultat, given: unknown): boolean {
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return entries.length === Object.keys(read).length && entries.every(([key, value]) => (read as Record<string, unknown>)[key] === value);
}

/** A list is written only where the reading gives it back. */
function listText(items: readonly unknown[], column: CellSource, idTechnique: string | undefined): string {
  const text = writeResultats(items.map((item) => (item ?? {}) as Resultat));
  const read = readResultats(text);
  if (read?.length === items.length && read.every((item, index) => sameItem(item, items[index]))) return text;
  throw matriceError('resultats-incomplets', { ...named(column), example: resultatsExample }, idTechnique);
}

const named = ({ name, label }: CellSource): { name: string; label: string } => ({ name, label });

const codeText = (value: string, { values }: Extract<LeafField, { kind: 'code' }>): string =>
  Object.hasOwn(values, value) ? (values[value] as string) : value;

/** A value of the type of its kind; a text is written whatever the kind, as somebody would have typed it. */
function typedContent(value: unknown, column: CellSource, idTechnique: string | undefined): Content {
  const { field } = column;
  if (typeof value === 'string')
    return field.kind === 'date' ? dateContent(value) : textOf(field.kind === 'code' ? codeText(value, field) : value);
  if (typeof value === 'boolean' && field.kind === 'boolean') return textOf(booleanLabel(value));
  if (typeof value === 'number' && field.kind === 'integer' && Number.isFinite(value))
    // With the format of the whole numbers, 1.5 would show 2.
    return Number.isInteger(value) && Math.abs(value) < MAX_EXACT ? { kind: 'number', value } : textOf(String(value));
  if (Array.isArray(value) && field.kind === 'list') return textOf(listText(value, column, idTechnique));
  const params = { ...named(column), expected: EXPECTED[field.kind], received: kindOf(value) };
  throw matriceError('valeur-inattendue', params, idTechnique);
}

/**
 * What a cell holds for a value; nothing for an absent datum, an empty text, or a nil that the norm does not know, which says the
 * same. Throws what could not be read back as it was.
 */
export function contentOf(value: unknown, column: CellSource, idTechnique?: string): Content | undefined {
  if (value === undefined || value === '') return undefined;
  const nillable = isNillable(column.field, '1.1.5');
  if (value === null) return nillable ? textOf(NIL) : undefined;
  const content = typedContent(value, column, idTechnique);
  if (content.kind !== 'text') return content;
  const { length } = content.text;
  if (length > MAX_CELL_TEXT)
    throw matriceError('texte-trop-long-pour-une-cellule', { ...named(column), length, max: MAX_CELL_TEXT }, idTechnique);
  if (nillable && content.text.trim().toLowerCase() === NIL) throw matriceError('texte-lu-comme-inconnu', named(column), idTechnique);
  return content;
}
