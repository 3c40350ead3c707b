/** Rows → a deposit on the disk: XML files within the limits, the refused rows, the report. All or nothing. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DepotConfig } from '../depot/config.js';
import { formatHorodatage } from '../depot/horodatage.js';
import type { DepotLimits } from '../depot/splitting.js';
import { RowsJudge } from '../rows/check-rows.js';
import type { RowEvent } from '../rows/index.js';
import type { RowCheckOptions } from '../rows/row-check.js';
import { type DepotFile, type DepotReport, REPORT_NAME, writeReport } from './depot-report.js';
import { fileError } from './file-error.js';
import { judgeRows, type Run, writeFiles } from './passes.js';
import { RefusedRows } from './refused.js';
import { Spool } from './spool.js';
import { Staging } from './staging.js';

export interface DepotOptions extends RowCheckOptions {
  /** Who sends, for whom: the content of `accrochage.json`. */
  config: DepotConfig;
  /** Where the files go; made if needed. */
  folder: string;
  limits?: Partial<DepotLimits>;
  /** Write the accepted passages although others are refused. */
  partial?: boolean;
  /** Form of the refused rows when the input is no table; a CSV is given back as a CSV, a workbook as a workbook. */
  refusedFormat?: 'ndjson' | 'json';
  /** The clock; that of the machine unless told. */
  now?: () => Date;
  /** Makes the `idFlux` of each file: a new UUID unless told. */
  idFlux?: () => string;
  maxDiagnostics?: number;
  /** Told now and then how many passages have been judged; then, with the total, how many have been written. */
  onProgress?: (passages: number, total?: number) => void;
  /** Stops the work, leaving nothing behind. */
  signal?: AbortSignal;
}

const SORTS = 'sorts.ndjson';

/** What the columns of the envelope must say. */
const envelopeOf = ({ emetteur, certificateur }: DepotConfig, action: Run['action']): Record<string, unknown> => ({
  'emetteur.idClient': emetteur.idClient,
  'certificateur.idClient': certificateur.idClient,
  'certificateur.idContrat': certificateur.idContrat,
  // The rows of an earlier creation may be given to be suppressed.
  ...(action === 'CREATION' && { action }),
});

/** What no deposit can be made of. */
export class DepotError extends Error {
  override readonly name = 'DepotError';
}

async function start(options: DepotOptions, staging: Staging): Promise<Run> {
  const { config, signal: _, ...checks } = options;
  const action = options.action ?? 'CREATION';
  const schema = options.schema ?? config.schema ?? '1.1.5';
  if (action === 'SUPPRESSION' && schema === '1.1.2')
    throw new DepotError('Le schéma 1.1.2 ne connaît pas la suppression : choisissez le schéma 1.1.5.');
  const horodatage = formatHorodatage((options.now ?? (() => new Date()))());
  const make = (name: string) => staging.file(name);
  return {
    ...options,
    action,
    schema,
    horodatage,
    staging,
    judge: new RowsJudge({
      ...checks,
      schema,
      today: options.today ?? horodatage.slice(0, 10),
      envelope: envelopeOf(config, action),
      renewed: true,
    }),
    spool: new Spool((name) => staging.temporary(name)),
    refused: new RefusedRows(staging, options.refusedFormat ?? 'ndjson'),
    sorts: await make(SORTS),
    counts: { lus: 0, acceptes: 0, refuses: 0 },
  };
}

function reportOf(run: Run, written: Partial<DepotReport>): DepotReport {
  const { tally, blankCells } = run.judge;
  const { emetteur, certificateur } = run.config;
  return {
    valid: tally.errors === 0,
    ecrit: false,
    dossier: run.folder,
    action: run.action,
    schema: run.schema,
    horodatage: run.horodatage,
    emetteur,
    certificateur,
    passages: run.counts,
    fichiers: [],
    refuses: null,
    ...written,
    fautes: tally.counts,
    diagnostics: tally.diagnostics,
    truncated: tally.truncated,
    ...(blankCells > 0 && { cellulesVides: blankCells }),
  };
}

/** The file of the refused rows comes before the report: where the report is, the deposit is whole. */
async function finish(run: Run, fichiers: DepotFile[]): Promise<DepotReport> {
  const { staging, counts } = run;
  const closed = counts.refuses > 0 ? await run.refused.close() : undefined;
  const refuses = closed ? { nom: closed.name, octets: closed.bytes, sha256: closed.sha256 } : null;
  const report = reportOf(run, { ecrit: true, fichiers, refuses });
  await run.sorts.close();
  const file = await staging.file(REPORT_NAME);
  await writeReport(file, report, staging.temporary(SORTS));
  await file.close();
  await staging.commit([...fichiers.map(({ nom }) => nom), ...(refuses ? [refuses.nom] : []), REPORT_NAME]);
  return report;
}

async function refuseSecondDepot(folder: string): Promise<void> {
  const path = join(folder, REPORT_NAME);
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw fileError(Object.assign(new Error(), { code: 'EEXIST' }), path);
}

/**
 * Contrôle des lignes (voir `readRows` et `rowsOf`) et en fait un dépôt : fichiers XML dans les limites du portail, lignes refusées,
 * `rapport.json`. Tout paraît d'un coup, ou rien : une ligne refusée (sans `partial`), une erreur ou un arrêt ne laissent rien, et
 * aucun fichier n'est jamais remplacé. Mémoire constante : les passages acceptés attendent dans un dossier caché de `folder`.
 *
 * @returns le bilan ; `ecrit` dit si le dépôt existe.
 * @example
 * const bilan = await generateDepot(rowsOf(curseur), { config, folder: 'depots/2026-07' });
 */
export async function generateDepot(rows: AsyncIterable<RowEvent>, options: DepotOptions): Promise<DepotReport> {
  await refuseSecondDepot(options.folder);
  const staging = await Staging.in(options.folder);
  try {
    const run = await start(options, staging);
    await judgeRows(rows, run);
    const { acceptes, refuses } = run.counts;
    const isWritten = run.judge.fileErrors === 0 && acceptes > 0 && (refuses === 0 || run.partial === true);
    return isWritten ? await finish(run, await writeFiles(run)) : reportOf(run, {});
  } catch (error) {
    throw fileError(error, options.folder);
  } finally {
    await staging.clean();
  }
}
