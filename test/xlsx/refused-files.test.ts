import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, test } from 'vitest';
import { generic } from '../../src/messages.js';
import { RATIO_FROM } from '../../src/xlsx/read/limits.js';
import { ole2, tell, told } from './archive-bytes.js';
import { makeXlsx, minimalXlsx, rowsXml, workbookParts } from './make.js';
import { refusal } from './refusal.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = { sheets: [{ name: 'Saisie', rows: [['Ferrandier', 1]] }], sharedStrings: ['a'], styles: [0, 14] } as const;
const parts = workbookParts(plain);
const good = await makeXlsx(parts);
const without = (name: string) => makeXlsx(Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name)));
const replaced = (name: string, content: string | Uint8Array) => makeXlsx({ ...parts, [name]: content });
const changed = (name: string, from: string, to: string) => {
  const text = parts[name] as string;
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return replaced(name, text.replace(from, to));
};
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

async function encrypted(): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: 'secret', zipCrypto: true });
  for (const [name, content] of Object.entries(parts)) await writer.add(name, new TextReader(content as string));
  return writer.close();
}

test('the workbook that all the others are made from is read', async () => expect(await refusal(good)).toBeUndefined());

describe('what has the name of a workbook and is none', () => {
  test.each<[string, Uint8Array | (() => Promise<Uint8Array>), string]>([
    ['an empty file', new Uint8Array(), 'fichier-vide'],
    ['an .xls', ole2('Workbook'), 'classeur-ancien'],
    ['an encrypted workbook', ole2('EncryptedPackage'), 'classeur-chiffre'],
    ['an encrypted archive', encrypted, 'classeur-chiffre'],
    [
      'an .ods',
      () =>
        makeXlsx({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }),
      'classeur-opendocument',
    ],
    ['a flat .fods', bytes('<?xml version="1.0"?><office:document xmlns:office="x"/>'), 'classeur-opendocument'],
    [
      'an .xlsb',
      () =>
        makeXlsx({
          ...parts,
          '_rels/.rels': (parts['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin'),
          'xl/workbook.bin': 'x',
        }),
      'classeur-binaire',
    ],
    ['a web page', bytes('\uFEFF\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1'), 'classeur-html'],
    ['a table alone', bytes('<table border=1><tr><td>Nom</td></tr></table>'), 'classeur-html'],
    ['a web page in UTF-16', latin1('\xFF\xFE<\0h\0t\0m\0l\0>\0'), 'classeur-html'],
    ['XML of Excel 2003', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'classeur-texte'],
    ['other XML', bytes('<?xml version="1.0"?><flux/>'), 'classeur-texte'],
    ['a CSV', latin1('idTechnique;nom\n1;Zo\xe9\n'), 'classeur-texte'],
    ['a PDF', bytes('%PDF-1.7\n'), 'fichier-binaire'],
    ['any bytes', Uint8Array.of(1, 2, 0, 3), 'fichier-binaire'],
    [
      'a .docx',
      () =>
        makeXlsx({
          ...parts,
          '_rels/.rels': (parts['_rels/.rels'] as string).replace('xl/workbook', 'word/document'),
          'word/document.xml': '<w:document xmlns:w="x"/>',
        }),
      'archive-sans-classeur',
    ],
    ['an archive', () => makeXlsx({ 'photo.txt': 'a', 'sub/notes.txt': 'b' }), 'archive-sans-classeur'],
    ['an empty archive', () => makeXlsx({}), 'archive-sans-classeur'],
  ])('%s', async (_, source, code) => {
    const found = await refusal(typeof source === 'function' ? await source() : source);
    expect(found?.code).toBe(code);
    expect(found?.sentence).toMatch(/^[A-ZÀ-Ý].*[.)]$/s);
    expect(found?.sentence).not.toMatch(/undefined|null|\[object/);
  });

  test('the sentences', async () => {
    expect((await refusal(bytes('a;b')))?.sentence).toBe(
      "Le fichier n'est pas un classeur .xlsx, bien qu'il en porte le nom : c'est du texte (un CSV, peut-être). Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
    );
    expect((await refusal(await without(SHEET)))?.sentence).toBe(
      "Le classeur est endommagé, dans sa partie « xl/worksheets/sheet1.xml » : elle n'est pas dans l'archive. Téléchargez-le ou copiez-le de nouveau, ou ouvrez-le dans Excel ou LibreOffice, acceptez sa réparation et enregistrez-le.",
    );
    expect(generic['classeur-endommage']({ detail: "l'archive est incomplète" })).toMatch(
      /^Le classeur est endommagé : l'archive est incomplète\. /,
    );
  });
});

describe('a damaged workbook', () => {
  test.each<[string, Uint8Array | (() => Promise<Uint8Array>)]>([
    ['cut short', good.slice(0, good.length - 40)],
    ['its first half', good.slice(0, good.length >> 1)],
    ['its signature alone', good.slice(0, 4)],
    ['a wrong checksum', tell(good, SHEET, 'crc', (crc) => crc ^ 1)],
    ['a size that is too small', tell(good, SHEET, 'size', (size) => size - 1)],
    ['a size that is too large', tell(good, SHEET, 'size', (size) => size + 1)],
    ['compressed bytes that are cut', tell(good, SHEET, 'compressedSize', (size) => size - 5)],
    ['an offset out of the file', tell(good, SHEET, 'offset', 0x7fffffff)],
    ['an offset at another place', tell(good, SHEET, 'offset', (offset) => offset + 1)],
    ['an unknown compression', tell(good, SHEET, 'method', 14)],
    ['two parts at one place', tell(good, SHEET, 'offset', told(good, 'xl/workbook.xml', 'offset'))],
    ['no relationships', () => without('_rels/.rels')],
    ['no relationships of the workbook', () => without('xl/_rels/workbook.xml.rels')],
    ['no workbook', () => without('xl/workbook.xml')],
    ['no sheet', () => without(SHEET)],
    ['no shared strings', () => without('xl/sharedStrings.xml')],
    ['no styles', () => without('xl/styles.xml')],
    ['two parts that differ by their case', () => makeXlsx({ ...parts, 'XL/workbook.xml': '<a/>' })],
    ['a sheet that is not closed', () => changed(SHEET, '</sheetData>', '')],
    ['a sheet that is a chart', () => replaced(SHEET, '<chartsheet/>')],
    ['a sheet that is not text', () => replaced(SHEET, Uint8Array.of(0x3c, 0x61, 0x3e, 0xff))],
    ['an unknown encoding', () => changed(SHEET, 'UTF-8', 'EBCDIC-CP-FR')],
    ['a part that is empty', () => replaced('xl/styles.xml', '')],
    ['a shared string that does not exist', () => changed(SHEET, '<v>1</v>', '<v>1</v></c><c r="C1" t="s"><v>1</v>')],
    ['merged cells that are none', () => changed(SHEET, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:!"/></mergeCells>')],
  ])('%s', async (_, source) => {
    const found = await refusal(typeof source === 'function' ? await source() : source);
    expect(found?.code).toBe('classeur-endommage');
    expect(found?.sentence).not.toMatch(/undefined|Error/);
  });

  test('DOCTYPE and its entities, in any part', async () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    for (const name of ['xl/sharedStrings.xml', SHEET, 'xl/styles.xml', 'xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'])
      expect([name, (await refusal(await replaced(name, laughs)))?.code]).toEqual([name, 'classeur-doctype']);
  });
});

describe('an oversized workbook', () => {
  const repeated = minimalXlsx({ sheets: [{ name: 'Saisie', xml: rowsXml(Array.from({ length: 2000 }, () => ['Ferrandier', 'Zoé'])) }] });

  test('within the limits', async () => expect(await refusal(await repeated)).toBeUndefined());

  test.each([
    ['the file', { file: 1000 }],
    ['the entries', { entries: 3 }],
    ['the sheet', { sheet: 100_000 }],
    ['a part', { part: 200 }],
  ])('%s', async (_, limits) => expect((await refusal(await repeated, limits))?.code).toBe('classeur-demesure'));

  test('the shared strings', async () => {
    const source = await minimalXlsx({ ...plain, sharedStrings: ['x'.repeat(5000)] });
    expect(await refusal(source, { sharedStrings: 6000 })).toBeUndefined();
    expect((await refusal(source, { sharedStrings: 5000 }))?.code).toBe('classeur-demesure');
  });

  test('a file given piece by piece is not collected beyond its limit', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given++;
        yield new Uint8Array(1000);
      }
    };
    expect((await refusal(endless(), { file: 10_000 }))?.code).toBe('classeur-demesure');
    expect(given).toBe(11);
  });

  test('a text of more than a million characters', async () => {
    const long = 'x'.repeat(1_100_000);
    for (const xml of [
      `<sheetData><row><c t="str"><f/><v>${long}</v></c></row></sheetData>`,
      `<sheetData><row><c t="inlineStr"><is><r><t>${long}</t></r></is></c></row></sheetData>`,
    ])
      expect((await refusal(await minimalXlsx({ sheets: [{ name: 'a', xml }] })))?.code).toBe('classeur-demesure');
  });

  test('a zip bomb: by the sizes that it declares, and by those that it hides', async () => {
    const bomb = await replaced(SHEET, new Uint8Array(RATIO_FROM + 2_000_000).fill(0x20));
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusal(bomb))?.code).toBe('classeur-demesure');
    // It says that it is small: it is stopped where it goes beyond what it says.
    expect((await refusal(tell(bomb, SHEET, 'size', 5000)))?.sentence).toContain('elle est plus longue que ne le dit l’archive');
  });
});
