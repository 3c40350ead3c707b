import { expect, test } from 'vitest';
import { seeded } from '../tools/random.js';
import { makeXlsx, workbookParts } from './make.js';
import { refusal } from './refusal.js';

const parts = workbookParts({
  sheets: [
    {
      name: 'Saisie',
      xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46204</v></c><c r="C1"><f>A1</f></c><c r="D1" t="inlineStr"><is><t>Zoé</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    },
    { name: 'Listes', rows: [[true, 1.5, undefined, 'x']], state: 'hidden' },
  ],
  sharedStrings: ['Ferrandier', '<r><t>a</t></r>'],
  styles: [0, 'dd/mm/yyyy'],
  definedNames: { Liste: 'Listes!$A$1' },
});

const CODES = [
  'classeur-endommage',
  'classeur-demesure',
  'classeur-chiffre',
  'classeur-doctype',
  'classeur-binaire',
  'classeur-texte',
  'classeur-html',
];
const OTHERS = ['fichier-vide', 'fichier-binaire', 'archive-sans-classeur', 'classeur-opendocument'];

/** Read, or refused with one of our codes: `refusal` throws whatever else comes. */
async function survives(bytes: Uint8Array): Promise<void> {
  const found = await refusal(bytes);
  if (found) expect([...CODES, ...OTHERS]).toContain(found.code);
}

test('an archive cut short anywhere, or whose bytes are damaged, is read or refused', async () => {
  const good = await makeXlsx(parts);
  const random = seeded(3);
  for (let round = 0; round < 150; round++) await survives(good.slice(0, random.int(good.length)));
  for (let round = 0; round < 400; round++) {
    const bytes = good.slice();
    for (let flips = 1 + random.int(4); flips > 0; flips--) bytes[random.int(bytes.length)] = random.int(256);
    await survives(bytes);
  }
  // Nearly all of the file is the directory and the headers: they are damaged often enough.
  const directory = good.lastIndexOf(0x50, good.length - 60);
  for (let round = 0; round < 200; round++) {
    const bytes = good.slice();
    bytes[directory + random.int(good.length - directory)] = random.int(256);
    await survives(bytes);
  }
});

test('parts whose XML is damaged are read or refused', async () => {
  const random = seeded(4);
  const names = Object.keys(parts);
  for (let round = 0; round < 300; round++) {
    const name = random.pick(names);
    const text = parts[name] as string;
    const at = random.int(text.length);
    const damaged =
      text.slice(0, at) +
      random.pick(['', '<', '>', '"', '&', '/', '=', 'é', '\0', '9', text.slice(at, at + 30)]) +
      text.slice(at + random.int(4));
    await survives(await makeXlsx({ ...parts, [name]: damaged }));
  }
});

test('any bytes after the signature of an archive', async () => {
  const random = seeded(5);
  for (let round = 0; round < 200; round++) {
    const bytes = Uint8Array.from({ length: 4 + random.int(400) }, () => random.int(256));
    bytes.set([0x50, 0x4b, 0x03, 0x04]);
    await survives(bytes);
  }
});
