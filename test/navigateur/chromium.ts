/** Debian's Chromium, driven by playwright-core: no browser is downloaded. */
import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why no browser can be opened; nothing when one can. */
export function missingChromium(): string | undefined {
  try {
    accessSync(CHROMIUM, constants.X_OK);
    return undefined;
  } catch {
    return `Chromium est introuvable (${CHROMIUM}) : « apt-get install chromium », ou donnez son chemin dans la variable CHROMIUM.`;
  }
}

/** No sandbox: it needs rights that root in a container does not have. Memory is told as it is, not rounded. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--enable-precise-memory-info'] });
