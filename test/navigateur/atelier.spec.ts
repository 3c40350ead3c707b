/** The whole path of the page, with the workbook of the demonstration: what it shows and gives is what Node finds and writes. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFlux, checkRows, type Diagnostic, formatHorodatage, readRows, validateRows, xsd } from '../../src/browser.js';
import { annotateMatrice } from '../../src/matrice.js';
import { generateDepot } from '../../src/node.js';
import { openPackage } from '../../src/xlsx/read/package.js';
import { temporaryFolder } from '../tools/folder.js';
import { refusals } from '../tools/xmllint.js';
import { Atelier, NOTHING_KEPT, type Received, seen, serveAtelier } from './atelier.js';
import { openChromium } from './chromium.js';
import type { Served } from './server.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/demo/${name}`, import.meta.url));
const workbook = new Uint8Array(fixture('apprenants.xlsx'));
const config = JSON.parse(fixture('accrochage.json').toString('utf8'));
/** The page has no other day than that of the computer. */
const today = formatHorodatage(new Date()).slice(0, 10);
const rows = () => readRows(new Blob([workbook]), { format: 'xlsx' });

let browser: Browser;
let site: Served;
let atelier: Atelier;
let diagnostics: Diagnostic[];
let passages = 0;
let good = 0;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveAtelier()]);
  ({ diagnostics, passages } = await checkRows(rows(), { today }));
  for await (const event of validateRows(rows(), { today })) if (event.type === 'row' && event.valid) good++;
  atelier = await Atelier.open(browser, site);
  await atelier.give('apprenants.xlsx', workbook);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const counts = async () => (await atelier.page.locator('.comptes dd').allInnerTexts()).map((text) => Number(text.replace(/\s/g, '')));
const groups = () =>
  atelier.page
    .locator('details.faute')
    .evaluateAll((found) =>
      Object.fromEntries(
        found.map((each) => [
          (each as HTMLElement).dataset.code,
          Number.parseInt(each.querySelector('.faute-nombre')?.textContent ?? '', 10),
        ]),
      ),
    );
const tally = (some: readonly Diagnostic[]) => {
  const found: Record<string, number> = {};
  for (const { code } of some) found[code] = (found[code] ?? 0) + 1;
  return found;
};

test('les comptes et les fautes sont ceux de checkRows', async () => {
  expect(await counts()).toEqual([passages, good, passages - good]);
  expect(await groups()).toEqual(tally(diagnostics));
  expect(passages).toBe(60);
  expect(Object.keys(tally(diagnostics)).length).toBeGreaterThan(10);
});

test('le résultat a le focus', async () => {
  expect(await atelier.page.evaluate(() => document.activeElement?.textContent)).toBe('apprenants.xlsx');
});

describe('le filtre', () => {
  const shown = async (): Promise<number> => {
    const caption = await seen(atelier.page.locator('.detail caption'));
    return Number(/sur (\d+)/.exec(caption)?.[1]);
  };

  test.each([
    ['error', 'Erreurs'],
    ['warning', 'Avertissements'],
  ])('par gravité : %s', async (severity, label) => {
    await atelier.page.getByLabel('Gravité').selectOption(label);
    await expect.poll(shown).toBe(diagnostics.filter((each) => each.severity === severity).length);
    await atelier.page.getByLabel('Gravité').selectOption('Toutes');
  });

  test('par faute', async () => {
    const [code = '', count] = Object.entries(tally(diagnostics)).sort(([, a], [, b]) => b - a)[0] ?? [];
    await atelier.page.getByLabel('Faute', { exact: true }).selectOption(code);
    await expect.poll(shown).toBe(count);
    await atelier.page.getByLabel('Faute', { exact: true }).selectOption('');
  });

  test.each(['NAISSANCE', 'fevrier', '2026-00', 'saisie!'])('par mot, sans accent ni majuscule : %s', async (word) => {
    const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const said = ({ idTechnique, code, message, position }: Diagnostic) =>
      folded(`${idTechnique ?? ''} ${position && 'cell' in position ? `${position.sheet}!${position.cell}` : ''} ${code} ${message}`);
    const expected = diagnostics.filter((each) => said(each).includes(folded(word))).length;
    await atelier.page.getByLabel(/^Chercher/).fill(word);
    if (expected > 0) await expect.poll(shown).toBe(expected);
    else await atelier.page.getByText('Aucune faute à montrer.').waitFor();
    await atelier.page.getByLabel(/^Chercher/).fill('');
    await expect.poll(shown).toBe(diagnostics.length);
  });

  test('par personne, avec la cellule de chaque faute', async () => {
    await atelier.page.getByLabel('par personne').check();
    const names = atelier.page.locator('.personnes h4');
    await expect.poll(() => names.count()).toBe(new Set(diagnostics.map(({ position }) => position?.line)).size);
    const cells = new Set(
      diagnostics.flatMap(({ position }) => (position && 'cell' in position ? [`${position.sheet}!${position.cell}`] : [])),
    );
    const shownCells = new Set((await atelier.page.locator('.personnes .cellule').allInnerTexts()).map((text) => text.trim()));
    expect(shownCells).toEqual(cells);
    await atelier.page.getByLabel('par faute').check();
  });
});

