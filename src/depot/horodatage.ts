/** Instant → text of the norm, with the offset that the time zone has at that instant, daylight saving included. */

const PARTS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Écrit un instant comme la norme le veut, avec le décalage en vigueur à cet instant.
 * @example formatHorodatage(new Date('2026-07-15T15:30:00Z')) // '2026-07-15T17:30:00+02:00'
 */
export function formatHorodatage(instant: Date, timeZone = 'Europe/Paris'): string {
  // `h23`: with `hour12: false`, some engines write midnight 24.
  const format = new Intl.DateTimeFormat('en-GB', { ...PARTS, timeZone, hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  const local = Date.UTC(+year, +month - 1, +day, +hour, +minute, +second);
  // A negative instant with milliseconds: floor, not truncation.
  const offset = Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
  const size = Math.abs(offset);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
