/** Numbers shown as dates: which formats do so, and which day a number is. */
import type { XlsxCell } from '../cell.js';

/** Built-in formats, written nowhere in the file; those of dates in other alphabets are all dates here. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...Object.entries({
    0: 'General',
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    11: '0.00E+00',
    12: '# ?/?',
    13: '# ??/??',
    14: 'dd/mm/yyyy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'dd/mm/yyyy h:mm',
    37: '#,##0;-#,##0',
    38: '#,##0;[Red]-#,##0',
    39: '#,##0.00;-#,##0.00',
    40: '#,##0.00;[Red]-#,##0.00',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss.0',
    48: '##0.0E+0',
    49: '@',
  }).map(([id, code]) => [Number(id), code] as const),
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy/mm/dd'] as const),
]);

export const GENERAL = 'General';

export const builtInFormat = (id: number): string => BUILT_IN.get(id) ?? GENERAL;

/** Quoted texts, escaped characters, widths and fillers, colours and locales, halves of the day. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P/gi;

/** Whether a format shows a day: an hour alone is a number here, and so is a duration (`[h]:mm`). */
export function isDateFormat(code: string): boolean {
  if (/^(general|standard)$/i.test(code)) return false;
  if (/\[(h+|m+|s+)\]/i.test(code)) return false;
  const [positive = ''] = code.replace(LITERAL, '').split(';');
  // An `m` is a month, unless it stands with hours or seconds.
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

const DAY_SECONDS = 86_400;
const DAY = DAY_SECONDS * 1000;
/** The 29 February that Excel gives to 1900. */
const FALSE_DAY = 60;
/** 31 December 9999. */
const LAST_DAY = { 1900: 2_958_465, 1904: 2_957_003 } as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds of a day number; nothing for a day that does not exist. */
function dayOf(day: number, date1904: boolean): number | undefined {
  if (day > LAST_DAY[date1904 ? 1904 : 1900] || day < (date1904 ? 0 : 1)) return undefined;
  if (date1904) return Date.UTC(1904, 0, 1) + day * DAY;
  if (day === FALSE_DAY) return undefined;
  return Date.UTC(1899, 11, day < FALSE_DAY ? 31 : 30) + day * DAY;
}

/** The date of a number, to the second: what is left of a second comes from the arithmetic of the spreadsheet. */
export function dateCell(value: number, date1904: boolean): XlsxCell {
  let day = Math.floor(value);
  let seconds = Math.round((value - day) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) [day, seconds] = [day + 1, 0];
  const milliseconds = dayOf(day, date1904);
  if (milliseconds === undefined) return { kind: 'impossible-date', value };
  const date = new Date(milliseconds).toISOString().slice(0, 10);
  if (seconds === 0) return { kind: 'date', iso: date };
  return { kind: 'date', iso: `${date}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}` };
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/;

/** A date written in ISO 8601 (`t="d"`); a text when it is none. */
export function isoDateCell(text: string): XlsxCell {
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00'] = ISO.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  const time = `${hours}:${minutes}:${seconds}`;
  const instant = new Date(`${date}T${time}Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(`${date}T${time}`)) return { kind: 'text', text };
  return { kind: 'date', iso: time === '00:00:00' ? date : `${date}T${time}` };
}
