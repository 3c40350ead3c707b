import { expect, test } from 'vitest';
import { isForeignLabel, isFormerLabel, isFranceLabel } from '../../src/identifiers/pays.js';

const FRENCH =
  'France, FRANCE, République française, fr, Guadeloupe, LA REUNION, Guyane, Saint-Martin, Polynésie française, Mayotte, Corse';
const FOREIGN =
  "Algérie, ALGERIE, États-Unis, ETATS UNIS, Côte d'Ivoire, Guyana, Viet Nam, Royaume-Uni, République démocratique du Congo, Afrique du Sud, Niger, Zimbabwe";

test.each(FRENCH.split(', '))('%s is France', (label) => expect([isFranceLabel(label), isForeignLabel(label)]).toEqual([true, false]));
test.each(FOREIGN.split(', '))('%s is abroad', (label) => expect([isFranceLabel(label), isForeignLabel(label)]).toEqual([false, true]));
test.each(['', '-', 'Occitanie', 'N/A', 'Toulouse'])('%j is neither', (label) =>
  expect([isFranceLabel(label), isForeignLabel(label)]).toEqual([false, false]),
);

test('the countries that were French departments', () => {
  expect(isFormerLabel('Algérie', '352')).toBe(true);
  expect(isFormerLabel('MAROC', '350')).toBe(true);
  expect(isFormerLabel('Tunisie', '352')).toBe(false);
  expect(isFormerLabel('Algérie', undefined)).toBe(false);
});
