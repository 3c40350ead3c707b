/** The browser entry, on what Node shares with browsers: Blob and File. */
import { expect, test } from 'vitest';
import { checkFlux, fluxBlob, readFlux } from '../src/browser.js';
import { serializeFluxSync } from '../src/xml/write.js';
import { validFlux } from './tools/fixtures.js';

const flux = validFlux();
const xml = serializeFluxSync(flux);
const options = { today: '2026-09-01' };

test('a File is checked like its text', async () => {
  const report = await checkFlux(new File([xml], 'depot.xml'), options);
  expect(report).toEqual(await checkFlux(xml, options));
  expect(report).toMatchObject({ valid: true, passages: 3 });
});

test('a Blob is read like its text', async () => {
  const types = async (source: Blob | string) => {
    const found: string[] = [];
    for await (const { type } of readFlux(source)) found.push(type);
    return found;
  };
  expect(await types(new Blob([xml]))).toEqual(await types(xml));
});

test('a flux becomes a Blob of the same bytes', async () => {
  const blob = await fluxBlob(flux);
  expect(blob.type).toBe('application/xml');
  expect(await blob.text()).toBe(xml);
});
