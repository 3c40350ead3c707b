/** A deposit saved by Chromium: whole, and never in memory. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from './bundle.js';
import { openChromium } from './chromium.js';
import { depositOf } from './deposit-source.js';
import { POLICY } from './policy.js';
import { growthDuring } from './renderers.js';
import { type Served, serve } from './server.js';

const MB = 1024 * 1024;
/** 200 MB, the limit of the portal. */
const PASSAGES = 190_000;

let browser: Browser;
let site: Served;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), bundle('save-stream.ts').then((content) => serve(content, { policy: POLICY }))]);
});
afterAll(async () => {
  expect(site.violations).toEqual([]);
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

async function digest(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

interface Saved {
  readonly saved: number;
  readonly peak: number;
}

async function downloaded(passages: number): Promise<{ name: string; path: string; saved: Saved; growth: number }> {
  const download = page.waitForEvent('download');
  const { result: saved, growth } = await growthDuring(browser, () =>
    page.evaluate<Saved>(`enregistrer(${passages}, { how: 'download' })`),
  );
  const given = await download;
  return { name: given.suggestedFilename(), path: await given.path(), saved, growth };
}

const withoutDisk = () => page.addInitScript('delete StorageManager.prototype.getDirectory');
/** No machine can click in the dialog of the system: the person chooses a file of the private disk, which is written in the same way. */
const choosing = (choice: string) => page.addInitScript(`globalThis.showSaveFilePicker = async ({ suggestedName }) => { ${choice} }`);
const DISK = '(await navigator.storage.getDirectory())';

describe('200 Mo', () => {
  test.each(['par le disque du navigateur', 'par des Blob'])('%s', async (how) => {
    if (how === 'par des Blob') await withoutDisk();
    await page.goto(`${site.origin}/`);
    const { name, path, saved, growth } = await downloaded(PASSAGES);
    expect(name).toBe('depot.xml');
    expect(saved.saved).toBeGreaterThan(190 * MB);
    // Measured: 94 MB, most of it passages already written that wait for the collector, and 80 MB more for the whole process.
    expect(saved.peak).toBeLessThan(140 * MB);
    expect(growth).toBeLessThan(140 * MB);
    expect(await digest(createReadStream(path))).toBe(await digest(depositOf(PASSAGES)));
  });
});

test('là où la personne le demande', async () => {
  await choosing(`return ${DISK}.getFileHandle('choisi-' + suggestedName, { create: true });`);
  await page.goto(`${site.origin}/`);
  const { saved } = await page.evaluate<Saved>('enregistrer(20000, {})');
  const text = await page.evaluate<string>(
    "navigator.storage.getDirectory().then((d) => d.getFileHandle('choisi-depot.xml')).then((h) => h.getFile()).then((f) => f.text())",
  );
  const bytes = Buffer.from(text);
  expect(bytes.length).toBe(saved);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(await digest(depositOf(20_000)));
});

test('la personne renonce', async () => {
  await choosing("throw new DOMException('', 'AbortError');");
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate('refus({})')).toEqual({
    name: 'NavigateurError',
    code: 'annule',
    message: "L'enregistrement de « depot.xml » a été annulé : rien n'a été écrit.",
  });
  expect(await page.evaluate('disque()')).toEqual([]);
});

test.each(['{}', "{ how: 'download' }"])('un arrêt ne laisse rien : %s', async (options) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await choosing(`return ${DISK}.getFileHandle(suggestedName, { create: true });`);
  await page.goto(`${site.origin}/`);
  expect(await page.evaluate(`arreter(${2 * MB}, ${options})`)).toMatch(/^AbortError/);
  expect(await page.evaluate('disque()')).toEqual([]);
  expect(downloads).toEqual([]);
});

test('ce qui a servi au téléchargement ne reste pas sur le disque du navigateur', async () => {
  await page.clock.install();
  await page.goto(`${site.origin}/`);
  const { path } = await downloaded(10);
  expect(await digest(createReadStream(path))).toBe(await digest(depositOf(10)));
  await page.clock.fastForward('10:00');
  await expect.poll(() => page.evaluate('disque()')).toEqual([]);
});
