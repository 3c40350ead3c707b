import { describe, expect, test } from 'vitest';
import type { XlsxRow } from '../../../src/xlsx/cell.js';
import { openWorkbook, type XlsxSheet } from '../../../src/xlsx/read/workbook.js';
import { makeXlsx, minimalXlsx, rowsXml, workbookParts } from '../make.js';
import { cellsOf, readAll } from '../refusal.js';

const text = (value: string) => ({ kind: 'text', text: value });
const number = (value: number, format = 'General') => ({ kind: 'number', value, format });
const CELLS = [[text('Zoé'), { kind: 'date', iso: '2026-07-01' }, number(75, '00000')]];

const parts = workbookParts({
  sheets: [
    { name: 'Saisie', xml: '<sheetData><row><c t="s"><v>0</v></c><c s="1"><v>46204</v></c><c s="2"><v>75</v></c></row></sheetData>' },
  ],
  sharedStrings: ['Zoé'],
  styles: [0, 14, '00000'],
});
const map = (change: (text: string, name: string) => string | Uint8Array) =>
  Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, change(content as string, name)]));
const renamed = (change: (name: string) => string) =>
  Object.fromEntries(Object.entries(parts).map(([name, content]) => [change(name), content]));
const utf16 = (content: string) => Uint8Array.from(Buffer.from(`\uFEFF${content.replace('UTF-8', 'UTF-16')}`, 'utf16le'));

describe('one workbook, whatever the dress', () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ['plain', parts],
    [
      'prefixes',
      map((content, name) =>
        name.endsWith('.rels') || name.startsWith('[')
          ? content
          : content.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replaceAll('xmlns=', 'xmlns:x='),
      ),
    ],
    [
      'the strict namespaces',
      map((content) =>
        content
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      ),
    ],
    ['UTF-16', map((content) => utf16(content))],
    ['a byte-order mark', map((content) => `\uFEFF${content}`)],
    ['line ends of Windows', map((content) => content.replaceAll('><', '>\r\n<'))],
    [
      'absolute targets',
      map((content) => content.replaceAll(/Target="(worksheets|styles|shared)/g, 'Target="/xl/$1').replace('"xl/', '"/xl/')),
    ],
    ['targets with . and ..', map((content) => content.replaceAll(/Target="(worksheets|styles|shared)/g, 'Target="../xl/./$1'))],
    ['names with another case', renamed((name) => (name.startsWith('xl') ? name.replace('xl/', 'XL/').replace('sheet1', 'Sheet1') : name))],
    ['names with back-slashes', renamed((name) => name.replaceAll('/', '\\'))],
    [
      'other names',
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name.replace('xl/workbook.xml', 'a/b.xml').replace('xl/_rels/workbook.xml.rels', 'a/_rels/b.xml.rels'),
          (content as string).replaceAll('xl/workbook.xml', 'a/b.xml').replaceAll(/Target="(worksheets|styles|shared)/g, 'Target="/xl/$1'),
        ]),
      ),
    ],
    [
      'a target with a blank',
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name.replace('sheet1', 'feuille 1'),
          (content as string).replaceAll('sheet1', 'feuille%201'),
        ]),
      ),
    ],
  ])('%s', async (_, each) => expect(cellsOf((await readAll(await makeXlsx(each))).Saisie)).toEqual(CELLS));

  test.each<[string, (bytes: Uint8Array) => Parameters<typeof openWorkbook>[0]]>([
    ['bytes', (bytes) => bytes],
    ['a Buffer in the middle of another', (bytes) => Buffer.concat([Buffer.alloc(7), bytes]).subarray(7)],
    ['an ArrayBuffer', (bytes) => bytes.slice().buffer],
    ['a Blob', (bytes) => new Blob([bytes.slice()])],
    ['a stream', (bytes) => new Blob([bytes.slice()]).stream()],
    [
      'chunks',
      async function* (bytes) {
        for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
      },
    ],
  ])('given as %s', async (_, source) => expect(cellsOf((await readAll(source(await makeXlsx(parts)))).Saisie)).toEqual(CELLS));
});

