/** The same computations in Chromium, under a strict policy, and in Node: the same results. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { streamsOf } from '../tools/pdf.js';
import { bundle } from './bundle.js';
import { openChromium } from './chromium.js';
import { given } from './parite/given.js';
import { type Results, resultsOf, textOf } from './parite/results.js';
import { POLICY } from './policy.js';
import { type Served, serve } from './server.js';

let browser: Browser;
let site: Served;
let here: Results;
let there: Results;
const errors: string[] = [];

beforeAll(async () => {
  const inputs = JSON.parse(JSON.stringify(await given()));
  [browser, site] = await Promise.all([
    openChromium(),
    bundle('parite.ts', {}, inputs).then((content) => serve(content, { policy: POLICY })),
  ]);
  const page = await browser.newPage();
  page.on('pageerror', ({ stack }) => errors.push(stack ?? ''));
  await page.goto(`${site.origin}/`);
  there = JSON.parse(await page.evaluate<string>('resultats')) as Results;
  here = JSON.parse(textOf(await resultsOf(inputs))) as Results;
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const differing = (family: string): string[] =>
  Object.keys(here[family] ?? {}).filter((name) => JSON.stringify(here[family]?.[name]) !== JSON.stringify(there[family]?.[name]));

test.each([
  ['regles', 200],
  ['ecriture', 7],
  ['controle', 4],
  ['lecture', 4],
  ['accuses', 30],
  ['tableaux', 4],
  ['classeurs', 20],
  ['lignes', 20],
  ['annotes', 5],
  ['matrice', 2],
  ['attestations', 2],
])('%s', (family, least) => {
  expect(differing(family)).toEqual([]);
  expect(Object.keys(there[family] ?? {}).length).toBeGreaterThanOrEqual(least);
});

describe('parchemins', () => {
  const bytesOf = (results: Results, name: string) => {
    const made = results.parchemins?.[name] as { ecran: string; imprimeur: string } | undefined;
    return [made?.ecran ?? '', made?.imprimeur ?? ''].map((base64) => Buffer.from(base64, 'base64'));
  };

  // Inflated: each machine deflates in its own way.
  test.each(['Essai', 'Titre RNCP'])('%s: the same streams', (name) => {
    const streams = (results: Results) => bytesOf(results, name).map(streamsOf);
    expect(streams(there)).toEqual(streams(here));
    expect(streams(there).flat().length).toBeGreaterThan(10);
  });
});

test('nothing needed what the policy forbids', () => {
  expect(errors).toEqual([]);
  expect(site.violations).toEqual([]);
});
