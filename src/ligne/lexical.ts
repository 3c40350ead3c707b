/**
 * Text of a cell → value of the model, one reader per kind of element. What cannot be read stays as text, so that the validation
 * names it; nothing is guessed, least of all the zeros that a spreadsheet has eaten.
 */
import { type Diagnostic, type Fault, genericDiagnostic, type Severity } from '../diagnostic.js';
import { isNillable, type LeafField, type ListField, type Nomenclature } from '../dictionary/index.js';
import { isDate } from '../engine/facets.js';
import { fold } from '../text/nearest.js';
import { CERTIFICATION_KEYS, type CellField, PASSAGE_CELLS } from './ligne-fields.js';
import type { LignePassage } from './ligne-model.js';
import { readResultats } from './resultats.js';

export interface Cell {
  /** Absent when the cell is empty. */
  readonly value?: unknown;
  /** What was done to the text, as warnings, or why it cannot be read, as an error. */
  readonly faults: readonly (Fault & { readonly severity: Severity })[];
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]00:00(?::00(?:[.,]0+)?)?)?$/;
const YEAR_FIRST = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T]00:00(?::00(?:[.,]0+)?)?Z?)?$/;
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;
const INTEGER = /^[+-]?\d{1,15}$/;
const TRUE = new Set(['OUI', 'VRAI', 'TRUE', '1', 'X', 'O', 'Y', 'YES']);
const FALSE = new Set(['NON', 'FAUX', 'FALSE', '0', 'N', 'NO']);

const two = (digits: string): string => digits.padStart(2, '0');

/** Year, month and day, whichever way round; whether that day exists is another question. */
function isoDate(text: string): string | undefined {
  const [, day = '', month = '', year] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return `${year}-${two(month)}-${two(day)}`;
  const iso = YEAR_FIRST.exec(text);
  return iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : undefined;
}

/** A day that does not exist is left as it was written, for the user to recognise it. */
function readDate(text: string): string {
  const iso = isoDate(text);
  return iso !== undefined && isDate(iso) ? iso : text;
}

/** A spreadsheet counts the days from 1900; such a cell has lost the format of a date. 1954 to 2119. */
const isDayNumber = (text: string): boolean => /^\d{5}$/.test(text) && text >= '20000' && text < '80000';

function dateFault(text: string): Fault['code'] | undefined {
  if (isDayNumber(text)) return 'date-en-numero';
  if (SHORT_YEAR.test(text)) return 'annee-sur-deux-chiffres';
  const iso = isoDate(text);
  return iso === undefined || isDate(iso) ? undefined : 'jour-inexistant';
}

function readBoolean(text: string): boolean | string {
  const folded = fold(text);
  return TRUE.has(folded) || (FALSE.has(folded) ? false : text);
}

/** « Par admission » for « Par admission (dossier, notes, jury) », « B2 » for « B2 – utilisateur indépendant ». */
const short = (label: string): string => label.replace(/ [(–].*$/, '');

const tables = new WeakMap<Nomenclature, ReadonlyMap<string, string>>();

/** Every way of writing the values of a nomenclature, folded; one that may mean two values means none. */
function tableOf(values: Nomenclature): ReadonlyMap<string, string> {
  const known = tables.get(values);
  if (known) return known;
  const table = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const [code, label] of Object.entries(values))
    for (const key of [code, label, short(label)].map(fold)) {
      if ((table.get(key) ?? code) !== code) doubtful.add(key);
      table.set(key, code);
    }
  for (const key of doubtful) table.delete(key);
  tables.set(values, table);
  return table;
}

const readCode = (text: string, { values }: Extract<LeafField, { kind: 'code' }>): string =>
  Object.hasOwn(values, text) ? text : (tableOf(values).get(fold(text)) ?? text);

const READ: { readonly [K in CellField['kind']]: (text: string, field: Extract<CellField, { kind: K }>) => unknown } = {
  text: (text) => text,
  code: readCode,
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
  if (trimmed === '') return { faults: [] };
  const composed = trimmed.normalize('NFC');
  if (composed.toLowerCase() === 'nil' && isNillable(field, '1.1.5')) return { value: null, faults: [] };
  const at = { name, label: field.label };
  const unreadable = UNREADABLE[field.kind]?.(composed);
  return {
    value: READ[field.kind](composed, field as never),
    faults: [
      ...(trimmed.length < text.length ? [{ code: 'blancs-retires', params: at, severity: 'warning' } as const] : []),
      ...(composed !== trimmed ? [{ code: 'texte-recompose', params: at, severity: 'warning' } as const] : []),
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
