/** Every TypeScript example of the README and the guides compiles, runs, and prints what its comments say. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/options.js';
import { checkRows, readConfig, readRows } from '../src/node.js';
import { readFiche } from '../src/parchemin.js';
import { pages, pageText, runnable, snippets } from './tools/snippets.js';
import { root } from './tools/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'accrochage-guides-'));

// The files that the examples read.
beforeAll(() => cpSync(`${root}fixtures/demo`, folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are examples, and all are looked at', () => expect(snippets.length).toBeGreaterThan(5));

test('they compile, strictly', () => {
  const files = new Map(snippets.map(({ code }, index) => [`${root}test/exemple-${index}.ts`, code]));
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root).options,
    paths: { accrochage: [`${root}src/index.ts`], 'accrochage/*': [`${root}src/*.ts`] },
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, `${code}\nexport {};`, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const faults = [...files.keys()].flatMap((name, index) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${snippets[index]?.where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
  expect(faults).toEqual([]);
});

test.each(snippets)('$where runs', ({ code, output }) => {
  const file = join(folder, 'exemple.mts');
  writeFileSync(file, runnable(code));
  const args = ['--import', new URL('node_modules/tsx/dist/esm/index.mjs', `file://${root}`).href, file];
  const printed = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (output !== '') expect(printed.trim()).toBe(output);
});

const blocks = (language: string): string[] =>
  pages.flatMap((page) =>
    [...pageText(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text),
  );

test('the CSV examples are sound', async () => {
  const examples = blocks('csv');
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const report = await checkRows(readRows(example, { format: 'csv' }), { today: '2026-09-01' });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.passages).toBe(example.trim().split('\n').length - 1);
  }
});

test('the configurations and the records of certifications are sound', () => {
  const [records, configurations] = [true, false].map((isList) =>
    blocks('json')
      .map((example) => JSON.parse(example))
      .filter((value) => Array.isArray(value) === isList),
  ) as [unknown[][], unknown[]];
  expect(Math.min(records.length, configurations.length)).toBeGreaterThan(0);
  for (const value of configurations) expect(readConfig(value)).toHaveProperty('config');
  for (const record of records.flat()) expect(readFiche(record)).toEqual(record);
});

test('the commands exist', () => {
  const named = pages.flatMap((page) => [...pageText(page).matchAll(/(?:npx |`)accrochage (\w+)/g)].map(([, name = '']) => name));
  expect(new Set(named)).toEqual(new Set([...Object.keys(COMMANDS), 'COMMANDE']));
});
