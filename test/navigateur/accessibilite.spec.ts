/** Every state of the page, judged by axe-core, photographed, at two widths, light and dark; then walked by keyboard alone. */
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Atelier, seen, serveAtelier } from './atelier.js';
import { openChromium } from './chromium.js';
import { ETATS } from './etats.js';
import type { Served } from './server.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let site: Served;
let pictures: string;

beforeAll(async () => {
  pictures = process.env.ATELIER_IMAGES ?? mkdtempSync(join(tmpdir(), 'accrochage-images-'));
  [browser, site] = await Promise.all([openChromium(), serveAtelier()]);
});
afterAll(async () => {
  console.log(`Images de l'atelier, à regarder : ${pictures}`);
  await browser?.close();
  await site?.close();
});

/** What a person would not get past: the rest of axe's advice is not judged here. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} : ${failureSummary}`));
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [375, 'light'],
  [375, 'dark'],
] as const)('%d px, %s', (width, colorScheme) => {
  let atelier: Atelier;

  beforeAll(async () => {
    // For the scan alone: its script is none of the page's.
    atelier = await Atelier.open(browser, site, {
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    await atelier.page.addScriptTag({ path: AXE });
  });
  afterAll(() => atelier.close());

  test.each(ETATS)('%s', async (name, reach) => {
    await reach(atelier);
    await atelier.page.screenshot({ path: join(pictures, `${width}-${colorScheme}-${name}.png`), fullPage: true });
    expect(await faults(atelier.page)).toEqual([]);
    expect(await overflow(atelier.page)).toBe(0);
  });
});

test('ce que le contrôle doit voir est vu', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${site.origin}/`);
  await page.addScriptTag({ path: AXE });
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p style="color:#ccc;background:#fff">pâle</p><input>');
  });
  expect((await faults(page)).map((each) => each.replace(/ .*/s, '')).sort()).toEqual(['color-contrast', 'label']);
  await page.close();
});

describe('au clavier seul', () => {
  let atelier: Atelier;
  let page: Page;

  beforeAll(async () => {
    atelier = await Atelier.open(browser, site);
    page = atelier.page;
  });
  afterAll(() => atelier.close());

  /** What has the focus, and whether that is seen. */
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        name: (element.getAttribute('aria-label') ?? ((element as HTMLInputElement).labels?.[0] ?? element).textContent ?? '')
          .replace(/\s+/g, ' ')
          .trim(),
        tag: element.localName,
        isSeen: width * height > 0 && ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'),
      };
    });

  /** Goes on with Tab until the element is met; nothing on the way may be without a visible focus. */
  async function tabTo(name: RegExp): Promise<void> {
    const met: string[] = [];
    for (let pressed = 0; pressed < 150; pressed++) {
      await page.keyboard.press('Tab');
      const now = await focused();
      if (now.tag !== 'body') expect(now.isSeen, `${now.tag} « ${now.name} »`).toBe(true);
      met.push(`${now.tag} ${now.name}`);
      if (name.test(now.name)) return;
    }
    throw new Error(`${name} is never met: ${met.join(' | ')}`);
  }

  test('le premier arrêt mène au contenu', async () => {
    await page.keyboard.press('Tab');
    expect((await focused()).name).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
  });

  test("de l'exemple au résultat, où le focus arrive", async () => {
    await tabTo(/^Essayer avec un exemple$/);
    await page.keyboard.press('Enter');
    await page.locator('.comptes').waitFor();
    await expect.poll(async () => (await focused()).name).toBe('apprenants-exemple.xlsx');
  });

  test('une faute se déplie, ses lignes se montrent, une correction se fait et s’annonce', async () => {
    await tabTo(/^Erreur/);
    await page.keyboard.press('Enter');
    expect(await page.locator('details.faute[open]').count()).toBe(1);
    await tabTo(/^Voir (?:la ligne|les)/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('detail'))).toBe(true);
    await tabTo(/^Faute$/);
    await page.keyboard.press('Home');
    await tabTo(/^Mettre «/);
    await page.keyboard.press('Enter');
    await page.locator('#annuler').waitFor();
    await expect.poll(() => seen(page.locator('#annonce'))).toMatch(/fautes? restent?, il y en avait/);
    expect((await focused()).tag).not.toBe('body');
  });

  test('le dépôt se prépare, et le focus va à ce qui est fait', async () => {
    await tabTo(/^Déposer les bons passages quand même/);
    await page.keyboard.press('Space');
    expect(await page.getByLabel(/Déposer les bons passages quand même/).isChecked()).toBe(true);
    await tabTo(/^Préparer le dépôt$/);
    await page.keyboard.press('Enter');
    await page.locator('.resultat-depot .reussite').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('resultat-depot');
    await tabTo(/^Télécharger .*\.xml$/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.xml$/);
  });
});
