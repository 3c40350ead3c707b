/** The package as npm would publish it: built, packed, unpacked beside its dependencies, then used by an application. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './tools/sources.js';

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
/** The entries that hold the core. */
const CORES = { accrochage: 'src/index.ts', 'accrochage/node': 'src/node.ts', 'accrochage/browser': 'src/browser.ts' };
const cores = Object.keys(CORES);
const entries = Object.entries({
  ...CORES,
  'accrochage/matrice': 'src/matrice.ts',
  'accrochage/parchemin': 'src/parchemin.ts',
  'accrochage/attestation': 'src/attestation.ts',
  'accrochage/contact': 'src/contact.ts',
  'accrochage/testing': 'src/testing.ts',
});

const folder = mkdtempSync(join(tmpdir(), 'accrochage-'));
const application = join(folder, 'application');
const installed = join(application, 'node_modules', 'accrochage');

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]): string => run(process.execPath, args, application).trim();

/** A dependency as the project holds it: the registry is not asked. */
function link(name: string): void {
  const target = join(application, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), target, 'junction');
}

beforeAll(() => {
  const source = join(folder, 'source');
  run(process.execPath, [`${root}node_modules/tsup/dist/cli-default.js`, '--silent', '--out-dir', join(source, 'dist')], root);
  for (const file of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(root + file, join(source, file));
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], source);
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(folder, `accrochage-${manifest.version}.tgz`), '-C', installed, '--strip-components', '1'], folder);
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) link(name);
  writeFileSync(join(application, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('holds the build, its papers, and nothing else', () => {
  expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
  const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(test|map)\b/.test(file))).toEqual([]);
});

