import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import type { NewPart } from '../../../src/xlsx/write/package.js';
import { sheetXml } from '../../../src/xlsx/write/sheet.js';
import { Styles } from '../../../src/xlsx/write/styles.js';
import { workbookParts } from '../../../src/xlsx/write/workbook.js';

const sheet = () => sheetXml({ columns: [], printedPages: 1 }, [], () => ({}));
const parts: readonly NewPart[] = [
  ...workbookParts({
    title: 'R & D',
    author: 'accrochage',
    styles: new Styles().xml(),
    names: [
      { name: '_xlnm.Print_Titles', value: 'Saisie!$1:$4', sheet: 0 },
      { name: 'vides', value: '"nil"', hidden: true },
    ],
    sheets: [
      {
        name: 'Saisie',
        xml: sheet(),
        notes: [
          { column: 0, line: 3, text: 'Une <note>\nen deux lignes' },
          { column: 2, line: 3, text: 'Autre' },
        ],
      },
      { name: "Mode d'emploi", xml: sheet() },
      { name: 'Listes', hidden: true, xml: sheet() },
    ],
  }),
];
const textOf = (name: string): string => {
  const content = parts.find((part) => part.name === name)?.content;
  return typeof content === 'string' ? content : '';
};

test('the parts, contents first', () => {
  expect(parts.map(({ name }) => name)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/drawings/vmlDrawing1.vml',
    'xl/comments1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/sheet3.xml',
  ]);
});

test('every one is well formed', () => {
  for (const { content } of parts) if (typeof content === 'string') expect(() => create(content)).not.toThrow();
});

describe('what names a part names one that is there', () => {
  test.each([
    ['_rels/.rels', ''],
    ['xl/_rels/workbook.xml.rels', 'xl/'],
    ['xl/worksheets/_rels/sheet1.xml.rels', 'xl/worksheets/'],
  ])('%s', (name, base) => {
    const targets = [...textOf(name).matchAll(/Target="([^"]*)"/g)].map(([, target]) =>
      new URL(target as string, `zip:///${base}`).pathname.slice(1),
    );
    expect(targets.length).toBeGreaterThan(1);
    expect(parts.map((part) => part.name)).toEqual(expect.arrayContaining(targets));
  });

  test('and every part has its type', () => {
    const types = textOf('[Content_Types].xml');
    const overridden = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name);
    const others = parts.map(({ name }) => name).filter((name) => !overridden.includes(name) && name !== '[Content_Types].xml');
    expect(overridden.every((name) => parts.some((part) => part.name === name))).toBe(true);
    expect(others.every((name) => name.endsWith('.rels') || name.endsWith('.vml'))).toBe(true);
  });
});

test('sheets, names, notes', () => {
  expect(textOf('xl/workbook.xml')).toContain(
    '<sheets><sheet name="Saisie" sheetId="1" r:id="rId1"/><sheet name="Mode d\'emploi" sheetId="2" r:id="rId2"/><sheet name="Listes" sheetId="3" state="hidden" r:id="rId3"/></sheets>' +
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Saisie!$1:$4</definedName><definedName name="vides" hidden="1">&quot;nil&quot;</definedName></definedNames>',
  );
  expect(textOf('docProps/core.xml')).toContain('<dc:title>R &amp; D</dc:title><dc:creator>accrochage</dc:creator></cp:coreProperties>');
  expect(textOf('xl/comments1.xml').match(/<comment ref="[A-Z0-9]+"/g)).toEqual(['<comment ref="A3"', '<comment ref="C3"']);
  expect(textOf('xl/comments1.xml')).toContain('Une &lt;note&gt;\nen deux lignes');
  expect(textOf('xl/drawings/vmlDrawing1.vml').match(/id="_x0000_s\d+"/g)).toEqual(['id="_x0000_s1025"', 'id="_x0000_s1026"']);
});
