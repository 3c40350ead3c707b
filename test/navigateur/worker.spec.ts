/** `accrochage/worker` in a Web Worker of Chromium: progress, cancellation, errors, a deposit. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Avance, type BilanDepot, type CheckReport, checkRows, readRows } from '../../src/browser.js';
import { generateDepot } from '../../src/node.js';
import { openPackage } from '../../src/xlsx/read/package.js';
import { temporaryFolder } from '../tools/folder.js';
import { bundle } from './bundle.js';
import { openChromium } from './chromium.js';
import type { Given } from './pages/worker.js';
import { POLICY } from './policy.js';
import { type Served, serve } from './server.js';

const root = new URL('../../', import.meta.url);
const demo = new URL('fixtures/demo/apprenants.xlsx', root);
const config = JSON.parse(readFileSync(new URL('fixtures/demo/accrochage.json', root), 'utf8'));
const [titres = '', ligne = ''] = readFileSync(new URL('fixtures/demo/apprenants.csv', root), 'utf8').split(/\r?\n/);
const today = '2026-11-02';

let browser: Browser;
let site: Served;
let page: Page;

beforeAll(async () => {
  const given: Given = { classeur: readFileSync(demo).toString('base64'), config, titres, ligne };
  const worker = fileURLToPath(new URL('src/worker.ts', root));
  const content = await bundle('worker.ts', { worker }, given);
  [browser, site] = await Promise.all([openChromium(), serve(content, { policy: POLICY })]);
  page = await browser.newPage();
  await page.goto(`${site.origin}/`);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('20 000 lignes : le même rapport, une avance qui avance, une page qui vit', async () => {
  const rows = 20_000;
  const { report, avances, longest } = await page.evaluate<{ report: CheckReport; avances: Avance[]; longest: number }>(
    `controler(${rows})`,
  );
  const csv = `${titres}\n${`${ligne}\n`.repeat(rows)}`;
  const expected = await checkRows(readRows(csv, { format: 'csv' }), { today, maxDiagnostics: 3 });
  expect(report).toEqual(JSON.parse(JSON.stringify(expected)));
  expect(report.passages).toBe(rows);
  const told = (key: 'part' | 'passages') => avances.flatMap(({ [key]: value }) => (value === undefined ? [] : [value]));
  for (const key of ['part', 'passages'] as const) {
    expect(told(key).length).toBeGreaterThanOrEqual(3);
    expect(told(key)).toEqual(told(key).toSorted((a, b) => a - b));
  }
  expect(told('part').at(-1)).toBe(1);
  // Between two frames: a machine whose cores are taken by others draws late.
  expect(longest).toBeLessThan(500);
});

test("un travail abandonné s'arrête aussitôt, et le suivant commence", async () => {
  const { reason, rejected, free } = await page.evaluate<{ reason: string; rejected: number; free: number }>('arreter(100000)');
  expect(reason).toBe('assez');
  expect(rejected).toBeLessThan(100);
  expect(free).toBeLessThan(1000);
});

test('les erreurs arrivent avec leur nom, leur code et leur phrase', async () => {
  expect(await page.evaluate('erreurs()')).toMatchInlineSnapshot(`
    {
      "accuse": {
        "code": "accuse-texte",
        "message": "Le fichier donné est un texte, et non un accusé de traitement, qui est un fichier XML. Vérifiez que vous avez choisi le bon fichier.",
        "name": "AccuseError",
      },
      "format": {
        "code": "format-inconnu",
        "message": "« lettre.doc » : ce format n'est pas lu. Formats lus : .xlsx, .csv, .ndjson, .json, .xml.",
        "name": "NavigateurError",
      },
      "option": {
        "code": "option-non-transmissible",
        "message": "Une option ne peut pas être transmise au travail en arrière-plan, qui ne reçoit que des données, sans fonction (Failed to execute 'postMessage' on 'Worker': () => true could not be cloned.).",
        "name": "NavigateurError",
      },
      "suppression": {
        "code": undefined,
        "message": "Le schéma 1.1.2 ne connaît pas la suppression : choisissez le schéma 1.1.5.",
        "name": "DepotError",
      },
    }
  `);
});

test('terminer rejette ce qui est en cours ; le travail suivant ouvre un autre Web Worker', async () => {
  expect(await page.evaluate('terminer()')).toEqual({
    ended: {
      name: 'NavigateurError',
      code: 'travail-interrompu',
      message: "Le travail s'est interrompu (il a été arrêté par la page) : recommencez.",
    },
    after: 1,
  });
});

/** Inflated: each machine deflates in its own way. */
async function contentOf(name: string, bytes: Buffer): Promise<unknown> {
  if (!name.endsWith('.xlsx')) return bytes.toString('utf8');
  const opened = await openPackage(new Uint8Array(bytes));
  return Promise.all(opened.names.map((part) => opened.text(part)));
}

test('le dépôt fait dans la page est celui que fait Node', async () => {
  const folder = temporaryFolder();
  const { dossier: _, ...expected } = await generateDepot(readRows(new Blob([readFileSync(demo)]), { format: 'xlsx' }), {
    config,
    folder: folder.path('depot'),
    partial: true,
    today,
    now: () => new Date('2026-11-02T10:00:00Z'),
    idFlux: () => '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
  });
  const { report, files } = await page.evaluate<{ report: BilanDepot; files: { nom: string; base64: string }[] }>('deposer()');
  expect(files.map(({ nom }) => nom).sort()).toEqual(folder.list('depot'));
  const whole = (text: string) => text.replace(/"refuses":\s*\{[^}]*\}/, '');
  for (const { nom, base64 } of files) {
    const there = await contentOf(nom, Buffer.from(base64, 'base64'));
    const here = await contentOf(nom, readFileSync(folder.path(`depot/${nom}`)));
    // The digest of a workbook is that of its deflated bytes.
    if (typeof there === 'string' && nom === 'rapport.json') expect(whole(there)).toBe(whole(here as string));
    else expect(there).toEqual(here);
  }
  const { refuses, ...others } = report;
  expect(others).toEqual(JSON.parse(JSON.stringify({ ...expected, refuses: undefined })));
  expect(refuses?.nom).toBe(expected.refuses?.nom);
});

test('rien de ce que la politique interdit n’a été tenté, ni dans la page ni dans le Web Worker', () =>
  expect(site.violations).toEqual([]));
