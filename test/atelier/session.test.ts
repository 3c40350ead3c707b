/** The session, as the page uses it: the demonstration, corrections, files made. */
import { describe, expect, test } from 'vitest';
import { checkFlux, checkRows, readRows } from '../../src/node.js';
import { csv, fileNamed, fileOf, ligne, ndjson, newSession, rowsView } from './tools.js';

const IDENTIFIANTS = { emetteur: '12ABC345', certificateur: '', contrat: 'MCFCER000000001' };
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

describe('a file of rows', () => {
  test('the workbook of the demonstration: the counts are those of the library', async () => {
    const file = fileOf('demo/apprenants.xlsx');
    const view = rowsView(await newSession().open(file));
    const report = await checkRows(readRows(await bytesOf(file), { format: 'xlsx' }), { today: '2026-11-02' });
    expect(view).toMatchObject({
      nom: 'apprenants.xlsx',
      format: 'xlsx',
      passages: 60,
      good: 51,
      toCorrect: 9,
      fileErrors: 0,
      truncated: false,
    });
    expect(view.total).toBe(report.diagnostics.length);
    expect(view.passages).toBe(report.passages);
  });

  test('a deposit: the faults of its header are told once, beside those of its passages', async () => {
    const session = newSession();
    await session.open(ndjson(ligne(1)));
    const made = await session.deposit(IDENTIFIANTS, false);
    const xml = await ('files' in made ? (made.files[0]?.blob.text() ?? '') : '');
    const view = rowsView(await session.open(fileNamed('depot.xml', xml.replace(/idFlux>[^<]+</, 'idFlux>pas-un-uuid<'))));
    expect(view.groups.map(({ code, count }) => [code, count])).toEqual([['id-flux-non-uuid', 1]]);
    expect(view).toMatchObject({ passages: 1, good: 1, fileErrors: 0, format: 'xml' });
  });

  test('a suggestion is made, checked at once, and taken back', async () => {
    const session = newSession();
    const before = rowsView(await session.open(csv(ligne(1, { prenom1: 'Théo, Marius' }), ligne(2, { prenom1: 'Zoé, Anne' }), ligne(3))));
    expect(before.groups.map(({ code, count, correctable }) => [code, count, correctable])).toEqual([['plusieurs-prenoms', 2, 2]]);
    const [first] = session.page({}, 0).items;
    expect(first).toMatchObject({ idTechnique: 'TEST-1-000002', line: 2, suggestion: { text: 'Théo' } });
    const one = rowsView(await session.correct([first?.id ?? -1]));
    expect(one).toMatchObject({ total: 1, steps: 1, corrected: 1 });
    const all = rowsView(await session.correctAll('plusieurs-prenoms'));
    expect(all).toMatchObject({ total: 0, steps: 2, corrected: 2 });
    expect(rowsView(await session.undo())).toMatchObject({ total: 1, steps: 1 });
    expect(rowsView(await session.undo())).toMatchObject({ total: 2, steps: 0, corrected: 0 });
  });

  test('blank cells are read as unknown when that is asked', async () => {
    const { mentionValidee: _, ...without } = ligne(1) as Record<string, unknown>;
    const session = newSession();
    const view = rowsView(await session.open(csv(without, { mentionValidee: '' })));
    expect(view.blankCells).toBeGreaterThan(0);
    const after = rowsView(await session.blankAsUnknown(true));
    expect(after.emptyAsNil).toBe(true);
    expect(after.total).toBeLessThan(view.total);
    expect(rowsView(await session.blankAsUnknown(false))).toEqual(view);
  });
});

