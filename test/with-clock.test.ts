import { expect, test } from 'vitest';
import { toLigne } from '../src/ligne/ligne.js';
import { rowsOf } from '../src/rows/objects.js';
import { withClock } from '../src/with-clock.js';
import { serializeFluxSync } from '../src/xml/write.js';
import { validFlux, validPassage } from './tools/fixtures.js';

const DELIVRANCE = { ...validPassage(), dateDebutValidite: '2026-07-15' };
const codes = (diagnostics: readonly { code: string }[]): string[] => diagnostics.map(({ code }) => code);

test('today is the day in Paris, not that of UTC nor of the machine', () => {
  let now = '2026-07-14T21:59:59Z';
  const { validatePassage } = withClock(() => new Date(now));
  expect(codes(validatePassage(DELIVRANCE).diagnostics)).toEqual(['delivrance-dans-le-futur']);
  now = '2026-07-14T22:00:00Z';
  expect(validatePassage(DELIVRANCE).diagnostics).toEqual([]);
});

test('a date that is given wins over the clock', () => {
  const { validatePassage } = withClock(() => new Date('2030-01-01T12:00:00Z'));
  expect(validatePassage(DELIVRANCE, { today: '2026-07-15' }).diagnostics).toEqual([]);
});

test('every check has the date', async () => {
  const checks = withClock(() => new Date('2026-06-01T12:00:00Z'));
  const early = 'delivrance-dans-le-futur';
  const flux = validFlux();
  expect(codes(checks.validateLigne(toLigne(DELIVRANCE)).diagnostics)).toContain(early);
  expect(codes(checks.validateFlux(flux).diagnostics)).toContain(early);
  expect(codes((await checks.checkFlux(serializeFluxSync(flux))).diagnostics)).toContain(early);
  expect(codes((await checks.checkRows(rowsOf([toLigne(DELIVRANCE)]))).diagnostics)).toContain(early);
});
