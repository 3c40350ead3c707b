/** The command with workbooks: written, checked, given back, sent. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMatrice } from '../../src/matrice.js';
import { openWorkbook } from '../../src/xlsx/read/workbook.js';
import { collect } from '../tools/chunks.js';
import { temporaryFolder } from '../tools/folder.js';
import { root } from '../tools/sources.js';
import { run } from './run.js';

const CSV = `${root}fixtures/demo/apprenants.csv`;
const CONFIG = ['--config', `${root}fixtures/demo/accrochage.json`, '--aujourdhui', '2026-11-02'];
const ALL_WAYS = ['titulaire', 'dossierFormation', 'identifiantNational'].flatMap((voie) => ['--voie', voie]);

const codes = (out: string): string[] =>
  JSON.parse(out).diagnostics.map(({ code, idTechnique }: { code: string; idTechnique?: string }) => `${code} ${idTechnique}`);
const sheets = async (path: string): Promise<string[]> => (await openWorkbook(readFileSync(path))).sheets.map(({ name }) => name);

/** The demonstration's rows in a workbook, twelve of them at fault. */
async function demo() {
  const folder = temporaryFolder();
  const path = folder.path('apprenants.xlsx');
  expect(await run(['matrice', CSV, '-o', path, ...ALL_WAYS])).toMatchObject({ code: 0 });
  return { folder, path };
}

describe('matrice', () => {
  test('writes the workbook to fill in, and never over another', async () => {
    const folder = temporaryFolder();
    const path = folder.path('matrice.xlsx');
    const { code, out } = await run(['matrice', '-o', path]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Classeur écrit : .*matrice\.xlsx \([\d ]+ octets\)\.\n$/)]);
    expect(await sheets(path)).toEqual(['Saisie', "Mode d'emploi", 'Listes']);
    expect(await run(['matrice', '-o', path])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/matrice\.xlsx » existe déjà et n'est pas remplacé/),
    });
    expect(folder.list()).toEqual(['matrice.xlsx']);
  });

  test('takes constants by their label or their code', async () => {
    const folder = temporaryFolder();
    const path = folder.path('m.xlsx');
    const csv = folder.write('a.csv', 'idTechnique;nomNaissance\n1;Ferrandier\n');
    const constants = ['modaliteAcces=Candidat libre', 'donneeCertifiee=oui', 'dateDebutValidite=01/07/2026'];
    expect(await run(['matrice', csv, '-o', path, ...constants.flatMap((each) => ['--constante', each])])).toMatchObject({ code: 0 });
    const rows = (await collect(readMatrice(readFileSync(path)))).flatMap((event) => (event.type === 'row' ? [event.row.data] : []));
    expect(rows).toMatchObject([{ modaliteAcces: 'CANDIDAT_LIBRE', donneeCertifiee: true, dateDebutValidite: '2026-07-01' }]);
  });

  test.each([
    [['--constante', 'sexe'], /L'option --constante attend NOM=VALEUR/],
    [['--constante', 'dateDebutValidite=31/12/26'], /--constante : .*n'a que deux chiffres/],
    [['--constante', 'couleur=bleu'], /couleur/],
    [['--lignes', '0'], /L'option --lignes attend un nombre entier positif/],
    [['--voie', 'passeport'], /L'option --voie ne connaît pas « passeport »/],
    [['-o', 'matrice.csv'], /Le classeur s'écrit au format \.xlsx : -o matrice\.xlsx ; reçu « matrice\.csv »/],
  ])('%j is refused in French', async (args, message) => {
    const { code, err } = await run(['matrice', ...(args.includes('-o') ? [] : ['-o', temporaryFolder().path('m.xlsx')]), ...args]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });

  test('a file of which something would be lost makes no workbook', async () => {
    const folder = temporaryFolder();
    const csv = folder.write('a.csv', 'idTechnique;nomNaissance;Couleur\n1;Ferrandier;bleu\n');
    const { code, out } = await run(['matrice', csv, '-o', folder.path('m.xlsx')]);
    expect(code).toBe(1);
    expect(out).toMatch(/La colonne « Couleur » n'est pas connue[\s\S]*Rien n'a été écrit : .*a\.csv est à corriger d'abord\./);
    expect(folder.list()).toEqual(['a.csv']);
  });
});

describe('controler', () => {
  test('finds in a workbook what it finds in the CSV, on its cells', async () => {
    const { path } = await demo();
    const [csv, xlsx] = [
      await run(['controler', CSV, '--format', 'json', ...CONFIG]),
      await run(['controler', path, '--format', 'json', ...CONFIG]),
    ];
    // What the reading of the CSV has put right was put right for good.
    expect(codes(xlsx.out)).toEqual(codes(csv.out).filter((each) => !each.startsWith('blancs-retires')));
    expect(xlsx.code).toBe(1);
    expect((await run(['controler', path, ...CONFIG])).out).toMatch(/\n {4}Saisie![A-Z]+52 \(ECOLE-2026-0048\)\n/);
  });

  test('gives the workbook back, its faults on the cells; corrected, it is good', async () => {
    const { folder, path } = await demo();
    const [once, twice] = [folder.path('controle.xlsx'), folder.path('controle-2.xlsx')];
    const first = await run(['controler', path, '--annote', once, ...CONFIG]);
    expect([first.code, first.out]).toEqual([1, expect.stringContaining(`Classeur annoté : ${once}\n`)]);
    expect(await sheets(once)).toEqual(['Saisie', "Mode d'emploi", 'Listes', 'Contrôle']);
    const again = await run(['controler', once, '--annote', twice, '--format', 'json', ...CONFIG]);
    expect(JSON.parse(again.out)).toMatchObject({ annote: twice, passages: 60 });
    expect(codes(again.out)).toEqual(codes((await run(['controler', path, '--format', 'json', ...CONFIG])).out));
    expect(await sheets(twice)).toEqual(await sheets(once));
  });

  test.each([
    [['a.csv', '--annote', 'b.xlsx'], /--annote rend votre classeur.*donnez un \.xlsx/],
    [['a.xlsx', '--annote', 'b.csv'], /Le classeur annoté s'écrit au format \.xlsx/],
  ])('%j is refused in French', async (args, message) => {
    expect(await run(['controler', ...args])).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});

describe('generer', () => {
  test('makes the deposit of a workbook; the refused rows, in a workbook, can be given again', async () => {
    const { folder, path } = await demo();
    const out = folder.path('depot');
    expect((await run(['generer', path, '-o', out, '--partiel', ...CONFIG])).code).toBe(1);
    const report = JSON.parse(readFileSync(`${out}/rapport.json`, 'utf8'));
    const fromCsv = folder.path('depot-csv');
    await run(['generer', CSV, '-o', fromCsv, '--partiel', ...CONFIG]);
    expect(report.passages).toEqual(JSON.parse(readFileSync(`${fromCsv}/rapport.json`, 'utf8')).passages);
    expect(report.refuses.nom).toBe('lignes-refusees.xlsx');

    const refused = `${out}/lignes-refusees.xlsx`;
    const events = await collect(readMatrice(readFileSync(refused)));
    expect(events.filter(({ type }) => type === 'row')).toHaveLength(report.passages.refuses);
    const again = JSON.parse((await run(['controler', refused, '--format', 'json', ...CONFIG])).out);
    // The row that was refused for repeating another stands alone here.
    expect(again).toMatchObject({ valid: false, passages: report.passages.refuses });
    expect(again.diagnostics.map(({ code }: { code: string }) => code)).not.toContain('colonne-inconnue');
  });
});
