/**
 * One measure, in a process of its own so that its peak memory is its own: `measure.ts NAME COUNT FILE` prints a line of JSON.
 * The library measured is the built one: that is what users run, and tsx slows closures down.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { concatenate } from './concatenation.js';
import { fluxAround, passages } from './passages.js';
import { callbackDocument, fragmentOf } from './xmlbuilder.js';

const library = (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof import('../../src/index.js');
const OPTIONS = { today: '2026-09-01' };

/** Each returns the UTF-16 units or bytes that it went through. */
const MEASURES = {
  produire: async (count: number) => {
    let size = 0;
    for (const passage of passages(count)) size += passage.idTechnique.length;
    return size;
  },
  concatenation: async (count: number) => {
    let size = 0;
    let chunk = '';
    for (const passage of passages(count)) {
      chunk += concatenate(passage);
      if (chunk.length < 16_384) continue;
      size += Buffer.byteLength(chunk);
      chunk = '';
    }
    return size + Buffer.byteLength(chunk);
  },
  serialize: async (count: number) => {
    let size = 0;
    for await (const chunk of library.serializeFlux(fluxAround(passages(count)))) size += Buffer.byteLength(chunk);
    return size;
  },
  octets: async (count: number) => {
    let size = 0;
    for await (const chunk of library.serializeFluxBytes(fluxAround(passages(count)))) size += chunk.length;
    return size;
  },
  'validate+serialize': async (count: number) => {
    function* validated() {
      for (const passage of passages(count)) {
        if (!library.validatePassage(passage, OPTIONS).valid) throw new Error(`${passage.idTechnique} is at fault`);
        yield passage;
      }
    }
    let size = 0;
    for await (const chunk of library.serializeFluxBytes(fluxAround(validated()))) size += chunk.length;
    return size;
  },
  fragment: async (count: number) => {
    let size = 0;
    for (const passage of passages(count)) size += Buffer.byteLength(fragmentOf(passage));
    return size;
  },
  createCB: async (count: number) => {
    let size = 0;
    callbackDocument(fluxAround(passages(count)), (chunk) => {
      size += Buffer.byteLength(chunk);
    });
    return size;
  },
  ecrire: async (count: number, file: string) => {
    const output = createWriteStream(file);
    await pipeline(Readable.from(library.serializeFluxBytes(fluxAround(passages(count)))), output);
    return output.bytesWritten;
  },
  check: async (count: number, file: string) => {
    const input = createReadStream(file);
    const { valid, passages: read } = await library.checkFlux(input, OPTIONS);
    if (!valid || read !== count) throw new Error(`${read} passages read out of ${count}, valid: ${valid}`);
    return input.bytesRead;
  },
} satisfies Record<string, (count: number, file: string) => Promise<number>>;
export type Measure = keyof typeof MEASURES;

export interface Measured {
  seconds: number;
  bytes: number;
  /** Peak resident memory, in bytes. */
  peak: number;
}

const [name = '', count = '0', file = ''] = process.argv.slice(2);
const run = MEASURES[name as Measure];
const start = process.hrtime.bigint();
const bytes = await run(Number(count), file);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const measured: Measured = { seconds, bytes, peak: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(`${JSON.stringify(measured)}\n`);
