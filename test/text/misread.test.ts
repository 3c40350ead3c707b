import { expect, test } from 'vitest';
import { intended } from '../../src/text/misread.js';

test.each([
  ['ZoÃ©', 'Zoé'],
  ['ZoÃƒÂ©', 'Zoé'],
  ['Zo&amp;eacute;', 'Zoé'],
  ['R&amp;amp;D', 'R&D'],
  ['Zo&Atilde;&copy;', 'ZoÃ&copy;'],
])('%s was meant to be %s', (text, meant) => expect(intended(text)).toBe(meant));

test.each(['', 'Zoé', 'N’Diaye', 'Nguyễn', 'R&D', '100 %', '🎉', '\uFEFFZoé', '«\u00A0été\u00A0»'])('%j is what was meant', (text) =>
  expect(intended(text)).toBeUndefined(),
);
