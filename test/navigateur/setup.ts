/** Before the tests: a browser, and the page of the workshop built from its sources in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildAtelier } from '../tools/build-atelier.js';
import { missingChromium } from './chromium.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the page. */
    atelier: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => void> {
  const missing = missingChromium();
  if (missing) throw new Error(missing);
  const folder = mkdtempSync(join(tmpdir(), 'accrochage-atelier-'));
  await buildAtelier(folder);
  provide('atelier', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
