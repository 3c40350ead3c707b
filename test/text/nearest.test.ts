import { expect, test } from 'vitest';
import { nearestName } from '../../src/text/nearest.js';

const names = ['format', 'schema', 'sortie', 'nomUsage'];

test.each([
  ['fromat', 'format'],
  ['ofrmat', 'format'],
  ['formta', 'format'],
  ['forma', 'format'],
  ['formats', 'format'],
  ['fornat', 'format'],
  ['NOM_USAGE', 'nomUsage'],
  ['nomUsgae', 'nomUsage'],
])('%s is meant for %s', (written, meant) => expect(nearestName(written, names)).toBe(meant));

test.each(['fromta', 'tamrof', 'fmroat', 'farmot', 'formatss', 'zz', ''])('%j is too far from all', (written) =>
  expect(nearestName(written, names)).toBeUndefined(),
);

test('two names as close leave the question open', () => expect(nearestName('abdc', ['abcd', 'abdd'])).toBeUndefined());
