/** A date written by people or by a spreadsheet → `AAAA-MM-JJ`. The century is never guessed, nor a day that does not exist. */

import { isDate } from '../engine/facets.js';
import type { GenericCode } from '../messages.js';

/** Midnight of the day meant, whatever the offset it is told with. */
const MIDNIGHT = '(?:[ T]00:00(?::00(?:[.,]0+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const DAY_FIRST = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${MIDNIGHT}$`);
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{2})[-/](\\d{2})${MIDNIGHT}$`);
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** Year, month and day, whichever way round; whether that day exists is another question. */
function isoDate(text: string): string | undefined {
  const [, day = '', month = '', year] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return `${year}-${two(month)}-${two(day)}`;
  const iso = YEAR_FIRST.exec(text);
  return iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : undefined;
}

/** A day that does not exist is left as it was written, for the user to recognise it. */
export function readDate(text: string): string {
  if (isDate(text)) return text;
  const iso = isoDate(text);
  return iso !== undefined && isDate(iso) ? iso : text;
}

/** A spreadsheet counts the days from 1900; such a cell has lost the format of a date. 1954 to 2119. */
const isDayNumber = (text: string): boolean => /^\d{5}$/.test(text) && text >= '20000' && text < '80000';

/** What a date has that the validation could not name as well. */
export function dateFault(text: string): GenericCode | undefined {
  if (isDate(text)) return undefined;
  if (isDayNumber(text)) return 'date-en-numero';
  if (SHORT_YEAR.test(text)) return 'annee-sur-deux-chiffres';
  const iso = isoDate(text);
  return iso === undefined || isDate(iso) ? undefined : 'jour-inexistant';
}