describe('what is made', () => {
  test('the annotated workbook holds the corrections, and keeps the other cells', async () => {
    const session = newSession();
    await session.open(fileOf('demo/apprenants.xlsx'));
    await session.correctAll('plusieurs-prenoms');
    const { nom, blob, unwritten } = await session.annotated();
    expect([nom, unwritten]).toEqual(['apprenants-controle.xlsx', 0]);
    const again = rowsView(await newSession().open(fileNamed(nom, await bytesOf(blob))));
    const former = rowsView(await newSession().open(fileOf('demo/apprenants.xlsx')));
    expect(again.groups).toEqual(former.groups.filter(({ code }) => code !== 'plusieurs-prenoms'));
  });

  test('an annotated CSV: the faults of each row first, the corrections in their cells', async () => {
    const session = newSession();
    await session.open(csv(ligne(1, { prenom1: 'Théo, Marius' }), ligne(2, { sexe: 'Z' })));
    await session.correctAll('plusieurs-prenoms');
    const { nom, blob } = await session.annotated();
    const [head = '', first = '', second = ''] = (await blob.text()).split('\r\n');
    expect(nom).toBe('lignes-controle.csv');
    expect(head).toMatch(/^\uFEFF?[^;]+;typeCertification;/);
    expect(first).toMatch(/^;RNCP;.*;Théo;/);
    expect(second).toMatch(/Sexe/);
  });

  test('a deposit: the good rows alone when that is asked, corrections made, identifiers checked', async () => {
    const session = newSession();
    await session.open(csv(ligne(1, { prenom1: 'Théo, Marius' }), ligne(2, { sexe: 'Z' })));
    await session.correctAll('plusieurs-prenoms');
    expect(session.identifiantFaults({ ...IDENTIFIANTS, contrat: '' })).toHaveLength(1);
    expect(await session.deposit(IDENTIFIANTS, false)).toEqual({ written: false, accepted: 1, refused: 1, files: [] });
    const made = await session.deposit(IDENTIFIANTS, true);
    if (!('files' in made)) throw new Error('faults');
    expect(made).toMatchObject({ written: true, accepted: 1, refused: 1 });
    expect(made.files.map(({ nom }) => nom.replace(/\d{8}-\d{6}/, 'JOUR'))).toEqual([
      'accrochage_12ABC345_JOUR_001.xml',
      'rapport.json',
      'lignes-refusees.csv',
    ]);
    const xml = (await made.files[0]?.blob.text()) ?? '';
    expect(xml).toContain('<cpf:prenom1>Théo</cpf:prenom1>');
    expect(await checkFlux(xml)).toMatchObject({ schemaValid: true, passages: 1 });
    const archive = await session.archive(made.files);
    expect([archive.type, (await bytesOf(archive)).subarray(0, 2)]).toEqual(['application/zip', Uint8Array.of(0x50, 0x4b)]);
  });

  test('a work that is stopped leaves all as it was', async () => {
    const session = newSession();
    const before = rowsView(await session.open(csv(ligne(1, { prenom1: 'Théo, Marius' }))));
    await expect(session.correctAll('plusieurs-prenoms', { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(session.page({}, 0).total).toBe(before.total);
    expect(rowsView(await session.undo())).toMatchObject({ total: before.total, steps: 0 });
  });
});

describe('what is no file of rows is said in French', () => {
  test.each([
    ['vide.xlsx', '', 'Le fichier est vide.'],
    ['a.pdf', '%PDF-1.7', "C'est un PDF, où l'on ne peut pas lire de passages."],
    ['a.html', '<html><body>', "C'est une page web"],
    ['notes.txt', 'Bonjour,\nvoici la liste.\n', "Aucune colonne n'est reconnue"],
    ['a.json', '{"nom":"Titre","usage":"RNCP","page":{},"elements":[]}', "C'est un modèle de parchemin"],
    ['a.json', '[1, 2', 'Le JSON'],
    ['a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'classeur'],
    ['a.zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'endommagé'],
  ])('%s', async (nom, content, sentence) => {
    await expect(newSession().open(fileNamed(nom, content))).rejects.toThrow(sentence);
  });

  test('nothing is asked of a session where nothing is open', () =>
    expect(() => newSession().page({}, 0)).toThrow("Aucun fichier n'est ouvert"));
});
