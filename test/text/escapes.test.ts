import { expect, test } from 'vitest';
import { unescapeText } from '../../src/text/escapes.js';

test.each([
  ['Zo&eacute;', 'Zoé'],
  ['&Eacute;lan&ccedil;on', 'Élançon'],
  ['R&amp;D', 'R&D'],
  ['D&#39;Elan', "D'Elan"],
  ['D&#x2019;Elan', 'D’Elan'],
  ['C&oelig;ur &OElig;UVRE', 'Cœur ŒUVRE'],
  ['Zo%C3%A9%20Anne', 'Zoé Anne'],
  ['D%E2%80%99Elan', 'D’Elan'],
  ['%C3%A9%', 'é%'],
])('%s → %s', (text, meant) => expect(unescapeText(text)).toBe(meant));

test.each(['R&D', 'AT&T; suite', '&truc;', '&#0;', '&#xD800;', '&#9999999;', '100%', '50%20', '%C3%A9%FF', 'Tom & Zoé;'])(
  '%s is left alone',
  (text) => expect(unescapeText(text)).toBe(text),
);
