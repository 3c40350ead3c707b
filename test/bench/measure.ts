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
const workbooks = (await import(new URL('../../dist/matrice.js', import.meta.url).href)) as typeof import('../../src/matrice.js');
const OPTIONS = { today: '2026-09-01' };

const IDENTIFICATIONS: ('titulaire' | 'dossierFormation' | 'identifiantNational')[] = [
  'titulaire',
  'dossierFormation',
  'identifiantNational',
];
const workbookOf = (file: string): string => `${file}.xlsx`;
/** One row in a hundred has a fault. */
function* someFaults(count: number): Generator<import('../../src/index.js').Diagnostic> {
  for (let line = 5; line < count; line += 100) {
    const position = { sheet: 'Saisie', cell: `D${line}`, line };
    yield {
      code: 'balise-manquante',
      severity: 'error',
      source: 'xsd',
      path: 'prenom1',
      message: 'Le prénom manque.',
      params: {},
      position,
    };
  }
}

const parchments = () => import('./parchemins.js');

/** Each returns the UTF-16 units or bytes that it went through. */
const MEASURES = {
  'parchemins-ecran': async (count: number) => (await parchments()).screens(count),
  'parchemins-impression': async (count: number) => (await parchments()).batch(count),
  'pdfkit-ecran': async (count: number) => (await parchments()).bareFiles(count),
  'pdfkit-lot': async (count: number) => (await parchments()).bareBatch(count),
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
  'classeur-ecrire': async (count: number, file: string) => {
    function* lignes() {
      for (const passage of passages(count))
        yield { typeCertification: 'RNCP', codeCertification: 'RNCP38575', ...library.toLigne(passage) };
    }
    const output = createWriteStream(workbookOf(file));
    await pipeline(Readable.from(workbooks.writeMatrice({ identifications: IDENTIFICATIONS, passages: lignes(), lignes: count })), output);
    return output.bytesWritten;
  },
  'classeur-lire': async (count: number, file: string) => {
    const input = createReadStream(workbookOf(file));
    let rows = 0;
    for await (const event of workbooks.readMatrice(input)) if (event.type === 'row') rows++;
    if (rows !== count) throw new Error(`${rows} rows read out of ${count}`);
    return input.bytesRead;
  },
  'classeur-controler': async (count: number, file: string) => {
    const input = createReadStream(workbookOf(file));
    const { valid, passages: read } = await library.checkRows(workbooks.readMatrice(input), OPTIONS);
    if (!valid || read !== count) throw new Error(`${read} passages read out of ${count}, valid: ${valid}`);
    return input.bytesRead;
  },
  'classeur-annoter': async (count: number, file: string) => {
    const input = createReadStream(workbookOf(file));
    const output = createWriteStream(workbookOf(`${file}-annote`));
    await pipeline(Readable.from(workbooks.annotateMatrice(input, someFaults(count))), output);
    return output.bytesWritten;
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
