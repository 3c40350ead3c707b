/** The workbook given back: what is on it, what is kept, and that it can be given again any number of times. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteText } from '../../src/matrice/annotate/marks.js';
import { annotateMatrice } from '../../src/matrice/annotate-matrice.js';
import { FichierIllisible } from '../../src/matrice/table/decode.js';
import { openPackage } from '../../src/xlsx/read/package.js';
import { makeXlsx, minimalXlsx, workbookParts } from '../xlsx/make.js';
import { cellsOf, readAll } from '../xlsx/refusal.js';
import { annotate, fault, inSheet, notesIn, partsOf } from './annotate/tools.js';

const rows = [
  ['idTechnique', 'Nom', 'Prénom'],
  ['0001', 'Ferrandier', 'Zoé'],
  ['0002', 'Aubépin', 'Théo'],
];
const plain = {
  sheets: [
    { name: 'Saisie', rows },
    { name: "Promo d'été", rows: [['a']] },
  ],
};
const texts = async (source: Uint8Array, sheet = 'Contrôle') =>
  cellsOf((await readAll(source))[sheet]).map((cells) =>
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.value : '')),
  );

const FAULTS = [
  inSheet('Saisie', 'B2', fault('texte-trop-long', 'Trop long.')),
  inSheet('Saisie', 'C2', fault('plusieurs-prenoms', 'Plusieurs prénoms.', 'warning')),
  inSheet('Saisie', 'B3', fault('texte-trop-long', 'Trop long aussi.')),
  inSheet("Promo d'été", 'A1', fault('texte-trop-long', 'Ici également.')),
  inSheet('Saisie', 'B2', fault('blancs-autour', 'Des blancs.', 'warning')),
];

describe('the sheet « Contrôle »', () => {
  test('tells the verdict, counts the kinds, lists the faults', async () => {
    const table = await texts(await annotate(await minimalXlsx(plain), FAULTS));
    expect(table[0]).toEqual(['Contrôle accrochage']);
    expect(table[1]).toEqual([
      "3 erreurs et 2 avertissements : corrigez les erreurs, qui empêchent l'envoi ; vérifiez les avertissements.",
    ]);
    expect(table.slice(4, 9)).toEqual([
      ['Gravité', 'Cellule', 'Identifiant, ou nombre', 'Explication', 'Code'],
      ['Par sorte de faute : leur nombre, la première cellule, un exemple'],
      ['Erreur', 'Saisie!B2', 3, 'Trop long.', 'texte-trop-long'],
      ['Avertissement', 'Saisie!B2', 1, 'Des blancs.', 'blancs-autour'],
      ['Avertissement', 'Saisie!C2', 1, 'Plusieurs prénoms.', 'plusieurs-prenoms'],
    ]);
    expect(table.slice(10)).toEqual(
      [
        [],
        ["Toutes les fautes, dans l'ordre où elles ont été trouvées"],
        ['Gravité', 'Cellule', 'Identifiant', 'Explication', 'Code'],
        ['Erreur', 'Saisie!B2', '0001', 'Trop long.', 'texte-trop-long'],
        ['Avertissement', 'Saisie!C2', '0001', 'Plusieurs prénoms.', 'plusieurs-prenoms'],
        ['Erreur', 'Saisie!B3', '0001', 'Trop long aussi.', 'texte-trop-long'],
        ['Erreur', "'Promo d''été'!A1", '0001', 'Ici également.', 'texte-trop-long'],
        ['Avertissement', 'Saisie!B2', '0001', 'Des blancs.', 'blancs-autour'],
      ].slice(1),
    );
  });

  test('leads to the cells, and says where a fault without a cell is', async () => {
    const elsewhere = [
      fault('fichier-vide', 'Rien.'),
      { ...fault('ligne-trop-courte', 'Courte.'), position: { line: 12, column: 3 } },
      inSheet('Absente', 'A1', fault('a', 'A.')),
      inSheet('Saisie', 'ZZZ1', fault('b', 'B.')),
    ];
    const annotated = await annotate(await minimalXlsx(plain), [...FAULTS, ...elsewhere]);
    const control = (await partsOf(annotated))['xl/worksheets/sheet3.xml'] ?? '';
    const links = [...control.matchAll(/<hyperlink ref="([^"]*)" location="([^"]*)"/g)].map(([, ref, location]) => `${ref} ${location}`);
    expect(links.slice(3)).toEqual(["B17 'Saisie'!B2", "B18 'Saisie'!C2", "B19 'Saisie'!B3", "B20 'Promo d''été'!A1", "B21 'Saisie'!B2"]);
    expect((await texts(annotated)).slice(-4).map(([, place]) => place)).toEqual([
      'Tout le fichier',
      'Ligne 12',
      'Absente!A1',
      'Saisie!ZZZ1',
    ]);
    expect(control).toContain('<autoFilter ref="A16:E25"/>');
    expect(control).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>');
  });

  test('says that there is nothing to correct', async () =>
    expect(await texts(await annotate(await minimalXlsx(plain), []))).toEqual([
      ['Contrôle accrochage'],
      ['Aucune faute : rien à corriger dans ce classeur.'],
      ["Les couleurs et les commentaires du contrôle précédent, s'il y en avait, ont été retirés."],
    ]));

  test.each([
    [0, 1, "1 avertissement et aucune erreur : à vérifier avant l'envoi."],
    [1, 0, "1 erreur et aucun avertissement : corrigez les erreurs, qui empêchent l'envoi."],
    [1200, 2, "1 200 erreurs et 2 avertissements : corrigez les erreurs, qui empêchent l'envoi ; vérifiez les avertissements."],
  ])('%i errors and %i warnings', async (errors, warnings, sentence) => {
    const of = (count: number, severity: 'error' | 'warning') => Array.from({ length: count }, () => fault('a', 'A.', severity));
    const annotated = await annotate(await minimalXlsx(plain), [...of(errors, 'error'), ...of(warnings, 'warning')]);
    expect((await texts(annotated))[1]).toEqual([sentence]);
  });

  test('leaves alone a sheet of the user that has its name', async () => {
    const own = { sheets: [...plain.sheets, { name: 'contrôle', rows: [['À moi']] }] };
    const twice = await annotate(await annotate(await minimalXlsx(own), FAULTS), FAULTS);
    const sheets = await readAll(twice);
    expect(Object.keys(sheets)).toEqual(['Saisie', "Promo d'été", 'contrôle', 'Contrôle (2)']);
    expect(await texts(twice, 'contrôle')).toEqual([['À moi']]);
    expect((await texts(twice, 'Contrôle (2)'))[0]).toEqual(['Contrôle accrochage']);
  });
});

const sheetOf = async (source: Uint8Array, rank = 1) => (await partsOf(source))[`xl/worksheets/sheet${rank}.xml`] ?? '';

describe('the cells', () => {
  test('are coloured and noted', async () => {
    const annotated = await annotate(await minimalXlsx(plain), FAULTS);
    const sheet = await sheetOf(annotated);
    expect([...sheet.matchAll(/sqref="([^"]*)".*?LEN\(&quot;([^&]*)&quot;/g)].map(([, cells, mark]) => [cells, mark])).toEqual([
      ['B2:B3', 'accrochage-erreur'],
      ['C2', 'accrochage-avertissement'],
    ]);
    expect(sheet).toMatch(/<\/conditionalFormatting><legacyDrawing r:id="rId2"\/><\/worksheet>$/);
    expect(await notesIn(annotated)).toEqual({
      'xl/comments1.xml': {
        B2: 'Contrôle accrochage\n✗ Trop long.\n! Des blancs.',
        C2: 'Contrôle accrochage\n! Plusieurs prénoms.',
        B3: 'Contrôle accrochage\n✗ Trop long aussi.',
      },
      'xl/comments2.xml': { A1: 'Contrôle accrochage\n✗ Ici également.' },
    });
  });

  test('beyond a number of them are only coloured, errors being noted first, and that is said', async () => {
    const annotated = await annotate(await minimalXlsx(plain), FAULTS, { maxNotes: 2 });
    expect(await notesIn(annotated)).toEqual({
      'xl/comments1.xml': { B2: 'Contrôle accrochage\n✗ Trop long.\n! Des blancs.', B3: 'Contrôle accrochage\n✗ Trop long aussi.' },
    });
    expect((await texts(annotated))[4]).toEqual([
      'Seules 2 cellules portent un commentaire, pour que le classeur reste maniable ; 2 autres sont seulement colorées et listées ici.',
    ]);
    expect((await sheetOf(annotated)).match(/<conditionalFormatting/g)).toHaveLength(2);
  });

  test('have a note of a bounded height, one line for each fault', () => {
    const many = Array.from({ length: 12 }, (_, index) => fault('a', `Faute\r\nnuméro ${index}.`, index === 11 ? 'error' : 'warning'));
    expect(noteText([...many, ...many]).split('\n')).toEqual([
      'Contrôle accrochage',
      '✗ Faute numéro 11.',
      ...Array.from({ length: 9 }, (_, index) => `! Faute numéro ${index}.`),
      '… et 2 autres, dans la feuille de contrôle',
    ]);
  });
});

describe('again and again', () => {
  test('the same faults give the same bytes', async () => {
    const once = await annotate(await minimalXlsx(plain), FAULTS);
    expect(await annotate(once, FAULTS)).toEqual(once);
  });

  test('whatever the faults of the rounds before, nothing is left of them', async () => {
    const source = await minimalXlsx({ ...plain, extraParts: USER_NOTES });
    const before = await partsOf(source);
    const clean = await partsOf(await annotate(source, []));
    const cell = fc.tuple(
      fc.constantFrom('Saisie', "Promo d'été"),
      fc.constantFrom('A1', 'B2', 'B3', 'C9', 'D9'),
      fc.constantFrom('error' as const, 'warning' as const),
    );
    const faults = fc
      .array(cell, { maxLength: 6 })
      .map((cells) => cells.map(([sheet, name, severity]) => inSheet(sheet, name, fault('a', 'Faute.', severity))));
    await fc.assert(
      fc.asyncProperty(faults, faults, async (first, second) => {
        const twice = await annotate(await annotate(source, first), second);
        expect(await annotate(twice, second)).toEqual(twice);
        const after = await partsOf(await annotate(twice, []));
        expect(Object.keys(after).sort()).toEqual(Object.keys(clean).sort());
        for (const name of Object.keys(before).filter((each) => /sheet\d|comments|vml/.test(each))) expect(after[name]).toBe(before[name]);
        expect(after['xl/worksheets/sheet3.xml']).toBe(clean['xl/worksheets/sheet3.xml']);
      }),
      { numRuns: 25 },
    );
  });

  test('a note in which the user has written stays, without our text', async () => {
    const annotated = await partsOf(await annotate(await minimalXlsx(plain), FAULTS));
    const note = (annotated['xl/comments1.xml'] ?? '').replace(
      '✗ Trop long aussi.',
      '✗ Trop long aussi.\nVu avec la famille, rien à changer.',
    );
    const again = await annotate(await makeXlsx({ ...annotated, 'xl/comments1.xml': note }), []);
    expect(await notesIn(again)).toEqual({ 'xl/comments1.xml': { B3: '\nVu avec la famille, rien à changer.' } });
  });

  test('what was hung on the sheet « Contrôle » goes with it', async () => {
    const parts = await partsOf(await annotate(await minimalXlsx(plain), FAULTS));
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
    const changed = {
      ...parts,
      'xl/worksheets/_rels/sheet3.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'comments', '../comments9.xml')}</Relationships>`,
      'xl/comments9.xml': '<comments/>',
      'xl/calcChain.xml': '<calcChain/>',
      'xl/worksheets/sheet3.xml': (parts['xl/worksheets/sheet3.xml'] ?? '').replace('</row>', '<c r="G1"><f>1+1</f><v>2</v></c></row>'),
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</',
        `${relation('rId9', 'calcChain', 'calcChain.xml')}</`,
      ),
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Saisie!A1</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Contrôle!A1</definedName></definedNames>',
      ),
    };
    const again = await partsOf(await annotate(await makeXlsx(changed), FAULTS));
    expect(Object.keys(again).sort()).toEqual(Object.keys(parts).sort());
    expect(again['xl/worksheets/sheet3.xml']).toBe(parts['xl/worksheets/sheet3.xml']);
    expect(again['xl/_rels/workbook.xml.rels']).toBe(parts['xl/_rels/workbook.xml.rels']);
    expect(again['xl/workbook.xml']?.match(/localSheetId="\d"/g)).toEqual(['localSheetId="0"']);
  });
});

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...all: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const NOTE_BOX =
  '<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
const tail = (inside: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><sheetData/>${inside}</worksheet>`;
/** A note of the user on B2 of the first sheet, and a picture in its heading: drawn in VML as well. */
const USER_NOTES = {
  'xl/worksheets/sheet1.xml': tail('<pageMargins/><legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId3"/>'),
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId3', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/comments1.xml':
    '<comments xmlns="u"><authors><author>Marie</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>à voir</t></r></text></comment></commentList></comments>',
  'xl/drawings/vmlDrawing1.vml': NOTE_BOX,
  'xl/drawings/vmlDrawing2.vml': '<xml xmlns:v="v"><v:shape id="LH"><v:imagedata/></v:shape></xml>',
};