/** Part by part, inflated: each machine deflates in its own way. */
async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const opened = await openPackage(new Uint8Array(bytes));
  return Object.fromEntries(await Promise.all(opened.names.map(async (name) => [name, await opened.text(name)] as const)));
}

test('le classeur annoté est celui que Node rend, et se relit comme le premier', async () => {
  const { name, bytes } = await atelier.download('Télécharger le classeur annoté');
  expect(name).toBe('apprenants-controle.xlsx');
  const chunks: Uint8Array[] = [];
  for await (const chunk of annotateMatrice(workbook, diagnostics)) chunks.push(chunk);
  expect(await partsOf(bytes)).toEqual(await partsOf(Buffer.concat(chunks)));
  const again = await checkRows(readRows(new Blob([new Uint8Array(bytes)]), { format: 'xlsx' }), { today });
  expect(again.diagnostics).toEqual(diagnostics);
});

test('une correction proposée est faite, contrôlée aussitôt, puis annulée', async () => {
  const before = await groups();
  const button = atelier.page.locator('[data-correction]').first();
  await button.click();
  await atelier.page.locator('#annuler').waitFor();
  await atelier.idle();
  expect(await groups()).not.toEqual(before);
  expect(await seen(atelier.page.locator('.corrections').first())).toContain("1 correction faite dans l'atelier");
  expect((await counts())[0]).toBe(passages);
  await atelier.page.locator('#annuler').click();
  await atelier.page.locator('#annuler').waitFor({ state: 'detached' });
  expect(await groups()).toEqual(before);
});

