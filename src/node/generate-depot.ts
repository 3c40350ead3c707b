/** Rows → a deposit on the disk: XML files within the limits, the refused rows, the report. All or nothing. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemandeDepot } from '../depot/demande.js';
import { refuseImpossible } from '../depot/depot-error.js';
import { envelopeOf } from '../depot/envelope.js';
import { formatHorodatage } from '../depot/horodatage.js';
import { isToBeWritten, judgeRows, type SpooledPassage, writeFiles } from '../depot/passes.js';
import { RefusedRows } from '../depot/refused.js';
import { bilanOf } from '../depot/report.js';
import type { Workshop } from '../depot/workshop.js';
import { RowsJudge } from '../rows/check-rows.js';
import type { RowEvent } from '../rows/index.js';
import { type DepotFile, type DepotReport, REPORT_NAME, writeReport } from './depot-report.js';
import { fileError } from './file-error.js';
import type { DepotParchemins, Personnel } from './parchemins/depot.js';
import type { ParcheminsOptions, PassageParchemin } from './parchemins/options.js';
import type { Run } from './passes.js';
import { Spool } from './spool.js';
import { Staging } from './staging.js';
import { urlPreuveOf, withUrlPreuve } from './url-preuve.js';

export { DepotError } from '../depot/depot-error.js';

export interface DepotOptions extends DemandeDepot {
  /** Where the files go; made if needed. */
  folder: string;
  /** Fait aussi les parchemins, dans le dossier `parchemins` du dépôt. */
  parchemins?: ParcheminsOptions;
  /** Stops the work, leaving nothing behind; the parchments already made are kept, and taken up at the next attempt. */
  signal?: AbortSignal;
}

const SORTS = 'sorts.ndjson';

const workshopIn = (staging: Staging): Workshop => ({
  file: (name) => staging.file(name),
  read: (name) => createReadStream(staging.temporary(name)),
});

async function start(options: DepotOptions, staging: Staging): Promise<Run> {
  const { config, signal: _, parchemins, urlPreuve: __, ...checks } = options;
  const action = options.action ?? 'CREATION';
  const schema = options.schema ?? config.schema ?? '1.1.5';
  refuseImpossible(action, schema);
  const horodatage = formatHorodatage((options.now ?? (() => new Date()))());
  const workshop = workshopIn(staging);
  // What is suppressed gets no parchment, and no address of a proof.
  const atelier = parchemins && action === 'CREATION' ? await openParchemins(parchemins, options) : undefined;
  return {
    ...options,
    action,
    schema,
    horodatage,
    staging,
    workshop,
    newIdFlux: options.idFlux ?? randomUUID,
    judge: new RowsJudge({
      ...checks,
      schema,
      today: options.today ?? horodatage.slice(0, 10),
      envelope: envelopeOf(config, action),
      renewed: true,
    }),
    spool: new Spool((name) => staging.temporary(name)),
    refused: new RefusedRows(workshop, options.refusedFormat ?? 'ndjson'),
    sorts: await workshop.file(SORTS),
    counts: { lus: 0, acceptes: 0, refuses: 0 },
    atelier,
    personnelOf: atelier && ((row) => atelier.personnel(row)),
    // With parchments, the files are quickly written, and the bar follows the parchments.
    onWritten: atelier ? undefined : options.onProgress,
  };
}

/** Loaded on demand: it brings the PDF library. */
async function openParchemins(parchemins: ParcheminsOptions, { folder }: DepotOptions): Promise<DepotParchemins> {
  const { openDepotParchemins } = await import('./parchemins/depot.js');
  return openDepotParchemins(parchemins, folder);
}

const reportOf = (run: Run, written: Partial<DepotReport>): DepotReport => ({ ...bilanOf(run, written), dossier: run.folder });

/** The file of the refused rows comes before the report: where the report is, the deposit is whole, its parchments too. */
async function finish(run: Run, fichiers: DepotFile[]): Promise<DepotReport> {
  const { staging, counts, spool, signal, atelier } = run;
  const onProgress = (faits: number) => run.onProgress?.(faits, counts.acceptes);
  const parchemins = await atelier?.make(unspooled(spool.read()), { signal, onProgress });
  // A partial deposit does without them too: those who lack one are told.
  if (parchemins?.complet === false && !run.partial) return reportOf(run, { parchemins });
  const closed = counts.refuses > 0 ? await run.refused.close() : undefined;
  const refuses = closed ? { nom: closed.name, octets: closed.bytes, sha256: closed.sha256 } : null;
  const report = reportOf(run, { ecrit: true, fichiers, refuses, ...(parchemins && { parchemins }) });
  await run.sorts.close();
  const file = await staging.file(REPORT_NAME);
  await writeReport(file, report, staging.temporary(SORTS));
  await file.close();
  await staging.commit([...fichiers.map(({ nom }) => nom), ...(refuses ? [refuses.nom] : []), REPORT_NAME]);
  await atelier?.finish();
  return report;
}

async function* unspooled(passages: AsyncIterable<SpooledPassage<Personnel>>): AsyncGenerator<PassageParchemin, void, undefined> {
  for await (const { personnel, ...passage } of passages) yield { ...passage, ...personnel };
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
    await judgeRows(run.urlPreuve && run.action === 'CREATION' ? withUrlPreuve(rows, urlPreuveOf(run.urlPreuve)) : rows, run);
    return isToBeWritten(run) ? await finish(run, await writeFiles(run)) : reportOf(run, {});
  } catch (error) {
    throw fileError(error, options.folder);
  } finally {
    await staging.clean();
  }
}
