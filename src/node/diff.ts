/** What was sent against what is true now → the deposits to send, in their order. All or nothing. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BilanDiff, type DepotDiff, type DiffOptions, diffDeposits, type RowSource } from '../depot/diff-deposits.js';
import { formatHorodatage } from '../depot/horodatage.js';
import type { Action } from '../dictionary/index.js';
import { type RowsOptions, readRows } from '../rows/index.js';
import type { DepotReport } from './depot-report.js';
import { fileError } from './file-error.js';
import { type DepotOptions, generateDepot } from './generate-depot.js';
import { hiddenPrefix } from './leftovers.js';
import { formatOf, readBytes } from './read-file.js';
import { Staging } from './staging.js';
import { urlPreuveOf, withUrlPreuve } from './url-preuve.js';

export interface CorrectionsOptions extends Omit<DepotOptions, 'action' | 'partial'>, Pick<DiffOptions, 'enBase' | 'details'> {
  /** Les dépôts déjà envoyés, dans leur ordre ; suppressions comprises. */
  before: readonly string[];
  /** Ce qui est vrai aujourd'hui, en entier : un passage qui n'y est pas est supprimé. */
  after: string;
  /** How the files are read, their formats apart. */
  reading?: Omit<RowsOptions, 'format'>;
}

/** Un dépôt à envoyer : dans l'ordre des étapes. */
export interface EtapeCorrections {
  dossier: string;
  depot: DepotReport;
}

/** Le bilan des corrections. */
export interface CorrectionsReport {
  valid: boolean;
  /** The deposits are on the disk; false also when there is nothing to send. */
  ecrit: boolean;
  dossier: string;
  horodatage: string;
  avant: string[];
  apres: string;
  bilan: BilanDiff;
  etapes: EtapeCorrections[];
  /** What must be known before sending them. */
  conseils: string[];
}

/** « rapport.json » is that of each deposit. */
export const CORRECTIONS_NAME = 'corrections.json';

const STEPS: readonly {
  readonly name: string;
  readonly action: Action;
  readonly rows: (diff: DepotDiff) => ReturnType<DepotDiff['aCreer']>;
}[] = [
  { name: '1-suppression', action: 'SUPPRESSION', rows: (diff) => diff.aSupprimer() },
  { name: '2-creation', action: 'CREATION', rows: (diff) => diff.aCreer() },
];

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

function conseilsOf({ recertifies: { nombre }, supprimes }: BilanDiff, steps: readonly EtapeCorrections[]): string[] {
  const said: string[] = [];
  if (nombre > 0)
    said.push(
      `${plural(nombre, 'passage change', 'passages changent')} de certification sous le même identifiant : un nouvel envoi ne remplacerait pas l'ancien, qui est donc d'abord supprimé.`,
    );
  if (steps.length > 1)
    said.push("Déposez d'abord les fichiers de 1-suppression et attendez leur accusé ; déposez ensuite ceux de 2-creation.");
  if (supprimes.nombre > 0)
    said.push(
      `${plural(supprimes.nombre, "passage déjà envoyé n'est plus", 'passages déjà envoyés ne sont plus')} dans le fichier d'aujourd'hui : vérifiez qu'il est complet avant de déposer la suppression.`,
    );
  return said;
}

const isNeeded = ({ crees, remplaces, recertifies, sansIdentifiant, enDouble, supprimes }: BilanDiff, action: Action): boolean =>
  action === 'SUPPRESSION'
    ? supprimes.nombre + recertifies.nombre > 0
    : crees.nombre + remplaces.nombre + recertifies.nombre + enDouble.nombre + sansIdentifiant > 0;

/** Makes each deposit in a hidden folder: one that is refused must not leave the other alone. */
async function makeSteps(diff: DepotDiff, hidden: string, options: CorrectionsOptions): Promise<EtapeCorrections[]> {
  const { before: _, after: __, reading: ___, enBase: ____, details: _____, ...depot } = options;
  const made: EtapeCorrections[] = [];
  for (const { name, action, rows } of STEPS) {
    if (!isNeeded(diff.bilan, action)) continue;
    const report = await generateDepot(rows(diff), { ...depot, action, folder: join(hidden, name) });
    const dossier = join(options.folder, name);
    // Made under a hidden name, like the deposit.
    const parchemins = report.parchemins && { ...report.parchemins, dossier: join(dossier, basename(report.parchemins.dossier)) };
    made.push({ dossier: name, depot: { ...report, dossier, ...(parchemins && { parchemins }) } });
  }
  return made;
}

