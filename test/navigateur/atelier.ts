/** The page of the workshop, opened in Chromium and watched: what leaves, what fails, what the policy stops. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { folderOf, type Served, serve } from './server.js';

/** The policy that the page gives itself. */
export const policyOf = (html: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';

/** The policy is the page's own; the server only asks to be told of what it stops. */
export async function serveAtelier(): Promise<Served> {
  const folder = inject('atelier');
  const policy = policyOf(readFileSync(`${folder}/index.html`, 'utf8'));
  expect(policy).toContain("connect-src 'none'");
  return serve(folderOf(folder), { policy, reportOnly: true });
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

export interface Received {
  readonly name: string;
  readonly bytes: Buffer;
}

export class Atelier {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that was asked for, by the page and by its workers. */
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    context.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
  }

  static async open(browser: Browser, { origin }: Served, options: BrowserContextOptions = {}): Promise<Atelier> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const atelier = new Atelier(context, await context.newPage());
    await atelier.page.goto(`${origin}/`);
    return atelier;
  }

  /** Chooses files by a button; a large one by its path: its bytes would go through the page as text, which freezes it. */
  async choose(button: string, ...files: readonly GivenFile[] | readonly [path: string]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.getByRole('button', { name: button }).click()]);
    const [path] = files;
    if (typeof path === 'string') return chooser.setFiles(path);
    await chooser.setFiles((files as readonly GivenFile[]).map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  }

  /** Gives the file, and waits for what the page has to say of it. */
  async give(name: string, bytes: Uint8Array | string): Promise<void> {
    const isStart = await this.page.locator('#accueil').isVisible();
    await this.choose(isStart ? 'Choisir un fichier…' : 'Ouvrir un autre fichier…', { name, bytes });
    await this.idle();
    await this.page.locator('#resultat h2, #erreur:not([hidden])').first().waitFor();
  }

  /** The work has ended. */
  async idle(): Promise<void> {
    await this.page.locator('body:not([aria-busy])').waitFor();
  }

  /** Clicks, and takes what is downloaded. */
  async download(button: string | RegExp): Promise<Received> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: button }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Everything that the page left on the computer. */
  kept(): Promise<{
    local: object;
    session: object;
    databases: unknown[];
    caches: string[];
    disk: string[];
    cookies: string;
    workers: number;
  }> {
    return this.page.evaluate(async () => {
      const disk: string[] = [];
      for await (const [name] of (await navigator.storage.getDirectory()).entries()) disk.push(name);
      return {
        local: { ...localStorage },
        session: { ...sessionStorage },
        databases: await indexedDB.databases(),
        caches: await caches.keys(),
        disk,
        cookies: document.cookie,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      };
    });
  }

  /** Nothing left for elsewhere, nothing failed. */
  expectQuiet({ origin, violations }: Served): void {
    expect(this.requests.filter((url) => !/^(?:blob|data):/.test(url) && !url.startsWith(`${origin}/`))).toEqual([]);
    expect(this.errors).toEqual([]);
    expect(violations).toEqual([]);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

export const NOTHING_KEPT = { local: {}, session: {}, databases: [], caches: [], disk: [], cookies: '', workers: 0 };

/** What the page writes with spaces of every width. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is read on the page, once it is there. */
export async function seen(locator: Locator): Promise<string> {
  await locator.waitFor({ state: 'attached' });
  return plain((await locator.allInnerTexts()).join(' '));
}
