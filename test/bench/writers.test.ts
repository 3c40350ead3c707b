/** The writers that the benchmark compares write the same thing, and what they write is a sound deposit. */
import { expect, test } from 'vitest';
import { checkFlux, serializeFluxSync, validateFlux } from '../../src/index.js';
import { concatenate } from './concatenation.js';
import { fluxAround, fluxOf, passages } from './passages.js';
import { callbackDocument, fragmentOf } from './xmlbuilder.js';

const COUNT = 500;
const ours = serializeFluxSync(fluxOf(COUNT));
const lines = ours.split('\n').filter((line) => line.startsWith('<cpf:passageCertification>'));
const declared = / xmlns:(cpf|xsi)="[^"]*"/g;

test('the passages are full, varied and without fault', async () => {
  const options = { today: '2026-09-01' };
  expect(validateFlux(fluxOf(COUNT), options).diagnostics).toEqual([]);
  expect((await checkFlux(ours, options)).valid).toBe(true);
  expect(new Set(lines).size).toBe(COUNT);
  expect(ours.length / COUNT).toBeGreaterThan(2200);
});

test('concatenation by hand gives the same passages', () => {
  const [last = ''] = lines.slice(-1);
  const written = [...passages(COUNT)].map(concatenate);
  expect(written.slice(0, -1)).toEqual(lines.slice(0, -1));
  expect(last.startsWith(written.at(-1) ?? '?')).toBe(true);
});

test('a fragment of xmlbuilder2 gives the same passages', () => {
  const written = [...passages(20)].map((passage) => fragmentOf(passage).replaceAll(declared, ''));
  expect(written).toEqual(lines.slice(0, 20));
});

test('the callbacks of xmlbuilder2 give the same document', () => {
  let written = '';
  callbackDocument(fluxAround([...passages(20)]), (chunk) => {
    written += chunk;
  });
  const bare = (xml: string) => xml.replaceAll(declared, '').replaceAll('\n', '');
  expect(bare(written)).toBe(bare(serializeFluxSync(fluxOf(20))));
});
