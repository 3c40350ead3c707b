/** The examples « à l'échelle » as a user would compile them, around the sources of the library: what runs is what the guide shows. */
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../tools/sources.js';

export const EXEMPLES = `${root}docs/exemples/echelle/`;
export const TSCONFIG = `${root}test/exemples/echelle/tsconfig.json`;

/** Every file of the examples, from their folder. */
export const exemples: readonly string[] = readdirSync(EXEMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Threads take no loader: tsx serves the main one alone, so JavaScript is needed. */
export async function compileInto(folder: string, programs: Readonly<Record<string, string>> = {}): Promise<void> {
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  await build({
    entryPoints: exemples.map((file) => EXEMPLES + file),
    outdir: folder,
    outbase: EXEMPLES,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: TSCONFIG,
    logLevel: 'error',
  });
}
