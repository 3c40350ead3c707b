import { expect, test } from 'vitest';
import { printModel } from './tools/print-model.js';
import { printRules } from './tools/print-rules.js';

const printed = { 'src/model.ts': printModel, 'src/rules/index.ts': printRules };

test.each(Object.entries(printed))('%s is up to date (`npm test -- -u` rewrites it)', (path, print) =>
  expect(print()).toMatchFileSnapshot(`../${path}`),
);