describe('le dépôt', () => {
  const form = (label: RegExp) => atelier.page.getByLabel(label);
  const received: Received[] = [];

  test('des identifiants faux sont refusés, en français', async () => {
    await atelier.page.getByRole('button', { name: 'Préparer le dépôt' }).click();
    const alert = atelier.page.locator('.formulaire [role=alert]');
    await alert.waitFor();
    expect(await seen(alert)).toContain('Ces identifiants ne conviennent pas');
    expect(await alert.locator('li').count()).toBeGreaterThan(0);
    await form(/de l’émetteur/).fill(config.emetteur.idClient);
    await form(/Numéro de contrat/).fill(config.certificateur.idContrat);
  });

  test('sans les cocher, les lignes fautives empêchent le dépôt', async () => {
    await atelier.page.getByRole('button', { name: 'Préparer le dépôt' }).click();
    await atelier.idle();
    await expect.poll(() => seen(atelier.page.locator('.resultat-depot'))).toMatch(/Aucun fichier n’a été fait/);
    expect(await atelier.kept()).toEqual(NOTHING_KEPT);
  });

  test('les fichiers sont ceux que Node écrit', async () => {
    await form(/Déposer les bons passages quand même/).check();
    await atelier.page.getByRole('button', { name: 'Préparer le dépôt' }).click();
    await atelier.page.locator('.resultat-depot .reussite').waitFor();
    for (const name of await atelier.page
      .locator('.resultat-depot .fichier-nom')
      .evaluateAll((found) => found.map((each) => each.firstChild?.textContent ?? '')))
      received.push(await atelier.download(`Télécharger ${name}`));
    const [xml] = received.filter(({ name }) => name.endsWith('.xml'));
    const text = xml?.bytes.toString('utf8') ?? '';
    const [, idFlux = ''] = /<[^>]*idFlux>([^<]+)</.exec(text) ?? [];
    const [, horodatage = ''] = /<[^>]*horodatage>([^<]+)</.exec(text) ?? [];
    expect(idFlux).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

    const folder = temporaryFolder();
    const report = await generateDepot(rows(), {
      config,
      folder: folder.path('depot'),
      partial: true,
      now: () => new Date(horodatage),
      idFlux: () => idFlux,
    });
    expect(report.passages).toEqual({ lus: passages, acceptes: good, refuses: passages - good });
    expect(received.map(({ name }) => name).sort()).toEqual(folder.list('depot'));
    for (const { name, bytes } of received) {
      const here = readFileSync(folder.path(`depot/${name}`));
      if (name.endsWith('.xlsx')) expect(await partsOf(bytes)).toEqual(await partsOf(here));
      else
        expect(bytes.toString('utf8').replace(/"refuses":\s*\{[^}]*\}/, '')).toBe(
          here.toString('utf8').replace(/"refuses":\s*\{[^}]*\}/, ''),
        );
    }
  });

  test('le XML est valide pour xmllint et pour checkFlux', async () => {
    const folder = temporaryFolder();
    const schema = folder.write('schema.xsd', xsd());
    for (const { name, bytes } of received.filter(({ name }) => name.endsWith('.xml'))) {
      expect(refusals([folder.write(name, bytes)], schema)).toEqual(new Map());
      expect(await checkFlux(bytes, { today })).toMatchObject({ schemaValid: true, valid: true, passages: good });
    }
  });

  test('les identifiants ne sont gardés que si on le demande, et s’effacent', async () => {
    expect((await atelier.kept()).local).toEqual({});
    await form(/Garder ces identifiants/).check();
    await atelier.page.getByRole('button', { name: 'Préparer le dépôt' }).click();
    await atelier.idle();
    await expect.poll(async () => Object.keys((await atelier.kept()).local)).toEqual(['accrochage.identifiants']);
    expect(await atelier.kept()).toEqual({ ...NOTHING_KEPT, local: expect.any(Object) });
    const other = await atelier.context.newPage();
    await other.goto(atelier.page.url());
    await other.close();
    await atelier.page.getByRole('button', { name: 'Effacer de ce poste' }).click();
    expect(await atelier.kept()).toEqual(NOTHING_KEPT);
  });
});

test('les parchemins des bons passages, et leur archive', async () => {
  await atelier.choose(
    'Choisir le modèle et les fiches…',
    ...['titre-rncp.json', 'certification-rs.json', 'fiches.json'].map((name) => ({ name, bytes: fixture(name) })),
  );
  const done = atelier.page.locator('.reussite', { hasText: 'parchemin' });
  await done.waitFor();
  const made = Number.parseInt(await seen(done), 10);
  expect(made).toBeGreaterThan(0);
  const card = atelier.page.locator('.carte', { hasText: 'Les parchemins' });
  const names = await card.locator('.fichier-nom').evaluateAll((found) => found.map((each) => each.firstChild?.textContent?.trim() ?? ''));
  const files: Received[] = [];
  for (const name of names) files.push(await atelier.download(`Télécharger ${name}`));
  const print = files.filter(({ name }) => name.endsWith('.pdf'));
  const pages = print.reduce((sum, { bytes }) => sum + (bytes.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0), 0);
  expect(pages).toBe(made);
  const zips = files.filter(({ name }) => name.endsWith('.zip'));
  expect(zips.length).toBeGreaterThan(0);
});

describe('rien ne part', () => {
  test('rien n’a été demandé ailleurs, et la politique n’a rien eu à arrêter', () => {
    expect(atelier.requests).toContain(`${site.origin}/worker.js`);
    atelier.expectQuiet(site);
  });

  const attempt = (url: string): Promise<string> =>
    fetch(url).then(
      () => 'parti',
      () => 'refusé',
    );

  test('ce que la page ou son Web Worker tenterait est refusé', async () => {
    site.violations.length = 0;
    expect(await atelier.page.evaluate(attempt, 'https://exemple.fr/')).toBe('refusé');
    expect(await atelier.page.workers()[0]?.evaluate(attempt, `${site.origin}/main.js`)).toBe('refusé');
    await expect.poll(() => site.violations).toEqual(['connect-src https://exemple.fr/', `connect-src ${site.origin}/main.js`]);
  });
});
