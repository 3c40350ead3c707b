/** A workbook of 50 000 rows: the page stays alive while it is read, checked, filtered and deposited; and it stops when asked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFlux, formatHorodatage, type LignePassage } from '../../src/browser.js';
import { writeMatrice } from '../../src/matrice.js';
import { ligneConforme } from '../../src/testing.js';
import { Atelier, seen, serveAtelier } from './atelier.js';
import { openChromium } from './chromium.js';
import { growthDuring } from './renderers.js';
import type { Served } from './server.js';

const ROWS = 50_000;
/** One row in ten is at fault. */
const FAULTY = ROWS / 10;
/** Milliseconds of one task of the page: 200 is what a person begins to notice. Measured: none above 50, below which none is told. */
const FROZEN = 200;
/** Between two frames: 90 to 250 measured, the longer on a machine whose cores are taken by others. */
const FRAME = 500;
const MB = 1024 * 1024;
/** The page has no other day than that of the computer. */
const aujourdhui = formatHorodatage(new Date()).slice(0, 10);
const ligneOf = (rang: number): LignePassage => ligneConforme({ rang, aujourdhui });

function* lignes() {
  for (let rang = 0; rang < ROWS; rang++) {
    const ligne = ligneOf(rang);
    yield rang % 10 === 0 ? { ...ligne, dateFinValidite: '2020-01-01' } : ligne;
  }
}

let browser: Browser;
let site: Served;
let atelier: Atelier;
let folder: string;
let bytes: Buffer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveAtelier()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeMatrice({ passages: lignes(), lignes: ROWS })) chunks.push(chunk);
  bytes = Buffer.concat(chunks);
  folder = mkdtempSync(join(tmpdir(), 'accrochage-'));
  for (const name of ['promotion.xlsx', 'encore.xlsx']) writeFileSync(join(folder, name), bytes);
  atelier = await Atelier.open(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

/** From now on, the longest task and the longest time without a frame, in milliseconds. */
async function watch(): Promise<() => Promise<{ task: number; frame: number }>> {
  await atelier.page.evaluate(() => {
    const longest = { task: 0, frame: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.task = Math.max(longest.task, duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const tick = (): void => {
      const now = performance.now();
      longest.frame = Math.max(longest.frame, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { longest });
  });
  return () => atelier.page.evaluate('longest');
}

const counts = async () => (await atelier.page.locator('.comptes dd').allInnerTexts()).map((text) => Number(text.replace(/\s/g, '')));

test('lu et contrôlé, sans que la page se fige', async () => {
  const longest = await watch();
  const { growth } = await growthDuring(browser, async () => {
    await atelier.choose('Choisir un fichier…', join(folder, 'promotion.xlsx'));
    await atelier.page.locator('#travail').waitFor();
    await atelier.page.locator('.comptes').waitFor({ timeout: 60_000 });
  });
  const { task, frame } = await longest();
  expect(await counts()).toEqual([ROWS, ROWS - FAULTY, FAULTY]);
  expect(task).toBeLessThan(FROZEN);
  expect(frame).toBeLessThan(FRAME);
  // 450 to 680, most of it texts that wait for the collector.
  expect(growth).toBeLessThan(1000 * MB);
});

test('cinquante lignes dans la page, jamais cinquante mille ; on tourne les pages et on filtre sans attendre', async () => {
  const longest = await watch();
  expect(await atelier.page.locator('.detail tbody tr').count()).toBe(50);
  await atelier.page.getByRole('button', { name: 'Suivantes' }).click();
  await expect.poll(async () => await seen(atelier.page.locator('.detail caption'))).toBe('Fautes : 51 à 100 sur 5 000');
  await atelier.page.getByLabel(/^Chercher/).fill(ligneOf(40_000).idTechnique);
  await expect.poll(async () => await seen(atelier.page.locator('.detail caption'))).toBe('Fautes : 1 à 1 sur 1');
  const { task, frame } = await longest();
  expect(task).toBeLessThan(FROZEN);
  expect(frame).toBeLessThan(FRAME);
});

test('le dépôt des 45 000 bons passages', async () => {
  const longest = await watch();
  await atelier.page.getByLabel(/de l’émetteur/).fill('12ABC345');
  await atelier.page.getByLabel(/Numéro de contrat/).fill('MCFCER000000001');
  await atelier.page.getByLabel(/Déposer les bons passages quand même/).check();
  await atelier.page.getByRole('button', { name: 'Préparer le dépôt' }).click();
  await atelier.page.locator('.resultat-depot .reussite').waitFor({ timeout: 60_000 });
  const { task, frame } = await longest();
  expect(task).toBeLessThan(FROZEN);
  expect(frame).toBeLessThan(FRAME);
  const depot = await atelier.download(/^Télécharger .*\.xml$/);
  expect(await checkFlux(depot.bytes, { today: aujourdhui })).toMatchObject({ schemaValid: true, valid: true, passages: ROWS - FAULTY });
});

test("« Arrêter » arrête aussitôt, et n'enlève rien de ce qui était à l'écran", async () => {
  await atelier.choose('Ouvrir un autre fichier…', join(folder, 'encore.xlsx'));
  await atelier.page.locator('#travail').waitFor();
  // Timed in the page: the robot takes its time to click.
  await atelier.page.evaluate(() => {
    const stopped = new Promise<number>((resolve) => {
      document.querySelector('#arreter')?.addEventListener('click', () => {
        const start = performance.now();
        new MutationObserver(() => document.body.hasAttribute('aria-busy') || resolve(performance.now() - start)).observe(document.body, {
          attributes: true,
        });
      });
    });
    Object.assign(globalThis, { stopped });
  });
  await atelier.page.getByRole('button', { name: 'Arrêter' }).click();
  const stopped = await atelier.page.evaluate<number>('stopped');
  // 0.4 s, twice that on a busy machine: the merged cells of a workbook are read first, in one go.
  expect(stopped).toBeLessThan(2000);
  await expect.poll(() => seen(atelier.page.locator('#annonce'))).toBe("Arrêté à votre demande. Rien n'a changé.");
  expect(await seen(atelier.page.locator('#resultat h2'))).toBe('promotion.xlsx');
  expect(await counts()).toEqual([ROWS, ROWS - FAULTY, FAULTY]);
});

test('rien ne part, rien ne casse', () => atelier.expectQuiet(site));
