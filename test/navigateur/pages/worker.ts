/** The page of `worker.spec.ts`. */
import given from 'given';
import { type Avance, buildDepot, connectWorker, type DepotConfig, rowsOfFile } from '../../../src/browser.js';

export interface Given {
  readonly config: DepotConfig;
  /** A workbook, in base64. */
  readonly classeur: string;
  /** The headings of a CSV, and one of its rows. */
  readonly titres: string;
  readonly ligne: string;
}
const { config, classeur, titres, ligne } = given as Given;

const travail = connectWorker(() => new Worker('/worker.js', { type: 'module' }));

const demo = (): File => new File([Uint8Array.from(atob(classeur), (each) => each.charCodeAt(0))], 'apprenants.xlsx');
const csvOf = (rows: number): File => new File([`${titres}\n`, ...Array<string>(rows).fill(`${ligne}\n`)], 'lignes.csv');
const today = '2026-11-02';

/** The longest time that the page could not draw, in milliseconds. */
function watchGaps(): () => number {
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  const tick = (now: number): void => {
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return () => {
    isOver = true;
    return longest;
  };
}

async function controler(rows: number) {
  const avances: Avance[] = [];
  const longest = watchGaps();
  const report = await travail.controler(csvOf(rows), { today, maxDiagnostics: 3, onProgress: (avance) => avances.push(avance) });
  return { report, avances, longest: longest() };
}

/** Stops at the first sign of life; how long until the promise is rejected, then until the worker does something else. */
async function arreter(rows: number) {
  const controller = new AbortController();
  let stopped = 0;
  const onProgress = (): void => {
    stopped ||= performance.now();
    controller.abort(new Error('assez'));
  };
  const reason = await travail.controler(csvOf(rows), { signal: controller.signal, onProgress }).catch(({ message }) => message);
  const rejected = performance.now() - stopped;
  await travail.controler(csvOf(1), { today });
  return { reason, rejected, free: performance.now() - stopped };
}

const faute = (work: Promise<unknown>): Promise<object> =>
  work.then(
    () => ({}),
    ({ name, code, message }) => ({ name, code, message }),
  );

const erreurs = async () => ({
  accuse: await faute(travail.expliquer(new Blob(['bonjour']))),
  format: await faute(travail.controler(new File(['bonjour'], 'lettre.doc'))),
  suppression: await faute(travail.deposer(demo(), { config, action: 'SUPPRESSION', schema: '1.1.2' })),
  option: await faute(travail.deposer(demo(), { config, referentiels: { communes: { has: () => true } } as never })),
});

async function terminer() {
  const work = faute(travail.controler(csvOf(50_000)));
  travail.terminer();
  const ended = await work;
  return { ended, after: (await travail.controler(csvOf(1), { today })).passages };
}

async function deposer() {
  const { report, fichiers, refuses, rapport } = await buildDepot(rowsOfFile(demo()), {
    config,
    partial: true,
    today,
    now: () => new Date('2026-11-02T10:00:00Z'),
    idFlux: () => '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
  });
  const files = [...fichiers, ...(refuses ? [refuses] : []), ...(rapport ? [rapport] : [])];
  const base64 = async (blob: Blob): Promise<string> => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  };
  return { report, files: await Promise.all(files.map(async ({ nom, blob }) => ({ nom, base64: await base64(blob) }))) };
}

Object.assign(globalThis, { controler, arreter, erreurs, terminer, deposer });
