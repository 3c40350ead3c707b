import { expect, test } from 'vitest';
import { dateLimiteCorrection, dateLimiteEnvoi, dateLimiteMiseEnDemeure } from '../../src/index.js';

test.each([
  ['2026-07-01', '2026-10-01'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-01-31', '2026-04-30'],
])('delivered on %s, to be sent by %s', (day, last) => {
  expect(dateLimiteEnvoi(day)).toBe(last);
  expect(dateLimiteCorrection(day)).toBe(last);
});

test('sixty days for a formal notice', () => {
  expect(dateLimiteMiseEnDemeure('2026-05-02')).toBe('2026-07-01');
  // Over the change to summer time.
  expect(dateLimiteMiseEnDemeure('2026-03-01')).toBe('2026-04-30');
});