test('the licence of the fonts goes with them', () => {
  expect(readFileSync(join(installed, 'dist', 'OFL.txt'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
});

test('every path of package.json exists', () => {
  const paths =
    JSON.stringify([manifest.exports, manifest.bin, manifest.main, manifest.types, manifest.typesVersions]).match(/\.\/[^"]+\.[a-z]+/g) ??
    [];
  expect(paths.length).toBeGreaterThan(12);
  expect(paths.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
});

describe.each(entries)('%s', (name, source) => {
  test('gives the same names by import and by require, those of its source', async () => {
    const expected = Object.keys(await import(root + source)).sort();
    const print = 'console.log(JSON.stringify(Object.keys(entry).sort()))';
    expect(JSON.parse(node('--input-type=module', '-e', `import * as entry from '${name}'; ${print}`))).toEqual(expected);
    expect(JSON.parse(node('--input-type=commonjs', '-e', `const entry = require('${name}'); ${print}`))).toEqual(expected);
  });
});

describe.each(cores)('%s', (name) => {
  test('works by import and by require', () => {
    const flux = JSON.stringify(JSON.parse(readFileSync(`${root}fixtures/valides/flux.json`, 'utf8')));
    const use = `
      const flux = ${flux};
      entry.checkFlux(entry.serializeFluxSync(flux), { today: '2026-09-01' }).then((report) => console.log(
        entry.validateFlux(flux, { today: '2026-09-01' }).valid, report.schemaValid, report.valid, report.passages));`;
    expect(node('--input-type=module', '-e', `import * as entry from '${name}'; ${use}`)).toBe('true true true 3');
    expect(node('--input-type=commonjs', '-e', `const entry = require('${name}'); ${use}`)).toBe('true true true 3');
  });
});

test('accrochage/matrice writes, reads and annotates a workbook, by import and by require', () => {
  const use = `
    const collect = async (chunks) => { const all = []; for await (const chunk of chunks) all.push(chunk); return Buffer.concat(all); };
    (async () => {
      const bytes = await collect(matrice.writeMatrice({ passages: [{ idTechnique: '1', nomNaissance: 'Ferrandier' }] }));
      const { diagnostics, passages } = await core.checkRows(matrice.readMatrice(bytes));
      const annotated = await collect(matrice.annotateMatrice(bytes, diagnostics));
      console.log(passages, diagnostics.length > 5, (await core.checkRows(core.readRows(annotated, { format: 'xlsx' }))).passages);
    })();`;
  const flags = ['--disallow-code-generation-from-strings'];
  expect(
    node(
      ...flags,
      '--input-type=module',
      '-e',
      `import * as core from 'accrochage/node'; import * as matrice from 'accrochage/matrice'; ${use}`,
    ),
  ).toBe('1 true 1');
  expect(
    node(
      ...flags,
      '--input-type=commonjs',
      '-e',
      `const core = require('accrochage/node'); const matrice = require('accrochage/matrice'); ${use}`,
    ),
  ).toBe('1 true 1');
});

test('works where code may not be made from strings, as under a strict content security policy', () => {
  const passage = readFileSync(`${root}fixtures/valides/passage.json`, 'utf8');
  const use = `console.log(validatePassage(${passage}).valid, validatePassage({}).valid);`;
  const program = `import { validatePassage } from 'accrochage'; ${use}`;
  expect(node('--disallow-code-generation-from-strings', '--input-type=module', '-e', program)).toBe('true false');
});

test('a class is the same whichever entry gives it', () => {
  const distinct = (load: (name: string) => string) => `console.log(new Set([${cores.map(load)}]).size)`;
  expect(
    node(
      '--input-type=module',
      '-e',
      distinct((name) => `(await import('${name}')).SerializeError`),
    ),
  ).toBe('1');
  expect(
    node(
      '--input-type=commonjs',
      '-e',
      distinct((name) => `require('${name}').SerializeError`),
    ),
  ).toBe('1');
});

test('the command runs', () => {
  const command = join(installed, manifest.bin.accrochage);
  expect(readFileSync(command, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
  expect(node(command, '--version')).toContain(manifest.version);
  expect(node(command, 'xsd')).toMatch(/^<\?xml[\s\S]*<xsd:schema /);
});

test('the types serve ES modules and CommonJS, and hold without skipLibCheck', () => {
  const use = `
    const passage: PassageCertification = ${readFileSync(`${root}fixtures/valides/passage.json`, 'utf8')};
    const { valid, diagnostics }: Result<PassageCertification> = validatePassage(passage);
    export const codes: string[] = valid ? [] : diagnostics.map(({ code }) => code);`;
  for (const [index, name] of cores.entries())
    for (const extension of ['mts', 'cts'])
      writeFileSync(
        join(application, `use${index}.${extension}`),
        `import { type PassageCertification, type Result, validatePassage } from '${name}';${use}`,
      );
  for (const extension of ['mts', 'cts'])
    writeFileSync(
      join(application, `classeur.${extension}`),
      `import { readMatrice, writeMatrice } from 'accrochage/matrice'; export const rows = readMatrice(writeMatrice({ lignes: 3 }));`,
    );
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', '--types', 'node'];
  const files = readdirSync(application).filter((file) => /\.[mc]ts$/.test(file));
  expect(files).toHaveLength(8);
  expect(node(`${root}node_modules/typescript/bin/tsc`, ...options, ...files)).toBe('');
});

describe('in a bundle', () => {
  const bundle = (contents: string) =>
    build({
      stdin: { contents, resolveDir: application },
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'browser',
    });

  test.each([
    'accrochage',
    'accrochage/browser',
    'accrochage/matrice',
    'accrochage/parchemin',
    'accrochage/attestation',
    'accrochage/contact',
  ])('the whole of %s runs without Node', async (name) => {
    const { metafile, errors } = await bundle(`export * from '${name}'`);
    expect(errors).toEqual([]);
    const [output] = Object.values(metafile.outputs);
    expect(output?.imports).toEqual([]);
  });

  test.each([
    ['writes', 'serializeFlux', /zod|papaparse|date-fns|\/rules\//, 50_000],
    ['checks', 'checkFlux', /papaparse|date-fns|\/matrice\//, 300_000],
  ])('an application that only %s carries nothing else', async (_, name, unwanted, most) => {
    const { metafile, outputFiles } = await bundle(`export { ${name} } from 'accrochage'`);
    const [output] = Object.values(metafile.outputs);
    const kept = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    expect(kept.map(([path]) => path).filter((path) => unwanted.test(path))).toEqual([]);
    expect(outputFiles[0]?.contents.length).toBeLessThan(most);
  });
});
