import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printBalises } from './tools/print-balises.js';
import { printLigne } from './tools/print-ligne.js';
import { printModel } from './tools/print-model.js';
import { printRules } from './tools/print-rules.js';

const printed = { 'src/model.ts': printModel, 'src/ligne/ligne-model.ts': printLigne, 'src/rules/index.ts': printRules };

test.each(Object.entries(printed))('%s is up to date (`npm test -- -u` rewrites it)', (path, print) =>
  expect(print()).toMatchFileSnapshot(`../${path}`),
);

const pages = printBalises();

test.each(Object.entries(pages))('docs/balises/%s is up to date', (file, page) =>
  expect(page).toMatchFileSnapshot(`../docs/balises/${file}`),
);

test('no page is left of an element that is gone', () =>
  expect(readdirSync(new URL('../docs/balises/', import.meta.url)).sort()).toEqual(Object.keys(pages).sort()));
