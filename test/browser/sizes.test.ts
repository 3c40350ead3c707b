/** What each entry weighs in a page, minified and gzipped, as a bundler makes it; what is only loaded when needed is counted apart. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { root } from '../tools/sources.js';

/** kB of 1000 bytes, to one decimal. */
type Sizes = { min: number; gzip: number };
interface Measured {
  /** Loaded at once. */
  readonly page: Sizes;
  /** May be loaded later. */
  readonly later: Sizes;
}

const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

async function measure(contents: string): Promise<Measured> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'page.ts' },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'page',
  });
  const atOnce = new Set<string>();
  const visit = (path: string): void => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const each of metafile.outputs[path]?.imports ?? []) if (each.kind === 'import-statement') visit(each.path);
  };
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === 'page.ts') visit(path);
  const sum = (keep: boolean): Sizes => {
    const files = outputFiles.filter(({ path }) => [...atOnce].some((each) => path.endsWith(each)) === keep);
    return {
      min: kB(files.reduce((total, { contents }) => total + contents.length, 0)),
      gzip: kB(files.reduce((total, { contents }) => total + gzipSync(contents).length, 0)),
    };
  };
  return { page: sum(true), later: sum(false) };
}

/** Bounds in kB, a little above what was measured: one that is passed is a library or a table that came in unseen. */
test.each<[what: string, contents: string, page: Sizes, later: Sizes]>([
  ['serializeFlux alone', "export { serializeFlux } from './src/index.js'", { min: 48, gzip: 16 }, { min: 0, gzip: 0 }],
  ['validatePassage alone', "export { validatePassage } from './src/index.js'", { min: 207, gzip: 65 }, { min: 0, gzip: 0 }],
  ['connectWorker alone', "export { connectWorker } from './src/browser.js'", { min: 55, gzip: 20 }, { min: 270, gzip: 115 }],
  ['saveStream alone', "export { saveStream } from './src/browser.js'", { min: 55, gzip: 20 }, { min: 270, gzip: 115 }],
  ['accrochage', "export * from './src/index.js'", { min: 446, gzip: 144 }, { min: 0, gzip: 0 }],
  ['accrochage/browser', "export * from './src/browser.js'", { min: 519, gzip: 173 }, { min: 236, gzip: 103 }],
  ['accrochage/worker', "import { serve } from './src/browser/serve.js'; serve(self)", { min: 439, gzip: 152 }, { min: 300, gzip: 130 }],
  ['accrochage/matrice', "export * from './src/matrice.js'", { min: 599, gzip: 223 }, { min: 8, gzip: 4 }],
  ['accrochage/parchemin', "export * from './src/parchemin.js'", { min: 820, gzip: 306 }, { min: 1100, gzip: 510 }],
  ['accrochage/attestation', "export * from './src/attestation.js'", { min: 140, gzip: 45 }, { min: 0, gzip: 0 }],
  ['accrochage/contact', "export * from './src/contact.js'", { min: 352, gzip: 99 }, { min: 0, gzip: 0 }],
])('%s', async (_, contents, page, later) => {
  const measured = await measure(contents);
  const isWithin = (size: Sizes, bound: Sizes): boolean => size.min <= bound.min && size.gzip <= bound.gzip;
  const said = JSON.stringify({ measured, bounds: { page, later } });
  expect(isWithin(measured.page, page) && isWithin(measured.later, later), said).toBe(true);
});
