/** The bundle that a page loads reads the same files, with nothing around it but what a browser has. */
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readMatrice } from '../../src/matrice.js';
import { collect } from '../tools/chunks.js';
import { root } from '../tools/sources.js';

/** Of the web, and not of Node: neither process, nor Buffer, nor require. */
const WEB = [
  'TextDecoder',
  'TextEncoder',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'CompressionStream',
  'DecompressionStream',
  'Blob',
  'URL',
  'AbortController',
  'AbortSignal',
  'crypto',
  'setTimeout',
  'clearTimeout',
  'queueMicrotask',
  'Uint8Array',
  'ArrayBuffer',
] as const;

const folders = ['fixtures/matrice/', 'fixtures/matrice/pieges/', 'fixtures/demo/'];
const files = folders.flatMap((folder) =>
  readdirSync(root + folder)
    .filter((name) => /\.(xlsx|csv)$/.test(name))
    .map((name) => root + folder + name),
);

test('the files of the fixtures, one by one', { timeout: 60_000 }, async () => {
  const source = `export { checkRows } from './src/browser.ts'; export { annotateMatrice, readMatrice, writeMatrice } from './src/matrice.ts';`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'accrochage',
    platform: 'browser',
  });
  const page = createContext(Object.fromEntries(WEB.map((name) => [name, globalThis[name]])));
  runInContext(outputFiles[0]?.text ?? '', page);
  const read = runInContext(
    `async (blob) => { const all = []; for await (const event of accrochage.readMatrice(blob)) all.push(event); return JSON.stringify(all); }`,
    page,
  ) as (blob: Blob) => Promise<string>;

  expect(files.length).toBeGreaterThan(25);
  for (const file of files) {
    const bytes = readFileSync(file);
    expect(await read(new Blob([bytes])), file).toBe(JSON.stringify(await collect(readMatrice(bytes))));
  }

  const round = runInContext(
    `async () => {
      const join = async (chunks) => { const all = []; for await (const chunk of chunks) all.push(chunk); return new Blob(all); };
      const blob = await join(accrochage.writeMatrice({ passages: [{ idTechnique: '1' }] }));
      const { diagnostics } = await accrochage.checkRows(accrochage.readMatrice(blob), { today: '2026-09-01' });
      const annotated = await join(accrochage.annotateMatrice(blob, diagnostics));
      return [diagnostics.length > 5, (await accrochage.checkRows(accrochage.readMatrice(annotated))).passages, typeof process];
    }`,
    page,
  ) as () => Promise<unknown[]>;
  expect(await round()).toEqual([true, 1, 'undefined']);
});
