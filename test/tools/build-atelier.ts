/** Builds the page of the workshop into `docs/site/atelier`: no server, no request, nothing that is not in this folder. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Help } from '../../docs/atelier/page/help.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Folders of the pages that say what a code means. */
const PAGES = ['regles', 'causes'];

/** The text under a title, its links without their address. */
const under = (page: string, title: string): string => {
  const [, after = ''] = page.split(new RegExp(`^## ${title}\\s*$`, 'm'));
  const [text = ''] = after.split(/^## /m);
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
};

/** What each code means, from its page of the documentation. */
export function printHelp(): Record<string, Help> {
  const pages = PAGES.flatMap((folder) =>
    readdirSync(root(`docs/${folder}`))
      .filter((file) => file.endsWith('.md') && file !== 'README.md')
      .map((file): [string, Help] => {
        const page = readFileSync(root(`docs/${folder}/${file}`), 'utf8');
        const code = basename(file, '.md');
        return [
          code,
          { page: `../${folder}/${code}.html`, meaning: under(page, 'Ce qui est vérifié'), remedy: under(page, 'Comment corriger') },
        ];
      }),
  );
  return Object.fromEntries(pages);
}

/** `import text from './a.json?texte'`: a file as it is. */
const asText: Plugin = {
  name: 'texte',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?texte$/ }, ({ path, resolveDir }) => ({
      path: fileURLToPath(new URL(path.replace(/\?texte$/, ''), `file://${resolveDir}/`)),
      namespace: 'texte',
    }));
    onLoad({ filter: /.*/, namespace: 'texte' }, ({ path }) => ({ contents: readFileSync(path), loader: 'text' }));
  },
};

export async function buildAtelier(out = root('docs/site/atelier')): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const file of ['index.html', 'icone.svg']) copyFileSync(root(`docs/atelier/${file}`), `${out}/${file}`);
  await build({
    entryPoints: { main: root('docs/atelier/main.ts'), worker: root('docs/atelier/worker.ts'), atelier: root('docs/atelier/atelier.css') },
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
    chunkNames: 'parties/[name]-[hash]',
    loader: { '.xlsx': 'binary' },
    define: { AIDES: JSON.stringify(printHelp()) },
    plugins: [asText],
  });
  // Loaded in the background: the page then works without the network.
  const parts = readdirSync(`${out}/parties`).map((file) => `import './${file}';\n`);
  writeFileSync(`${out}/parties/tout.js`, parts.join(''));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAtelier();
