import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateLimiteCorrection, dateLimiteEnvoi, dateLimiteMiseEnDemeure } from '../../src/index.js';
import delivranceDePlusDeTroisMois from '../../src/rules/delivrance-de-plus-de-trois-mois.js';

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

test('the rule on late deliveries, which must not load date-fns, counts the same three months', () => {
  const { check } = delivranceDePlusDeTroisMois;
  fc.assert(
    fc.property(fc.date({ min: new Date('2021-07-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (instant) => {
      const delivery = instant.toISOString().slice(0, 10);
      const due = dateLimiteEnvoi(delivery);
      const after = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
      const at = (today: string) => check({ dateDebutValidite: delivery }, { action: 'CREATION', schema: '1.1.5', today });
      expect(at(due)).toBeUndefined();
      expect(at(after)).toMatchObject({ path: 'dateDebutValidite' });
    }),
  );
});
