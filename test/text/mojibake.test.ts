import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reread } from '../../src/text/mojibake.js';

/** The oracle: bytes of the text in UTF-8, each taken for a character. */
const misread = (text: string, characterOf: (byte: number) => string): string =>
  Array.from(new TextEncoder().encode(text), characterOf).join('');
const latin1 = (byte: number): string => String.fromCharCode(byte);
// With `stream`, Node 20 decodes windows-1252 rightly; without, it takes it for ISO-8859-1.
const windows1252 = (byte: number): string => new TextDecoder('windows-1252').decode(Uint8Array.of(byte), { stream: true });
const macintosh = (byte: number): string => new TextDecoder('macintosh').decode(Uint8Array.of(byte), { stream: true });

const FRENCH = [..."aeio TSL-'àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ«»’–…€°ñãõáíóúßåøŁřşığ"];
const text = fc.array(fc.constantFrom(...FRENCH), { minLength: 1, maxLength: 30 }).map((letters) => letters.join(''));

test('a text misread as windows-1252 or ISO-8859-1 is read again', () =>
  fc.assert(
    fc.property(text, fc.constantFrom(windows1252, latin1), (meant, characterOf) => {
      expect(reread(misread(meant, characterOf))).toBe(meant);
    }),
    { numRuns: 500 },
  ));

test.each(['Zoé', 'Élançon', 'François', 'Noël à l’Haÿ', 'Müller', 'Île-d’Yeu', 'Cœur'])('%s, misread on a Mac, is read again', (meant) =>
  expect(reread(misread(meant, macintosh))).toBe(meant),
);

test('a windows-1252 apostrophe taken for a control becomes an apostrophe', () => {
  expect(reread('D\x92Elan')).toBe('D’Elan');
  expect(reread('C\x9Cur')).toBe('Cœur');
});

test.each([
  'Élançon',
  'ANDRÉ’S',
  '«\u00A0été\u00A0» : café…\u00A0»',
  'mémé’”',
  '“ANDRÉ”',
  'L’ÉTÉ… À «\u00A0É\u00A0»',
  'São João, MAÇÃO',
  'Åsö, Øst',
  'Nguyễn Thị Ánh',
  'İzmir Şahin',
  'Müller-Weiß',
  'n° 5, 20 €, ½',
  'Ï¿½',
])('%s is left alone', (right) => expect(reread(right)).toBe(right));

test('a letter that was lost stays lost', () => expect(reread('Zoï¿½')).toBe('Zoï¿½'));
test('the byte order mark of a file glued to another goes', () => expect(reread('ï»¿Ferrandier')).toBe('Ferrandier'));
