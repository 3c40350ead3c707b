/** Every TypeScript example of the README and the guides compiles, runs, and prints what its comments say. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runnable, snippets } from './tools/snippets.js';
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
