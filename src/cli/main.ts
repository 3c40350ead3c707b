/** One run of the command: arguments in, exit code out. Every error is a French sentence. */

import { AccuseError } from '../accuse/accuse-error.js';
import { AttestationError } from '../attestation/attestation-error.js';
import { DiffError } from '../depot/diff-deposits.js';
import { formatHorodatage } from '../depot/horodatage.js';
import { PassageTropGros } from '../depot/splitting.js';
import type { SchemaVersion } from '../dictionary/index.js';
import { MatriceError } from '../matrice/matrice-error.js';
import { FichierIllisible } from '../matrice/table/decode.js';
import { FileError } from '../node/file-error.js';
import { DepotError } from '../node/generate-depot.js';
import { ParcheminError } from '../parchemin/parchemin-error.js';
import { RepriseError } from '../reprise/reprise-error.js';
import { xsd } from '../xml/xsd.js';
import { accuse } from './accuse.js';
import { type Asked, checkFiles, dayOf, readArguments, UsageError, wantsJson } from './arguments.js';
import { controler } from './controler.js';
import { corrections } from './corrections.js';
import { depot } from './depot.js';
import { commandHelp, generalHelp } from './help.js';
import { matrice } from './matrice.js';
import type { CommandName } from './options.js';
import type { Outcome } from './outcome.js';
import type { Runtime } from './runtime.js';
import { simuler } from './simuler.js';
import { suivi } from './suivi.js';
import { supprimerListe } from './supprimer-liste.js';
import { painter } from './terminal.js';

const said = (text: string): Outcome => ({ exitCode: 0, json: undefined, text: () => text });

const RUN: Record<CommandName, (asked: Asked, runtime: Runtime) => Promise<Outcome> | Outcome> = {
  controler: (asked, runtime) => controler(asked, runtime, dayOf(asked) ?? formatHorodatage(runtime.now()).slice(0, 10)),
  matrice: (asked, runtime) => matrice(asked, runtime),
  generer: (asked, runtime) => (asked.values.avant ? corrections(asked.values.avant, asked, runtime) : depot(asked, 'CREATION', runtime)),
  parchemin: async (asked, runtime) => (await import('./parchemin.js')).parchemin(asked, runtime),
  supprimer: (asked, runtime) =>
    asked.values.liste?.[0] === undefined ? depot(asked, 'SUPPRESSION', runtime) : supprimerListe(asked.values.liste[0], asked, runtime),
  accuse: (asked, runtime) => accuse(asked, runtime),
  suivi: (asked, runtime) => suivi(asked, runtime, dayOf(asked) ?? formatHorodatage(runtime.now()).slice(0, 10)),
  simuler: (asked, runtime) => simuler(asked, runtime),
  verifier: async (asked, runtime) =>
    (await import('./verifier.js')).verifier(asked, runtime, dayOf(asked) ?? formatHorodatage(runtime.now()).slice(0, 10)),
  cle: async (asked, runtime) => (await import('./cle.js')).cle(asked, runtime),
  xsd: ({ values }) => said(xsd((values.schema?.[0] ?? '1.1.5') as SchemaVersion)),
};

async function outcomeOf(asked: Asked, runtime: Runtime): Promise<Outcome> {
  if (asked.flags.has('version')) return said(`${runtime.version}\n`);
  if (asked.command === undefined) {
    if (asked.flags.has('help')) return said(generalHelp());
    throw new UsageError(`Il manque la commande.\n\n${generalHelp().trimEnd()}`);
  }
  if (asked.flags.has('help')) return said(commandHelp(asked.command));
  checkFiles(asked);
  return RUN[asked.command](asked, runtime);
}

/** What the user can act upon, by kind; anything else is a defect of ours and keeps its trace. */
const EXPECTED = [
  ['usage', UsageError],
  ['fichier', FileError],
  ['fichier', FichierIllisible],
  ['depot', DepotError],
  ['depot', PassageTropGros],
  ['matrice', MatriceError],
  ['accuse', AccuseError],
  ['reprise', RepriseError],
  ['depot', DiffError],
  ['attestation', AttestationError],
  ['parchemin', ParcheminError],
] as const;

const defect = (error: unknown): string =>
  `Défaut du logiciel, à signaler avec ce qui suit :\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

const INTERRUPTED = 130;

/** How a run that gives no report ends. */
interface Failure {
  readonly exitCode: number;
  readonly code: (typeof EXPECTED)[number][0] | 'interruption' | 'defaut';
  readonly message: string;
}

const STOPPED = "Interrompu : rien n'a été écrit.";
const STOPPED_PARCHEMINS =
  'Interrompu. Les parchemins déjà faits sont gardés : relancez la même commande pour finir, elle ne les refera pas.';
const makesParchemins = (args: readonly string[]): boolean =>
  args[0] === 'parchemin' || args.some((each) => each.startsWith('--parchemins'));

function failureOf(error: unknown, signal: AbortSignal, args: readonly string[]): Failure {
  if (signal.aborted) return { exitCode: INTERRUPTED, code: 'interruption', message: makesParchemins(args) ? STOPPED_PARCHEMINS : STOPPED };
  const [code] = EXPECTED.find(([, kind]) => error instanceof kind) ?? [];
  return code ? { exitCode: 2, code, message: (error as Error).message } : { exitCode: 2, code: 'defaut', message: defect(error) };
}

/** People read standard error; a machine that asked for JSON gets an object whatever happens. */
function tellFailure({ code, message }: Failure, args: readonly string[], { out, err, env }: Runtime): void {
  // The terminal has just shown ^C.
  err.write(`${code === 'interruption' ? '\n' : ''}${painter(err, env)('red', message)}\n`);
  if (wantsJson(args)) out.write(`${JSON.stringify({ valid: false, erreur: { code, message } }, null, 2)}\n`);
}

export async function main(args: readonly string[], runtime: Runtime): Promise<number> {
  const { out, signal } = runtime;
  try {
    const asked = readArguments(args);
    const { exitCode, json, text } = await outcomeOf(asked, runtime);
    const isJson = asked.values.format?.[0] === 'json' && json !== undefined;
    out.write(isJson ? `${JSON.stringify(json, null, 2)}\n` : text());
    return exitCode;
  } catch (error) {
    const failure = failureOf(error, signal, args);
    tellFailure(failure, args, runtime);
    return failure.exitCode;
  }
}