async function give(hidden: string, folder: string, name: string): Promise<void> {
  try {
    await rename(join(hidden, name), join(folder, name));
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(error.code));
    throw taken ? fileError(Object.assign(new Error(), { code: 'EEXIST' }), join(folder, name)) : error;
  }
}

/** The report comes last: where it is, the deposits are whole. */
async function commit(staging: Staging, hidden: string, report: CorrectionsReport): Promise<void> {
  const { folder } = staging;
  const { dossier: _, etapes, ...summary } = report;
  // Identifiers and paths: no name, no date, no NIR.
  const steps = etapes.map(({ dossier, depot: { action, passages, fichiers } }) => ({ dossier, action, passages, fichiers }));
  const file = await staging.file(CORRECTIONS_NAME);
  await file.write(`${JSON.stringify({ ...summary, etapes: steps }, null, 2)}\n`);
  await file.close();
  const given: string[] = [];
  try {
    for (const { dossier } of etapes) {
      await give(hidden, folder, dossier);
      given.push(dossier);
    }
    await staging.commit([CORRECTIONS_NAME]);
  } catch (error) {
    for (const name of given) await rm(join(folder, name), { recursive: true, force: true });
    throw error;
  }
}

/**
 * Compare les dépôts déjà envoyés à ce qui est vrai aujourd'hui, et écrit les dépôts qu'il faut : `1-suppression` (les personnes telles
 * qu'elles avaient été envoyées), puis `2-creation` (passages nouveaux ou changés), et `corrections.json`. Rien n'est écrit s'il n'y a rien
 * à envoyer, ou si une seule ligne est refusée.
 *
 * @throws {DiffError} si un fichier ne se lit pas en entier.
 * @example
 * const { bilan, etapes } = await generateCorrections({ before: ['depot.xml'], after: 'apprenants.csv', config, folder: 'corrections' });
 */
export async function generateCorrections(options: CorrectionsOptions): Promise<CorrectionsReport> {
  const {
    before,
    after,
    folder,
    reading = {},
    schema = options.config.schema,
    identification,
    enBase,
    details,
    signal,
    urlPreuve,
  } = options;
  const rowsOf =
    (path: string): RowSource =>
    () =>
      readRows(readBytes(path, signal ? { signal } : {}), { ...reading, format: formatOf(path) });
  const instant = (options.now ?? (() => new Date()))();
  // Compared with its address, or every passage would seem to have lost it.
  const now = rowsOf(after);
  const renewed: RowSource = urlPreuve ? () => withUrlPreuve(now(), urlPreuveOf(urlPreuve)) : now;
  const diff = await diffDeposits(before.map(rowsOf), renewed, {
    ...(schema && { schema }),
    ...(identification && { identification }),
    ...(enBase && { enBase }),
    ...(details !== undefined && { details }),
  });
  const staging = await Staging.in(folder);
  let hidden: string | undefined;
  try {
    hidden = await mkdtemp(join(folder, hiddenPrefix()));
    const etapes = await makeSteps(diff, hidden, { ...options, now: () => instant });
    const valid = etapes.every(({ depot }) => depot.valid);
    const ecrit = etapes.length > 0 && etapes.every((each) => each.depot.ecrit);
    const report: CorrectionsReport = {
      valid,
      ecrit,
      dossier: folder,
      horodatage: formatHorodatage(instant),
      avant: before.map((path) => basename(path)),
      apres: basename(after),
      bilan: diff.bilan,
      // None is written unless all are.
      etapes: ecrit ? etapes : etapes.map((each) => ({ ...each, depot: { ...each.depot, ecrit: false } })),
      conseils: conseilsOf(diff.bilan, etapes),
    };
    if (ecrit) await commit(staging, hidden, report);
    return report;
  } catch (error) {
    throw fileError(error, folder);
  } finally {
    if (hidden !== undefined) await rm(hidden, { recursive: true, force: true });
    await staging.clean();
  }
}
