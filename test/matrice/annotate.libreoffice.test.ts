/** LibreOffice saves the workbook between two controls: what it writes in its own way is found again. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../tools/folder.js';
import { runLibreOffice, withLibreOffice, XLSX } from '../tools/libreoffice.js';
import { minimalXlsx } from '../xlsx/make.js';
import { readAll } from '../xlsx/refusal.js';
import { annotate, fault, inSheet, notesIn, partsOf } from './annotate/tools.js';

const OWN =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Marie</author></authors><commentList><comment ref="B2" authorId="0"><text><t>à voir</t></text></comment></commentList></comments>';
const sheets = [
  {
    name: 'Saisie',
    rows: [
      ['idTechnique', 'Nom'],
      ['0001', 'Ferrandier'],
    ],
  },
  { name: "Promo d'été", rows: [['a']] },
];
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
const faults = [
  inSheet('Saisie', 'B2', fault('texte-trop-long', 'Trop long.')),
  inSheet('Saisie', 'A2', fault('blancs-autour', 'Des blancs.', 'warning')),
  inSheet("Promo d'été", 'A1', fault('texte-trop-long', 'Ici également.')),
];

describe.runIf(withLibreOffice)('LibreOffice', () => {
  /** The notes that it sees, and the workbook as it saves it. */
  function saved(workbook: Uint8Array, name: string): { notes: Record<string, Record<string, string>>; workbook: Uint8Array } {
    const folder = temporaryFolder();
    const from = folder.write(`${name}.xlsx`, workbook);
    const to = folder.path(`${name}-enregistre.xlsx`);
    const notes = runLibreOffice({ open: from, save: [{ path: to, filter: XLSX }] });
    return { notes, workbook: new Uint8Array(readFileSync(to)) };
  }

  const colours = async (workbook: Uint8Array) =>
    Object.entries(await partsOf(workbook)).flatMap(([name, xml]) =>
      [...xml.matchAll(/sqref="([^"]*)">\s*<cfRule[^>]*>\s*<formula>LEN\(&quot;([^&]*)/g)].map(([, cells, mark]) => [name, cells, mark]),
    );

  test('three rounds pile nothing up, and none leaves nothing but the sheet of control', async () => {
    const source = await minimalXlsx({
      sheets,
      extraParts: { 'xl/comments1.xml': OWN, 'xl/worksheets/_rels/sheet1.xml.rels': RELATIONS },
    });
    let workbook = source;
    const rounds: { notes: unknown; colours: unknown; sheets: string[]; styles: number | undefined }[] = [];
    for (const name of ['un', 'deux', 'trois']) {
      const annotated = await annotate(workbook, faults);
      expect(await annotate(annotated, faults)).toEqual(annotated);
      const round = saved(annotated, name);
      workbook = round.workbook;
      rounds.push({
        notes: round.notes,
        colours: await colours(annotated),
        sheets: Object.keys(await readAll(workbook)),
        styles: (await partsOf(workbook))['xl/styles.xml']?.match(/<xf /g)?.length,
      });
    }
    expect(rounds[0]?.notes).toEqual({
      Saisie: {
        A2: 'Contrôle accrochage\n! Des blancs.',
        B2: 'à voir\n────────\nContrôle accrochage\n✗ Trop long.',
      },
      "Promo d'été": { A1: 'Contrôle accrochage\n✗ Ici également.' },
      Contrôle: {},
    });
    expect(rounds[0]?.sheets).toEqual(['Saisie', "Promo d'été", 'Contrôle']);
    expect(rounds[0]?.colours).toEqual([
      ['xl/worksheets/sheet1.xml', 'B2', 'accrochage-erreur'],
      ['xl/worksheets/sheet1.xml', 'A2', 'accrochage-avertissement'],
      ['xl/worksheets/sheet2.xml', 'A1', 'accrochage-erreur'],
    ]);
    expect(rounds[1]).toEqual(rounds[0]);
    expect(rounds[2]).toEqual(rounds[0]);

    const clean = await annotate(workbook, []);
    expect(await colours(clean)).toEqual([]);
    expect(await notesIn(clean)).toEqual({ 'xl/comments1.xml': { B2: 'à voir' } });
    expect(saved(clean, 'rien').notes).toEqual({ Saisie: { B2: 'à voir' }, "Promo d'été": {}, Contrôle: {} });
  });
});