describe('what is not ours is kept', () => {
  test('the parts that are not touched are copied bit by bit', async () => {
    const extra = { 'xl/media/image1.png': Uint8Array.of(0x89, 0x50, 0, 1, 2), 'xl/vbaProject.bin': new Uint8Array(3000).fill(7) };
    const source = await minimalXlsx({ ...plain, extraParts: extra });
    const [before, after] = [
      await openPackage(source),
      await openPackage(
        await annotate(
          source,
          [FAULTS[0]].flatMap((each) => each ?? []),
        ),
      ),
    ];
    for (const name of ['_rels/.rels', 'xl/worksheets/sheet2.xml', ...Object.keys(extra)])
      expect(after.part(name)?.raw).toEqual(before.part(name)?.raw);
    expect(after.names.slice(0, before.names.length)).toEqual(before.names);
  });

  test('the notes of the user, their boxes, the picture of a heading', async () => {
    const annotated = await annotate(await minimalXlsx({ ...plain, extraParts: USER_NOTES }), FAULTS);
    const parts = await partsOf(annotated);
    expect((await notesIn(annotated))['xl/comments1.xml']).toEqual({
      B2: 'à voir\n────────\nContrôle accrochage\n✗ Trop long.\n! Des blancs.',
      C2: 'Contrôle accrochage\n! Plusieurs prénoms.',
      B3: 'Contrôle accrochage\n✗ Trop long aussi.',
    });
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(3);
    expect(parts['xl/drawings/vmlDrawing2.vml']).toBe(USER_NOTES['xl/drawings/vmlDrawing2.vml']);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<pageMargins\/><legacyDrawing r:id="rId2"\/><legacyDrawingHF r:id="rId3"\/><\/worksheet>$/,
    );
  });

  test.each([
    [
      'prefixes, and no place for relations',
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
      /<x:sheetData\/><x:conditionalFormatting sqref="A1"><x:cfRule [^>]*><x:formula>.*<x:legacyDrawing xmlns:r="[^"]*" r:id="rId2"\/><\/x:worksheet>$/,
    ],
    [
      'cells without rows, single quotes',
      "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData></sheetData></worksheet>",
      /<\/sheetData><conditionalFormatting/,
    ],
    [
      'protection, merges, lists',
      tail('<sheetProtection sheet="1"/><mergeCells/><dataValidations/><drawing r:id="rId8"/><tableParts/>'),
      /<mergeCells\/><conditionalFormatting .*<dataValidations\/><drawing r:id="rId8"\/><legacyDrawing r:id="rId2"\/><tableParts\/>/,
    ],
  ])('a sheet with %s', async (_, xml, expected) => {
    const source = await minimalXlsx({ ...plain, extraParts: { 'xl/worksheets/sheet1.xml': xml } });
    const annotated = await annotate(source, [inSheet('Saisie', 'A1', fault('a', 'A.'))]);
    expect(await sheetOf(annotated)).toMatch(expected);
    expect(await sheetOf(await annotate(annotated, []))).toBe(xml);
  });

  test('a sheet in UTF-16 says that it is now in UTF-8', async () => {
    const xml = `<?xml version='1.0' encoding='UTF-16'?>${tail('')}`;
    const bytes = new Uint8Array(Uint16Array.from(`\uFEFF${xml}`, (character) => character.charCodeAt(0)).buffer);
    const source = await minimalXlsx({ ...plain, extraParts: { 'xl/worksheets/sheet1.xml': bytes } });
    const annotated = await annotate(source, [inSheet('Saisie', 'A1', fault('a', 'A.'))]);
    expect(await sheetOf(annotated)).toContain(`<?xml version='1.0' encoding="UTF-8"?>`);
  });

  test('the strict dialect', async () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts(plain)).map(([name, text]) => [
        name,
        String(text)
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
      ]),
    );
    const parts = await partsOf(await annotate(await makeXlsx(strict), FAULTS));
    const ours = Object.entries(parts).filter(([name]) => !name.startsWith('[') && !name.startsWith('_rels') && !name.endsWith('.vml'));
    expect(
      ours.filter(([, text]) => /schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/.test(text)).map(([name]) => name),
    ).toEqual([]);
    expect(Object.keys(parts)).toContain('xl/comments1.xml');
  });
});

