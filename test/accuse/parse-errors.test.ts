/** What is no accusé: each has its own code, and a sentence that says what was given. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AccuseError } from '../../src/accuse/accuse-error.js';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import { ENCODINGS } from '../tools/encode.js';
import { seeded } from '../tools/random.js';

const root = new URL('../../fixtures/', import.meta.url);
const fixture = (path: string): Uint8Array => readFileSync(new URL(path, root));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ACCUSE = new TextDecoder().decode(fixture('accuses/traite.xml'));

function errorOf(source: string | Uint8Array): AccuseError {
  try {
    parseAccuse(source);
  } catch (error) {
    if (error instanceof AccuseError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the fixtures', () => {
  test.each([
    ['accuses/vide', 'accuse-vide', undefined, 'Le fichier donné est vide'],
    ['accuses/page-web', 'accuse-html', undefined, 'est une page web'],
    ['accuses/tronque', 'accuse-tronque', { line: 13, column: 76 }, "s'arrête avant sa fin"],
    ['accuses/doctype', 'accuse-doctype', { line: 2, column: 1 }, 'déclaration DOCTYPE'],
    ['valides/creation-1.1.5', 'accuse-flux', { line: 2, column: 1 }, 'le dépôt que vous avez envoyé (balise cpf:flux)'],
    [
      'accuses/mal-forme',
      'accuse-mal-forme',
      { line: 15, column: 5 },
      'la balise </PassagesOK> se trouve là où </PassagesKO> est attendue',
    ],
    ['accuses/autre-document', 'accuse-inattendu', { line: 2, column: 1 }, 'un autre document XML (balise « facture »)'],
    ['accuses/classeur', 'accuse-binaire', undefined, 'un classeur (.xlsx, .ods) ou une archive zip'],
    ['accuses/mauvais-octets', 'accuse-encodage', { line: 9, column: 66 }, "des octets que l'encodage UTF-8 n'admet pas"],
    ['accuses/tableau', 'accuse-texte', undefined, 'un tableau CSV'],
    ['accuses/json', 'accuse-texte', undefined, 'un fichier JSON'],
  ])('%s: %s', (name, code, position, said) => {
    const error = errorOf(fixture(`${name}.xml`));
    expect([error.name, error.code, error.position]).toEqual(['AccuseError', code, position]);
    expect(error.message).toContain(said);
    expect(error.message).toMatch(/^(Le fichier donné|L'accusé) .*\.$/su);
  });
});

describe('texts', () => {
  test.each([
    ['blanks', ' \r\n\t', 'accuse-vide'],
    ['a lone byte order mark', '\uFEFF', 'accuse-vide'],
    ['a page without a doctype', '<html lang=fr><body><br></body></html>', 'accuse-html'],
    ['a piece of page', '<div class="alert">Session expirée</div>', 'accuse-html'],
    ['a page after a comment', '<!-- portail --><!doctype HTML><p>', 'accuse-html'],
    ['XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html/>', 'accuse-html'],
    ['a declaration alone', '<?xml version="1.0"?>', 'accuse-tronque'],
    ['a bracket alone', '<', 'accuse-tronque'],
    ['an open reference', `${ACCUSE.slice(0, ACCUSE.indexOf('2026-0002'))}&am`, 'accuse-tronque'],
    ['a flux of a deposit that is broken', '<?xmlversion="1.0"?><cpf:flux>', 'accuse-flux'],
    ['a flux without a prefix', '<flux xmlns="urn:cdc:cpf:pc5:schema:1.0.0"/>', 'accuse-flux'],
    ['something before', `Content-Type: text/xml\n\n${ACCUSE}`, 'accuse-mal-forme'],
    ['a blank line before the declaration', `\n${ACCUSE}`, 'accuse-mal-forme'],
    ['two accusés', ACCUSE + ACCUSE.replace(/^.*\?>/, ''), 'accuse-mal-forme'],
    ['something after', `${ACCUSE}&am`, 'accuse-mal-forme'],
    ['an entity', ACCUSE.replace('67598', '&numero;'), 'accuse-mal-forme'],
    ['a forbidden character', ACCUSE.replace('67598', '6\u00017598'), 'accuse-mal-forme'],
    ['a hundred thousand levels', `<rapport>${'<a>'.repeat(100_000)}`, 'accuse-mal-forme'],
    ['an endless sentence', `<rapport><nomFichier>${'a b '.repeat(300_000)}</nomFichier></rapport>`, 'accuse-mal-forme'],
    ['a name of function', '<constructor/>', 'accuse-inattendu'],
    ['a name of prototype', '<__proto__/>', 'accuse-inattendu'],
    ['an archive read as a text', 'PK\x03\x04\x14\0', 'accuse-binaire'],
    ['a PDF', '%PDF-1.7\n', 'accuse-binaire'],
    ['a sentence', 'Accusé indisponible', 'accuse-texte'],
    ['an array', '[]', 'accuse-texte'],
  ])('%s', (_, text, code) => {
    expect(errorOf(text).code).toBe(code);
    expect(errorOf(bytes(text)).code).toBe(code);
  });

  test.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'accuse-binaire'],
    ['a compressed file', [0x1f, 0x8b, 8, 0, 0, 0], 'accuse-binaire'],
    ['any bytes', [1, 2, 3, 0, 255], 'accuse-binaire'],
    ['UTF-16 that does not say so', [0x3c, 0, 0x72, 0, 0x61, 0], 'accuse-encodage'],
    ['UTF-32', [0xff, 0xfe, 0, 0, ...[...'<rapport/>'].flatMap((each) => [each.charCodeAt(0), 0, 0, 0])], 'accuse-encodage'],
    ['a page in UTF-16', [0xff, 0xfe, ...[...'<html>'].flatMap((each) => [each.charCodeAt(0), 0])], 'accuse-html'],
    ['a mark alone', [0xef, 0xbb, 0xbf], 'accuse-vide'],
  ])('%s', (_, given, code) => expect(errorOf(Uint8Array.from(given)).code).toBe(code));

  test('an unknown encoding is named', () => {
    const error = errorOf(bytes(ACCUSE.replace('UTF-8', 'EBCDIC')));
    expect([error.code, error.message]).toEqual([
      'accuse-encodage',
      "L'accusé ne se lit pas : l'encodage annoncé, « EBCDIC », n'est pas pris en charge. Téléchargez l'accusé de nouveau sur le portail, sans l'ouvrir ni l'enregistrer dans un autre logiciel.",
    ]);
  });

  test('what the file holds is not shown when it is a table: it may be personal', () =>
    expect(errorOf('Ferrandier;Zoé;1999\n').message).not.toContain('Ferrandier'));
});

describe('whatever the bytes, an accusé or an AccuseError', () => {
  const orError = (source: string | Uint8Array): string => {
    try {
      return parseAccuse(source).verdict;
    } catch (error) {
      if (!(error instanceof AccuseError)) throw error;
      expect(error.message).not.toMatch(/undefined|\[object|NaN/);
      return error.code;
    }
  };

  test.each(ENCODINGS.filter(({ name }) => name !== 'US-ASCII'))(
    'cut anywhere, in $name, it is said to be truncated',
    ({ name, bom, encode }) => {
      const body = encode(ACCUSE.replace('UTF-8', name).trimEnd());
      const whole = Uint8Array.from([...bom, ...body]);
      expect(orError(whole)).toBe('traite');
      for (let end = 0; end < whole.length; end++) {
        // Fewer bytes than the mark and one character hold nothing yet.
        const code = orError(whole.subarray(0, end));
        if (end > bom.length + 1) expect([end, code]).toEqual([end, 'accuse-tronque']);
        else expect(code).toMatch(/^accuse-/);
      }
      for (let end = 0; end < ACCUSE.trimEnd().length; end++)
        expect(orError(ACCUSE.slice(0, end))).toBe(end === 0 ? 'accuse-vide' : 'accuse-tronque');
    },
  );

  test('flipped, doubled, cut out: 6 000 documents', () => {
    const random = seeded(4);
    const documents = readdirSync(new URL('accuses/', root)).map((name) => fixture(`accuses/${name}`));
    for (let round = 0; round < 6000; round++) {
      const broken = [...random.pick(documents)];
      for (let times = 1 + random.int(3); times > 0; times--) {
        const at = random.int(broken.length + 1);
        if (random.oneIn(3)) broken.splice(at, random.int(40));
        else if (random.oneIn(2)) broken.splice(at, 0, ...broken.slice(at, at + random.int(60)));
        else broken[at] = random.int(256);
      }
      orError(Uint8Array.from(broken));
      orError(String.fromCharCode(...broken));
    }
  });

  test('noise', () => {
    const random = seeded(5);
    for (let round = 0; round < 2000; round++) orError(Uint8Array.from({ length: random.int(200) }, () => random.int(256)));
  });
});
