/** The rules of the house, walked over every source. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { causes } from '../src/accuse/causes/index.js';
import { SENTENCES as verification } from '../src/attestation/fautes.js';
import { contact } from '../src/contact/messages.js';
import { generic } from '../src/messages.js';
import { reglesParchemin } from '../src/parchemin/regles/index.js';
import { rules } from '../src/rules/index.js';
import { printCodes, publishedCodes } from './tools/print-codes.js';
import { importsOf, loadedBy, nodesOf, resolveImport, root, sources } from './tools/sources.js';

const all = [...sources];
const EDGE = /^src\/((node|browser|cli|worker)\.ts|(node|browser|cli)\/)/;
const core = all.filter(([path]) => !EDGE.test(path));
const isPrinted = (file: ts.SourceFile): boolean => /PRINTED|IMPRIMÉ/.test(file.text.slice(0, 600));

/** What the runtime would bring in: the clock, the network, the console, randomness, the process. */
const GLOBALS = new Set(
  'performance fetch XMLHttpRequest WebSocket console process crypto navigator window document localStorage setTimeout setInterval require Buffer'.split(
    ' ',
  ),
);

/** Declared, or a member of something: not the global of that name. */
const isNameOf = (parent: ts.Node | undefined, node: ts.Node): boolean => parent !== undefined && 'name' in parent && parent.name === node;

const isVariable = (node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node));

function breaches(file: ts.SourceFile): string[] {
  const nodes = [...nodesOf(file)];
  const declared = new Set(nodes.filter((node) => isVariable(node.parent) && isNameOf(node.parent, node)).map((node) => node.getText()));
  return nodes.flatMap((node) => {
    const text = node.getText();
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return ['new Date()'];
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(text)) return [text];
    return ts.isIdentifier(node) && GLOBALS.has(text) && !declared.has(text) && !isNameOf(node.parent, node) ? [text] : [];
  });
}

test('the rules below have something to look at', () => {
  expect(core.length).toBeGreaterThan(60);
  const probe = ts.createSourceFile(
    'probe.ts',
    "const a = { process: new Date() }; fetch(a.console); Date.now(); new Date('2026-01-01');",
    ts.ScriptTarget.Latest,
    true,
  );
  expect(breaches(probe)).toEqual(['new Date()', 'fetch', 'Date.now']);
});

/** `date-fns/locale/de` → `date-fns`. */
const packageOf = (from: string): string => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;

describe('the core runs anywhere', () => {
  test.each(core)('%s has no clock, no network, no console, no Node', (_, file) => {
    expect(breaches(file)).toEqual([]);
    expect([...importsOf(file)].filter(({ from }) => from.startsWith('node:'))).toEqual([]);
  });

  test.each([
    ['src/index.ts', ['zod', 'date-fns']],
    // papaparse: 7 kB, for `readRows`.
    ['src/browser.ts', ['zod', 'date-fns', 'papaparse']],
    // Archives: 72 kB.
    ['src/matrice.ts', ['zod', 'date-fns', 'papaparse', '@zip.js/zip.js']],
    // Fonts and PDF, with what they need to read fonts.
    ['src/parchemin.ts', ['zod', 'date-fns', 'pdfkit', 'fontkit', 'qr']],
    ['src/attestation.ts', ['zod', 'date-fns', 'jose']],
    ['src/contact.ts', ['zod', 'date-fns', 'libphonenumber-js']],
  ])('what %s loads stays in the core', (entry, allowed) => {
    const { files, packages } = loadedBy(entry);
    expect(files.size).toBeGreaterThan(30);
    // The browser's own folder is its edge.
    expect(
      [...files].filter((path) => EDGE.test(path) && path !== entry && !(entry === 'src/browser.ts' && /^src\/browser\//.test(path))),
    ).toEqual([]);
    expect([...packages.keys()].filter((name) => !allowed.includes(packageOf(name)))).toEqual([]);
  });

  test('the browser reads a workbook with what is loaded when there is one', () => {
    const packages = (lazy: boolean): string[] => [...loadedBy('src/browser.ts', { lazy }).packages.keys()];
    expect(
      new Set(
        packages(true)
          .filter((name) => !packages(false).includes(name))
          .map(packageOf),
      ),
    ).toEqual(new Set(['@zip.js/zip.js', '@noble/hashes']));
  });
});

describe('the files', () => {
  test('none has more than 300 lines, except what is printed and the nomenclatures', () => {
    const long = all.filter(([path, file]) => !isPrinted(file) && !path.endsWith('nomenclatures.ts') && file.text.split('\n').length > 301);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  test('half of them have about sixty lines at the most', () => {
    const lengths = all.map(([, file]) => file.text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(75);
  });

  test('the dictionary imports nothing of ours', () => {
    const foreign = all.flatMap(([path, file]) =>
      path.startsWith('src/dictionary/')
        ? [...importsOf(file)].filter(({ from }) => !resolveImport(path, from).startsWith('src/dictionary/'))
        : [],
    );
    expect(foreign).toEqual([]);
  });

  test('every relative import says which file it loads', () => {
    const missing = all.flatMap(([path, file]) =>
      [...importsOf(file)]
        .filter(({ from }) => from.startsWith('.') && !sources.has(resolveImport(path, from)))
        .map(({ from }) => `${path}: ${from}`),
    );
    expect(missing).toEqual([]);
  });

  test('zod is imported whole, which costs 24 kB instead of 91', () => {
    const zod = all.flatMap(([path, file]) =>
      [...importsOf(file)].filter(({ from }) => /^zod(\/|$)/.test(from)).map(({ node }) => [path, node.getText()] as const),
    );
    expect(zod.length).toBeGreaterThan(0);
    expect(zod.filter(([, text]) => !/^import (type )?\* as z from 'zod';$/.test(text))).toEqual([]);
  });
});

describe('the codes', () => {
  const active = [
    ...Object.keys(generic),
    ...rules.map(({ code }) => code),
    ...causes.map(({ code }) => code),
    ...reglesParchemin.map(({ code }) => code),
    ...Object.keys(contact),
    ...Object.keys(verification),
  ];

  test('are unique and written alike', () => {
    expect(new Set(active).size).toBe(active.length);
    expect(active.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  test('are permanent: docs/codes.md keeps all that were ever published, and one that retired never comes back', async () => {
    const page = readFileSync(`${root}docs/codes.md`, 'utf8');
    expect(publishedCodes(page).retired.filter((code) => active.includes(code))).toEqual([]);
    await expect(printCodes(page)).toMatchFileSnapshot('../docs/codes.md');
  });
});
