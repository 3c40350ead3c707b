/** One run of the command: arguments in, exit code out. Every error is a French sentence. */
import { formatHorodatage } from '../depot/horodatage.js';
import { PassageTropGros } from '../depot/splitting.js';
import type { SchemaVersion } from '../dictionary/index.js';
import { FileError } from '../node/file-error.js';
import { DepotError } from '../node/generate-depot.js';
import { xsd } from '../xml/xsd.js';
import { type Asked, checkFiles, dayOf, readArguments, UsageError } from './arguments.js';
import { controler } from './controler.js';
import { depot } from './depot.js';
import { commandHelp, generalHelp } from './help.js';
import type { CommandName } from './options.js';
import type { Outcome } from './outcome.js';
import { painter, type Terminal } from './terminal.js';

export interface Runtime extends Terminal {
  readonly version: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

const said = (text: string): Outcome => ({ exitCode: 0, json: undefined, text: () => text });

const RUN: Record<CommandName, (asked: Asked, runtime: Runtime) => Promise<Outcome> | Outcome> = {
  controler: (asked, runtime) => controler(asked, runtime, dayOf(asked) ?? formatHorodatage(runtime.now()).slice(0, 10)),
  generer: (asked, runtime) => depot(asked, 'CREATION', runtime, runtime.signal),
  supprimer: (asked, runtime) => depot(asked, 'SUPPRESSION', runtime, runtime.signal),
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

/** What the user can act upon; anything else is a defect of ours and keeps its trace. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError || error instanceof FileError || error instanceof DepotError || error instanceof PassageTropGros;

const defect = (error: unknown): string =>
  `Défaut du logiciel, à signaler avec ce qui suit :\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;

const INTERRUPTED = 130;

export async function main(args: readonly string[], runtime: Runtime): Promise<number> {
  const { out, err, env, signal } = runtime;
  try {
    const asked = readArguments(args);
    const { exitCode, json, text } = await outcomeOf(asked, runtime);
    const isJson = asked.values.format?.[0] === 'json' && json !== undefined;
    out.write(isJson ? `${JSON.stringify(json, null, 2)}\n` : text());
    return exitCode;
  } catch (error) {
    if (signal.aborted) {
      err.write("\nInterrompu : rien n'a été écrit.\n");
      return INTERRUPTED;
    }
    err.write(isExpected(error) ? `${painter(err, env)('red', error.message)}\n` : defect(error));
    return 2;
  }
}
