/** `accrochage simuler`. */

import { sizeOf } from '../node/read-file.js';
import { startSimulateur } from '../node/simuler.js';
import { populationOf } from '../node/simuler-population.js';
import { type Asked, UsageError } from './arguments.js';
import type { Outcome } from './outcome.js';
import { progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import type { Runtime } from './runtime.js';
import { painter, plural } from './terminal.js';

const DEFAULT_PORT = 8765;

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`L'option --port attend un nombre de 0 à 65535 (0 : un port libre) ; reçu « ${text} ».`);
  return port;
}

async function peopleOf(path: string, asked: Asked, runtime: Runtime) {
  const bar = progress(runtime, await sizeOf([path]), 'Lecture');
  try {
    return await populationOf(rowsOfFile(path, asked, bar, runtime.signal), path);
  } finally {
    bar.end();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/** Serves until it is interrupted, which is its ordinary end. */
export async function simuler(asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { err, env, signal, now } = runtime;
  const [path] = asked.values.population ?? [];
  const schema = asked.values.schema?.[0] as '1.1.5' | '1.1.2' | undefined;
  const port = portOf(asked.values.port?.[0]);
  const population = path === undefined ? undefined : await peopleOf(path, asked, runtime);
  const { url, cdc, close } = await startSimulateur({ port, now, ...(schema && { schema }), ...(population && { population }) });
  const who = population ? plural(population.length, 'personne connue', 'personnes connues') : 'toute personne est trouvée';
  err.write(`${painter(err, env)('green', `CDC simulée : ${url}`)} (${who}). Ctrl+C pour l'arrêter.\n`);
  await aborted(signal);
  const passages = cdc.passages.length;
  await close();
  return {
    exitCode: 0,
    json: { valid: true, url, passages },
    text: () => `CDC simulée arrêtée : ${plural(passages, 'passage enregistré', 'passages enregistrés')}, tout est oublié.\n`,
  };
}