test('sheets, their state, names and calendar', async () => {
  const workbook = await openWorkbook(
    await minimalXlsx({
      sheets: [
        { name: 'Saisie & co', rows: [[{ value: 44_742, style: 1 }]] },
        { name: 'Listes', state: 'hidden' },
        { name: 'Clé', state: 'veryHidden' },
      ],
      styles: [0, 14],
      date1904: true,
      definedNames: { Sexe: 'Listes!$A$1:$A$2', 'accrochage.vides': '"nil"' },
    }),
  );
  expect(workbook.sheets).toEqual([
    { name: 'Saisie & co', path: 'xl/worksheets/sheet1.xml', state: 'visible' },
    { name: 'Listes', path: 'xl/worksheets/sheet2.xml', state: 'hidden' },
    { name: 'Clé', path: 'xl/worksheets/sheet3.xml', state: 'veryHidden' },
  ]);
  expect(workbook.path).toBe('xl/workbook.xml');
  expect(workbook.date1904).toBe(true);
  expect([...workbook.definedNames]).toEqual([
    ['Sexe', 'Listes!$A$1:$A$2'],
    ['accrochage.vides', '"nil"'],
  ]);
  expect(workbook.externalLinks).toEqual([]);
  const rows: XlsxRow[] = [];
  for await (const batch of workbook.rows(workbook.sheets[0] as never)) rows.push(...batch);
  expect(cellsOf(rows)).toEqual([[{ kind: 'date', iso: '2026-07-01' }]]);
});

test('charts and dialogs are no sheets; a name of one sheet is told with it', async () => {
  const made = workbookParts({ sheets: [{ name: 'Saisie' }, { name: 'Graphique' }, { name: 'Dialogue' }], definedNames: { Zone: 'A1' } });
  const rels = (made['xl/_rels/workbook.xml.rels'] as string)
    .replace('relationships/worksheet" Target="worksheets/sheet2', 'relationships/chartsheet" Target="worksheets/sheet2')
    .replace('relationships/worksheet" Target="worksheets/sheet3', 'relationships/dialogsheet" Target="worksheets/sheet3');
  const listed = (made['xl/workbook.xml'] as string).replace('<definedName ', '<definedName localSheetId="0" ');
  const workbook = await openWorkbook(await makeXlsx({ ...made, 'xl/_rels/workbook.xml.rels': rels, 'xl/workbook.xml': listed }));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Saisie']);
  expect([...workbook.definedNames]).toEqual([['Saisie!Zone', 'A1']]);
});

test('external links are told', async () => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
    '</Relationships>',
    `<Relationship Id="rId8" Type="${type}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
  );
  const workbook = await openWorkbook(
    await makeXlsx({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels,
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${type}/externalLinkPath" Target="file:///C:/Listes/codes.xlsx" TargetMode="External"/></Relationships>`,
    }),
  );
  expect(workbook.externalLinks).toEqual(['file:///C:/Listes/codes.xlsx']);
});

describe('a long sheet', () => {
  const LINES = 20_000;
  const long = minimalXlsx({
    sheets: [
      {
        name: 'Saisie',
        xml: `${rowsXml(Array.from({ length: LINES }, (_, index) => [`2026-${index}`, 'Ferrandier', index]))}<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="$C$3:C9"/></mergeCells>`,
      },
    ],
  });

  test('comes in batches, tells its progress, and its merged cells', async () => {
    const workbook = await openWorkbook(await long);
    const [sheet] = workbook.sheets as [never];
    const shares: number[] = [];
    let lines = 0;
    let batches = 0;
    for await (const rows of workbook.rows(sheet, { onProgress: (share) => shares.push(share) })) {
      batches++;
      for (const row of rows) expect(row.line).toBe(++lines);
    }
    expect(lines).toBe(LINES);
    expect(batches).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(await workbook.merges(sheet)).toEqual([
      { from: { column: 0, line: 1 }, to: { column: 1, line: 1 } },
      { from: { column: 2, line: 3 }, to: { column: 2, line: 9 } },
    ]);
  });

  test('a reader that stops stops the inflating', async () => {
    const workbook = await openWorkbook(await long);
    const [sheet] = workbook.sheets as readonly [XlsxSheet];
    let inflated = 0;
    for await (const piece of workbook.pkg.bytes(sheet.path)) {
      inflated += piece.length;
      break;
    }
    expect(inflated).toBeLessThan(workbook.pkg.size(sheet.path) / 10);
    for await (const rows of workbook.rows(sheet)) {
      expect(rows[0]?.line).toBe(1);
      break;
    }
  });

  test('several readings at once do not wait for one another', async () => {
    const workbook = await openWorkbook(await long);
    const [sheet] = workbook.sheets as [never];
    const readings = Array.from({ length: 12 }, () => workbook.rows(sheet)[Symbol.asyncIterator]());
    for (const reading of readings) expect((await reading.next()).value?.[0]?.line).toBe(1);
    for (const reading of readings) await reading.return?.(undefined);
  });

  test('a signal ends the reading, with its own reason', async () => {
    const workbook = await openWorkbook(await long);
    const [sheet] = workbook.sheets as [never];
    const controller = new AbortController();
    const reason = new Error('stop');
    const reading = async () => {
      for await (const _ of workbook.rows(sheet, { signal: controller.signal })) controller.abort(reason);
    };
    await expect(reading()).rejects.toBe(reason);
  });
});
