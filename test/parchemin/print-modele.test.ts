import { expect, test } from 'vitest';
import { printModele } from '../tools/print-modele.js';

test('docs/modele-de-parchemin.md is up to date (`npm test -- -u` rewrites it)', () =>
  expect(printModele()).toMatchFileSnapshot('../../docs/modele-de-parchemin.md'));
