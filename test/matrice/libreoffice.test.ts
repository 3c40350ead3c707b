/** LibreOffice opens the template, fills it in and saves it: what is read back is what was typed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMatrice, writeMatrice } from '../../src/matrice.js';
import { checkRows } from '../../src/rows/check-rows.js';
import { columnLetters } from '../../src/xlsx/address.js';
import { openWorkbook, type XlsxSheet } from '../../src/xlsx/read/workbook.js';
import { collect } from '../tools/chunks.js';
import { temporaryFolder } from '../tools/folder.js';
import { CSV, CSV_OPTIONS, runLibreOffice, withLibreOffice, XLSX } from '../tools/libreoffice.js';

const typed: Readonly<Record<string, string>> = {
  idTechnique: '2026-0001',
  nomNaissance: 'Ferrandier',
  prenom1: 'Zoé',
  anneeNaissance: '1999',
  moisNaissance: '2',
  jourNaissance: '28',
  sexe: 'Féminin',
  codeInsee: '01053',
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  obtentionCertification: 'Par admission (dossier, notes, jury)',
  donneeCertifiee: 'oui',
  dateDebutValidite: '01/07/2026',
  dateFinValidite: '30/06/2031',
  presenceNiveauLangueEuro: 'non',
  presenceNiveauNumeriqueEuro: 'non',
  codePostalCentreExamen: '01000',
  modaliteAcces: 'CANDIDAT_LIBRE',
  verbatim: '=1+1',
};
const read = {
  ...typed,
  anneeNaissance: 1999,
  moisNaissance: 2,
  jourNaissance: 28,
  sexe: 'F',
  obtentionCertification: 'PAR_ADMISSION',
  donneeCertifiee: true,
  dateDebutValidite: '2026-07-01',
  dateFinValidite: '2031-06-30',
  presenceNiveauLangueEuro: false,
  presenceNiveauNumeriqueEuro: false,
};
/** Blank cells of the columns that may be unknown. */
const unknown = { nomUsage: null, codePostal: null, scoring: null, mentionValidee: null };

/** Where the template has put each column: the fourth line ends with the name of the element. */
async function cellsOf(template: Uint8Array, line: number): Promise<Record<string, string>> {
  const workbook = await openWorkbook(template);
  const [sheet] = workbook.sheets;
  const rows = (await collect(workbook.rows(sheet as XlsxSheet))).flat();
  const names = rows.find((row) => row.line === 4)?.cells ?? [];
  return Object.fromEntries(
    names.map((cell, column) => [cell?.kind === 'text' ? (cell.text.split(' ').at(-1) ?? '') : '', columnLetters(column) + line]),
  );
}

describe.runIf(withLibreOffice)('LibreOffice', () => {
  test('saves what is no .xlsx under that name: each is told apart', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const kinds = {
      'classeur-opendocument': { filter: 'calc8' },
      'classeur-ancien': { filter: 'MS Excel 97' },
      'classeur-html': { filter: 'HTML (StarCalc)' },
      'classeur-chiffre': { filter: XLSX, password: 'secret' },
    };
    const save = Object.entries(kinds).map(([code, kind]) => ({ path: folder.path(`${code}.xlsx`), ...kind }));
    runLibreOffice({ open: folder.write('matrice.xlsx', Buffer.concat(await collect(writeMatrice()))), save });
    for (const code of Object.keys(kinds)) {
      const { diagnostics, passages } = await checkRows(readMatrice(readFileSync(folder.path(`${code}.xlsx`))));
      expect([code, passages, diagnostics.map((each) => each.code)]).toEqual([code, 0, [code]]);
    }
  });

  test('fills the template in; both files it saves are read back', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const template = Buffer.concat(await collect(writeMatrice({ constantes: { initiativeInscription: 'OF' } })));
    const places = await cellsOf(template, 5);
    const cells = Object.fromEntries(Object.entries(typed).map(([name, text]) => [places[name] ?? name, text]));
    const [xlsx, csv] = [folder.path('rempli.xlsx'), folder.path('rempli.csv')];
    const notes = runLibreOffice({
      open: folder.write('matrice.xlsx', template),
      fill: [{ sheet: 'Saisie', cells }],
      save: [
        { path: xlsx, filter: XLSX },
        { path: csv, filter: CSV, options: CSV_OPTIONS },
      ],
    });

    expect(Object.keys(notes.Saisie ?? {})).toHaveLength(Object.keys(places).length);
    expect(notes.Saisie?.A3).toContain('Identifiant donné par l’émetteur'.replace('’', "'"));
    for (const path of [xlsx, csv]) {
      const events = await collect(readMatrice(readFileSync(path), { emptyAsNil: true }));
      expect(
        events.flatMap((event) => (event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.row.diagnostics : [])),
      ).toEqual([]);
      // The constant shows once the row is begun, and only there: the 199 other rows are blank.
      expect(events.flatMap((event) => (event.type === 'row' ? [event.row.data] : []))).toEqual([
        { ...read, ...unknown, initiativeInscription: 'OF' },
      ]);
    }
    // The workbook says of itself what its blank cells mean, LibreOffice having saved it.
    expect(await checkRows(readMatrice(readFileSync(xlsx)), { today: '2026-07-15' })).toMatchObject({
      valid: true,
      passages: 1,
      diagnostics: [],
    });
  });
});