describe('what cannot be done', () => {
  const failure = async (source: Uint8Array, faults = FAULTS) =>
    annotate(source, faults).then(
      () => undefined,
      (error: unknown) => error,
    );

  test.each([
    ['notes that are no XML', { ...USER_NOTES, 'xl/comments1.xml': '<comments><authors>' }, 'xl/comments1.xml'],
    ['a drawing without an end', { ...USER_NOTES, 'xl/drawings/vmlDrawing1.vml': '<xml>' }, 'xl/drawings/vmlDrawing1.vml'],
    ['styles that are no XML', { 'xl/styles.xml': '<a>' }, 'xl/styles.xml'],
    ['a sheet without its end', { 'xl/worksheets/sheet2.xml': '<worksheet><sheetData>' }, 'xl/worksheets/sheet2.xml'],
  ])('%s', async (_, extraParts, part) => {
    const error = await failure(await minimalXlsx({ ...plain, styles: [0], extraParts }));
    expect(error).toBeInstanceOf(FichierIllisible);
    expect((error as FichierIllisible).fault).toMatchObject({ code: 'classeur-endommage', params: { part } });
  });

  test('whatever is damaged in a part, it is given back or refused, never anything else', async () => {
    const parts = await partsOf(await annotate(await minimalXlsx({ ...plain, extraParts: USER_NOTES }), FAULTS));
    const cut = fc.tuple(fc.constantFrom(...Object.keys(parts)), fc.nat(), fc.nat(30), fc.boolean());
    await fc.assert(
      fc.asyncProperty(cut, async ([name, at, length, twice]) => {
        const text = parts[name] ?? '';
        const from = at % (text.length + 1);
        const damaged = text.slice(0, from) + (twice ? text.slice(from, from + length).repeat(2) : '') + text.slice(from + length);
        const error = await failure(await makeXlsx({ ...parts, [name]: damaged }));
        if (error !== undefined) expect(error).toBeInstanceOf(FichierIllisible);
      }),
      { numRuns: 100 },
    );
  });

  test('a file that is no workbook', async () =>
    expect(await failure(new TextEncoder().encode('idTechnique;nom'))).toMatchObject({ fault: { code: 'classeur-texte' } }));

  test('faults that cannot be told', async () => {
    async function* broken() {
      yield FAULTS[0] ?? fault('a', 'A.');
      throw new RangeError('no more');
    }
    const reading = annotateMatrice(await minimalXlsx(plain), broken())
      [Symbol.asyncIterator]()
      .next();
    await expect(reading).rejects.toThrow(RangeError);
  });

  test('a reader that stops is let go', async () => {
    for await (const chunk of annotateMatrice(await minimalXlsx(plain), FAULTS)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  test('how far it has gone is told', async () => {
    const shares: number[] = [];
    await annotate(await minimalXlsx(plain), FAULTS, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
