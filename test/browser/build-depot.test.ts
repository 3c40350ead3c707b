/** The deposit of a page, against the one that Node writes for the same rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BuildDepotOptions, buildDepot, checkFlux, DepotError, rowsOf, rowsOfFile, toLigne } from '../../src/browser.js';
import { generateDepot } from '../../src/node.js';
import { validPassage } from '../tools/fixtures.js';
import { temporaryFolder } from '../tools/folder.js';
import { root } from '../tools/sources.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const XML = 'accrochage_12ABC345_20260715-150500_001.xml';
const ligne = (idTechnique: string, more: object = {}) => ({
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  ...toLigne(validPassage()),
  nomNaissance: `Nom ${idTechnique}`,
  idTechnique,
  ...more,
});
const faulty = (idTechnique: string) => ligne(idTechnique, { sexe: 'X' });
const mixed = () => [ligne('b', { codeCertification: 'RNCP2222' }), ligne('a'), faulty('f'), ligne('c', { codeCertification: 'RNCP2222' })];

function options(more: Partial<BuildDepotOptions> = {}): BuildDepotOptions {
  let rank = 0;
  return { config, now: () => new Date('2026-07-15T13:05:00Z'), today: '2026-07-15', idFlux: () => `f${++rank}`, ...more };
}

/** What Node writes, by name. */
async function byNode(rows: Parameters<typeof generateDepot>[0], more: Partial<BuildDepotOptions>) {
  const folder = temporaryFolder();
  const { dossier: _, ...report } = await generateDepot(rows, { ...options(more), folder: folder.path('depot') });
  return {
    report,
    files: Object.fromEntries((report.ecrit ? folder.list('depot') : []).map((name) => [name, folder.read(`depot/${name}`)])),
  };
}

async function inPage(rows: Parameters<typeof generateDepot>[0], more: Partial<BuildDepotOptions>) {
  const { report, fichiers, refuses, rapport } = await buildDepot(rows, options(more));
  const given = [...fichiers, ...(refuses ? [refuses] : []), ...(rapport ? [rapport] : [])];
  const files: Record<string, string> = {};
  for (const { nom, flux } of given) {
    const parts: Uint8Array[] = [];
    for await (const bytes of flux()) parts.push(bytes);
    files[nom] = Buffer.concat(parts).toString();
  }
  return { report, files };
}

describe('the same report and the same files as Node, to the byte', () => {
  const cases: [string, () => Parameters<typeof generateDepot>[0], Partial<BuildDepotOptions>][] = [
    ['mixed certifications', () => rowsOf(mixed().filter(({ idTechnique }) => idTechnique !== 'f')), {}],
    ['several files', () => rowsOf(['a', 'b', 'c', 'd', 'e'].map((id) => ligne(id))), { limits: { passages: 2 } }],
    ['refused rows, in part', () => rowsOf(mixed()), { partial: true }],
    ['a suppression', () => rowsOf([ligne('a')]), { action: 'SUPPRESSION' }],
    ['schema 1.1.2', () => rowsOf([ligne('a')]), { schema: '1.1.2' }],
    [
      'an address of the proof',
      () => rowsOf([ligne('é')]),
      { urlPreuve: { motif: 'https://preuves.exemple.fr/{jeton}', secret: 'seize caractères' } },
    ],
    ['nothing accepted', () => rowsOf([faulty('a')]), { partial: true }],
    ['a refused row', () => rowsOf(mixed()), {}],
  ];
  test.each(cases)('%s', async (_, rows, more) => {
    const page = await inPage(rows(), more);
    expect(page).toEqual(await byNode(rows(), more));
    if (page.report.ecrit)
      expect(page.files[XML] ?? page.files[XML.replace('accrochage_', 'accrochage-suppression_')]).toContain('<cpf:flux');
  });

  test('the demonstration workbook, its refused rows as a CSV', async () => {
    const csv = readFileSync(`${root}fixtures/demo/apprenants.csv`);
    const rows = () => rowsOfFile(new File([csv], 'apprenants.csv'), { unknownColumns: 'warning' });
    const more = { partial: true, config: JSON.parse(readFileSync(`${root}fixtures/demo/accrochage.json`, 'utf8')), today: '2026-12-01' };
    const page = await inPage(rows(), more);
    expect(page).toEqual(await byNode(rows(), more));
    expect(Object.keys(page.files)).toContain('lignes-refusees.csv');
  });
});

test('without options, the clock and the identifiers are those of the machine', async () => {
  const { report, fichiers } = await buildDepot(rowsOf([ligne('a')]), { config });
  const xml = (await fichiers[0]?.blob.text()) ?? '';
  expect(report.fichiers[0]?.idFlux).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await checkFlux(new Blob([xml]))).toMatchObject({ schemaValid: true, passages: 1 });
});

test('tells how far it is', async () => {
  const told: unknown[] = [];
  const rows = rowsOf(Array.from({ length: 1100 }, (_, index) => ligne(String(index))));
  await buildDepot(rows, options({ onProgress: (...moment) => told.push(moment) }));
  expect(told).toEqual([[500], [1000], [500, 1100], [1000, 1100]]);
});

test('a stop asked for gives nothing', async () => {
  const stop = new AbortController();
  async function* stopping() {
    yield ligne('a');
    stop.abort(new Error('assez'));
    yield ligne('b');
  }
  await expect(buildDepot(rowsOf(stopping()), options({ signal: stop.signal }))).rejects.toThrow('assez');
});

test('a suppression in 1.1.2 is refused', async () => {
  const made = buildDepot(rowsOf([ligne('a')]), options({ schema: '1.1.2', action: 'SUPPRESSION' }));
  await expect(made).rejects.toThrow(DepotError);
});
