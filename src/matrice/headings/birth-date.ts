/** « Date de naissance »: one column of the table for three of the norm. */
import type { Fault } from '../../diagnostic.js';
import { isDate } from '../../engine/facets.js';
import { dateFault, readDate } from '../../ligne/read-date.js';
import { fold } from '../../text/nearest.js';
import { type ColumnName, columnsOf } from './columns.js';
import type { Target } from './target.js';

export const BIRTH_DATE = 'Date de naissance';
export const BIRTH_COLUMNS = ['anneeNaissance', 'moisNaissance', 'jourNaissance'] as const satisfies readonly ColumnName[];

const NAMES: ReadonlySet<string> = new Set([BIRTH_DATE, 'Date naissance', 'Né(e) le', 'Né le', 'dateOfBirth', 'birthDate'].map(fold));

/** Year, month and day. The blanks around the date go with the year, so that their removal is said. */
export function splitBirthDate(text: string): readonly string[] | Fault {
  const value = text.trim();
  if (value === '' || value.toLowerCase() === 'nil') return [value, value, value];
  const date = readDate(value);
  const code = dateFault(value) ?? (isDate(date) ? undefined : 'date-de-naissance-illisible');
  if (code) return { code, params: { name: BIRTH_COLUMNS[0], label: BIRTH_DATE, value } };
  return [text.replace(value, date.slice(0, 4)), date.slice(5, 7), date.slice(8)];
}

export const isBirthDate = (heading: string): boolean => NAMES.has(fold(heading));

export const birthDate: Target = { columns: columnsOf(BIRTH_COLUMNS), split: splitBirthDate };
