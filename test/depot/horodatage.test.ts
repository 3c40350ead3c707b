import { expect, test } from 'vitest';
import { formatHorodatage } from '../../src/index.js';

test.each([
  // An afternoon of July: twelve-hour clocks and fixed offsets both show.
  ['2026-07-15T13:05:00Z', '2026-07-15T15:05:00+02:00'],
  ['2026-01-15T14:05:00Z', '2026-01-15T15:05:00+01:00'],
  ['2026-07-15T15:30:00Z', '2026-07-15T17:30:00+02:00'],
  ['2026-12-31T23:00:00Z', '2027-01-01T00:00:00+01:00'],
  ['2026-07-14T22:00:00.999Z', '2026-07-15T00:00:00+02:00'],
  // Around the changes of 2026: 29 March and 25 October, at 01:00 UTC.
  ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
])('%s in Paris is %s', (instant, expected) => expect(formatHorodatage(new Date(instant))).toBe(expected));

test.each([
  ['America/Cayenne', '2026-07-15T10:05:00-03:00'],
  ['Asia/Kolkata', '2026-07-15T18:35:00+05:30'],
  ['UTC', '2026-07-15T13:05:00+00:00'],
  ['America/St_Johns', '2026-07-15T10:35:00-02:30'],
])('elsewhere: %s', (zone, expected) => expect(formatHorodatage(new Date('2026-07-15T13:05:00Z'), zone)).toBe(expected));

test('always the same instant, to the second', () => {
  for (let hour = 0; hour < 24 * 366; hour += 7) {
    const instant = new Date(Date.UTC(2028, 0, 1, hour, 17, 42));
    expect(new Date(formatHorodatage(instant))).toEqual(instant);
  }
});
