/** What a file given as a workbook is in truth, from its bytes: only an archive goes further. */
import type { Fault } from '../../diagnostic.js';
import { type Encoding, glimpse } from '../../xml/encodings.js';

const BINARY: readonly (readonly [signature: string, kind: string])[] = [
  ['%PDF', 'un PDF'],
  ['\x89PNG', 'une image'],
  ['\xFF\xD8\xFF', 'une image'],
  ['GIF8', 'une image'],
  ['\x1F\x8B', 'une archive .gz'],
  ['7z\xBC\xAF', 'une archive .7z'],
  ['Rar!', 'une archive .rar'],
];
const ARCHIVE = ['PK\x03\x04', 'PK\x05\x06'];
const OLE2 = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
const HEAD = 4096;

/** Text and encoding of the first bytes, for what carries no mark. */
const MARKS: readonly (readonly [mark: string, encoding: Encoding])[] = [
  ['\xEF\xBB\xBF', 'UTF-8'],
  ['\xFF\xFE', 'UTF-16LE'],
  ['\xFE\xFF', 'UTF-16BE'],
];

/** An entry of the directory of an OLE2 file: its name in UTF-16, then the length of the name, at 64. All start on a multiple of 128. */
const ENTRY = 128;
const ENCRYPTED = 'EncryptedPackage';

function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) continue;
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0) index++;
    if (index === name.length) return true;
  }
  return false;
}

/** Exports of many programs are a web page, or the XML of Excel 2003, under the name of a workbook. */
function textFault(text: string): Fault {
  if (/<office:document/i.test(text)) return { code: 'classeur-opendocument', params: {} };
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(text))
    return { code: 'classeur-texte', params: { kind: 'un classeur « XML Excel 2003 »' } };
  if (/<(?:!doctype html|html|head|body|table|meta)\b/i.test(text)) return { code: 'classeur-html', params: {} };
  return { code: 'classeur-texte', params: { kind: /^\s*</.test(text) ? 'un fichier XML' : 'du texte (un CSV, peut-être)' } };
}

/** The fault of a file that is no archive; nothing for an archive. */
export function sniff(bytes: Uint8Array): Fault | undefined {
  if (bytes.length === 0) return { code: 'fichier-vide', params: {} };
  const head = glimpse(bytes.subarray(0, HEAD), 'ISO-8859-1');
  if (ARCHIVE.some((signature) => head.startsWith(signature))) return undefined;
  if (head.startsWith(OLE2)) return { code: hasStream(bytes, ENCRYPTED) ? 'classeur-chiffre' : 'classeur-ancien', params: {} };
  const kind = BINARY.find(([signature]) => head.startsWith(signature))?.[1];
  if (kind !== undefined) return { code: 'fichier-binaire', params: { kind } };
  const mark = MARKS.find(([signature]) => head.startsWith(signature));
  if (mark) return textFault(glimpse(bytes.subarray(mark[0].length, HEAD), mark[1]));
  return head.includes('\0') ? { code: 'fichier-binaire', params: { kind: 'un fichier binaire' } } : textFault(head);
}
