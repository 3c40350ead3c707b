/**
 * Text of a cell → value of the model, one reader per kind of element. What cannot be read stays as text, so that the validation
 * names it; nothing is guessed, least of all the zeros that a spreadsheet has eaten.
 */
import { type Diagnostic, type Fault, genericDiagnostic, type Severity } from '../diagnostic.js';
import { isNillable, type LeafField, type ListField } from '../dictionary/index.js';
import { fold } from '../text/nearest.js';
import { CERTIFICATION_KEYS, type CellField, PASSAGE_CELLS } from './ligne-fields.js';
import type { LignePassage } from './ligne-model.js';
import { formerFault, readCode, valuesOf } from './read-code.js';
import { dateFault, readDate } from './read-date.js';
import { readResultats } from './resultats.js';

export interface Cell {
  /** Absent when the cell is empty. */
  readonly value?: unknown;
  /** What was done to the text, as warnings, or why it cannot be read, as an error. */
  readonly faults: readonly (Fault & { readonly severity: Severity })[];
}

/** Below, no character joins with its neighbours; asking Unicode costs more. */
const MAY_COMPOSE = /[^\0-\u02FF]/;
const NIL = 'nil';
const NONE: Cell['faults'] = [];
const INTEGER = /^[+-]?\d{1,15}$/;
const TRUE = new Set(['OUI', 'VRAI', 'TRUE', '1', 'X', 'O', 'Y', 'YES']);
const FALSE = new Set(['NON', 'FAUX', 'FALSE', '0', 'N', 'NO']);

function readBoolean(text: string): boolean | string {
  // What a form and a workbook of ours write: found without being folded.
  if (text === 'true' || text === 'oui') return true;
  if (text === 'false' || text === 'non') return false;
  const folded = fold(text);
  return TRUE.has(folded) || (FALSE.has(folded) ? false : text);
}

const READ: { readonly [K in CellField['kind']]: (text: string, field: Extract<CellField, { kind: K }>) => unknown } = {
  text: (text, { suggested }) => (suggested ? readCode(text, suggested) : text),
  code: (text, { values }) => readCode(text, values),
  boolean: readBoolean,
  integer: (text) => (INTEGER.test(text) ? Number(text) : text),
  date: readDate,
  dateTime: (text) => text,
  list: (text) => readResultats(text) ?? text,
};

/** The fault that a kind can name better than the validation would. */
const UNREADABLE: Partial<Record<CellField['kind'], (text: string) => Fault['code'] | undefined>> = {
  date: dateFault,
  list: (text) => (readResultats(text) ? undefined : 'resultats-illisibles'),
};

/**
 * Reads a cell. Blanks around are taken off and accents composed, and both are said; an empty cell is an absent datum, `nil` an
 * unknown one where the norm knows the difference.
 */
export function readCell(name: string, field: LeafField | ListField, text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return { faults: NONE };
  const composed = MAY_COMPOSE.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
  if (composed.length === NIL.length && composed.toLowerCase() === NIL && isNillable(field, '1.1.5')) return { value: null, faults: NONE };
  const at = { name, label: field.label };
  const unreadable = UNREADABLE[field.kind]?.(composed);
  const former = formerFault(composed, valuesOf(field));
  const value = READ[field.kind](composed, field as never);
  if (composed === text && !unreadable && !former) return { value, faults: NONE };
  return {
    value,
    faults: [
      ...(trimmed.length < text.length ? [{ code: 'blancs-retires', params: at, severity: 'warning' } as const] : []),
      ...(composed !== trimmed ? [{ code: 'texte-recompose', params: at, severity: 'warning' } as const] : []),
      ...(former ? [{ code: former.code, params: { ...at, ...former.params }, severity: 'warning' } as const] : []),
      ...(unreadable ? [{ code: unreadable, params: { ...at, value: composed }, severity: 'error' } as const] : []),
    ],
  };
}

/** The field of a key of a row. */
export const fieldOfKey = (name: string): CellField | undefined =>
  (CERTIFICATION_KEYS as Readonly<Record<string, LeafField>>)[name] ?? PASSAGE_CELLS.get(name);

export interface ReadLigne {
  ligne: LignePassage;
  diagnostics: Diagnostic[];
}

/**
 * Lit une ligne dont les valeurs sont des textes, comme un CSV ou un formulaire les donne : dates 31/12/2026, oui/non, libellés
 * français, `nil`. Une valeur qui n'est pas un texte, ou une clé inconnue, est laissée telle quelle pour que `validateLigne` la voie.
 *
 * @example
 * const { ligne, diagnostics } = readLigne({ idTechnique: '2026-0001', dateDebutValidite: '01/07/2026', donneeCertifiee: 'oui' });
 */
export function readLigne(cells: Readonly<Record<string, unknown>>): ReadLigne {
  const row: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, given] of Object.entries(cells)) {
    const field = fieldOfKey(name);
    if (typeof given !== 'string' || !field) {
      row[name] = given;
      continue;
    }
    const { value, faults } = readCell(name, field, given);
    if (value !== undefined) row[name] = value;
    for (const { severity, ...fault } of faults) diagnostics.push(genericDiagnostic(fault, 'fichier', name, severity));
  }
  return { ligne: row as unknown as LignePassage, diagnostics };
}
