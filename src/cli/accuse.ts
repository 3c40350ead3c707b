/** `accrochage accuse`. */
import type { Accuse } from '../accuse/accuse.js';
import { groupErreurs } from '../accuse/cvc/group-erreurs.js';
import { type ErreurSituee, locateErreurs } from '../accuse/cvc/locate.js';
import { explainAccuse, type RefusExplique } from '../accuse/explain-accuse.js';
import { parseAccuse } from '../accuse/parse-accuse.js';
import { readBytes } from '../node/read-file.js';
import { readWhole } from '../node/read-whole.js';
import { generateReprise, type RepriseReport } from '../node/reprise.js';
import { generateRepriseMatrice, type RepriseMatriceReport } from '../node/reprise-matrice.js';
import { depositOf } from '../node/reprise-source.js';
import { type Asked, UsageError } from './arguments.js';
import type { Outcome } from './outcome.js';
import { renderAccuse } from './render-accuse.js';
import type { Runtime } from './runtime.js';
import { painter } from './terminal.js';

/** The refusals, by what was sent when the deposit is given. */
async function explain(accuse: Accuse, depot: string | undefined, signal: AbortSignal): Promise<RefusExplique[]> {
  const explained: RefusExplique[] = [];
  for await (const refus of explainAccuse(accuse, depot === undefined ? [] : [readBytes(depot, { signal })])) explained.push(refus);
  return explained;
}

/** The faults of a rejected file, on their passage when the deposit is given. */
async function explainErreurs(accuse: Accuse, depot: string | undefined, signal: AbortSignal): Promise<ErreurSituee[]> {
  if (depot !== undefined && accuse.erreurs.length > 0) return locateErreurs(accuse.erreurs, readBytes(depot, { signal }));
  return groupErreurs(accuse.erreurs).map((group) => ({ ...group, path: null, passage: null }));
}

/** What `-o` writes: a deposit in a folder, or a workbook to correct. */
export type Written = { readonly depot: RepriseReport } | { readonly matrice: RepriseMatriceReport };

async function write(accuse: Uint8Array, asked: Asked, signal: AbortSignal): Promise<Written | undefined> {
  const [target] = asked.values.sortie ?? [];
  const { flux: depot = [] } = asked.values;
  if (target === undefined) return undefined;
  if (depot.length === 0) throw new UsageError('Pour écrire la reprise, il faut le fichier déposé : --flux DEPOT.xml.');
  if (/\.xlsx$/i.test(target)) return { matrice: await generateRepriseMatrice({ accuse, depot, fichier: target, signal }) };
  return { depot: await generateReprise({ accuse, depot, folder: target, entier: asked.flags.has('entier'), signal }) };
}

export async function accuse(asked: Asked, runtime: Runtime): Promise<Outcome> {
  const [path = ''] = asked.files;
  const { out, env, signal } = runtime;
  const bytes = await readWhole(path, { signal });
  const read = parseAccuse(bytes);
  const { flux = [] } = asked.values;
  const depot = flux.length > 0 ? (await depositOf(read, flux)).path : undefined;
  const refus = await explain(read, depot, signal);
  const erreurs = await explainErreurs(read, depot, signal);
  const written = await write(bytes, asked, signal);
  const paint = painter(out, env);
  const all = asked.flags.has('tout');
  return {
    exitCode: read.verdict === 'traite' && refus.length === 0 ? 0 : 1,
    json: { ...read, passagesKO: refus, erreurs, ...(written && { reprise: written }) },
    text: () => renderAccuse({ accuse: read, refus, erreurs, ...(written && { written }) }, { out, paint, all }),
  };
}
