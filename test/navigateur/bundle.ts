/** Pages of the tests, bundled from the sources as an application would: for browsers, split, and read from memory. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Content } from './server.js';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <title>Essai</title>
    <link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>
  </head>
</html>`;

/**
 * `page`: a file of `pages/`, run by `index.html` as any script of a page, because what `page.evaluate` runs may call `eval` whatever the
 * policy says. `others` stand beside it, by name: a worker. `given` is what `import given from 'given'` finds.
 */
export async function bundle(page: string, others: Readonly<Record<string, string>> = {}, given: unknown = null): Promise<Content> {
  const { outputFiles } = await build({
    entryPoints: { page: pages + page, ...others },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'essai',
    write: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'given',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^given$/ }, ({ path }) => ({ path, namespace: 'given' }));
          onLoad({ filter: /.*/, namespace: 'given' }, () => ({ contents: JSON.stringify(given), loader: 'json' }));
        },
      },
    ],
  });
  const files = new Map<string, Uint8Array | string>(outputFiles.map(({ path, contents }) => [`/${basename(path)}`, contents]));
  files.set('/index.html', PAGE);
  return async (path) => files.get(path);
}
