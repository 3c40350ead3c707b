import type { DemandeDepot } from '../depot/demande.js';
import { refuseImpossible } from '../depot/depot-error.js';
import { envelopeOf } from '../depot/envelope.js';
import { formatHorodatage } from '../depot/horodatage.js';
import { type DepotRun, isToBeWritten, judgeRows, writeFiles } from '../depot/passes.js';
import { RefusedRows } from '../depot/refused.js';
import { type BilanDepot, bilanOf, REPORT_NAME, reportText } from '../depot/report.js';
import { withUrlPreuve } from '../depot/url-preuve.js';
import { decodeText } from '../matrice/table/decode.js';
import { RowsJudge } from '../rows/check-rows.js';
import type { RowEvent } from '../rows/row.js';
import { BlobSpool } from './blob-spool.js';
import { BlobWorkshop } from './blob-workshop.js';
import { type FichierBlob, fichierBlob } from './fichier-blob.js';
import { withPauses } from './pauses.js';

/** Ce qu'il faut pour faire un dépôt dans une page. */
export interface BuildDepotOptions extends DemandeDepot {
  /** Arrête le travail ; rien n'est rendu. */
  signal?: AbortSignal;
}

/** Un dépôt fait dans une page. */
export interface BuiltDepot {
  /** Le bilan ; `ecrit` dit s'il y a des fichiers. */
  report: BilanDepot;
  /** Les fichiers XML, dans leur ordre. */
  fichiers: FichierBlob[];
  /** Les lignes refusées, sous leur forme d'origine, à corriger puis à redonner. */
  refuses?: FichierBlob;
  /** `rapport.json`, tel que `generateDepot` l'écrit. */
  rapport?: FichierBlob;
}

const SORTS = 'sorts.ndjson';

interface Run extends DepotRun {
  readonly workshop: BlobWorkshop;
}

async function start({ config, signal, ...options }: BuildDepotOptions): Promise<Run> {
  const { action = 'CREATION', schema = config.schema ?? '1.1.5', limits, partial, onProgress, idFlux, urlPreuve: _, ...checks } = options;
  refuseImpossible(action, schema);
  const horodatage = formatHorodatage((options.now ?? (() => new Date()))());
  const workshop = new BlobWorkshop();
  const spool = new BlobSpool();
  return {
    config,
    action,
    schema,
    horodatage,
    workshop,
    ...(limits && { limits }),
    ...(partial && { partial }),
    ...(signal && { signal }),
    newIdFlux: idFlux ?? (() => crypto.randomUUID()),
    onWritten: onProgress,
    judge: new RowsJudge({
      ...checks,
      ...(onProgress && { onProgress: (passages: number) => onProgress(passages) }),
      action,
      schema,
      today: options.today ?? horodatage.slice(0, 10),
      envelope: envelopeOf(config, action),
      renewed: true,
    }),
    spool: { add: (passage) => spool.add(passage), read: () => withPauses(spool.read(), signal) },
    refused: new RefusedRows(workshop, options.refusedFormat ?? 'ndjson'),
    sorts: await workshop.file(SORTS),
    counts: { lus: 0, acceptes: 0, refuses: 0 },
  };
}

/** What is suppressed gets no address of a proof. */
async function withAddresses(rows: AsyncIterable<RowEvent>, { urlPreuve, action }: BuildDepotOptions): Promise<AsyncIterable<RowEvent>> {
  if (!urlPreuve || action === 'SUPPRESSION') return rows;
  const { urlPreuveOf } = await import('./url-preuve.js');
  return withUrlPreuve(rows, urlPreuveOf(urlPreuve));
}

async function finish(run: Run): Promise<BuiltDepot> {
  const { workshop, counts } = run;
  const fichiers = await writeFiles(run);
  const closed = counts.refuses > 0 ? await run.refused.close() : undefined;
  const refuses = closed ? { nom: closed.name, octets: closed.bytes, sha256: closed.sha256 } : null;
  const report = bilanOf(run, { ecrit: true, fichiers, refuses });
  // The sentences may quote a name or a date of birth: the report keeps the codes.
  const { diagnostics: _, truncated: __, ...summary } = report;
  const rapport = await workshop.file(REPORT_NAME);
  for await (const text of reportText(
    summary,
    decodeText(workshop.read(SORTS), () => undefined),
  ))
    await rapport.write(text);
  const given = (nom: string): FichierBlob => fichierBlob(nom, workshop.blob(nom));
  return {
    report,
    fichiers: fichiers.map(({ nom }) => given(nom)),
    ...(refuses && { refuses: given(refuses.nom) }),
    rapport: given(REPORT_NAME),
  };
}

/**
 * Contrôle des lignes (voir `rowsOfFile` et `rowsOf`) et en fait un dépôt, sans serveur ni disque : le pendant de `generateDepot` dans une
 * page. Les passages acceptés et les fichiers attendent dans des `Blob`, hors de la mémoire de la page. Tout est rendu, ou rien : une ligne
 * refusée (sans `partial`) ou une faute du fichier ne donnent que le bilan, un arrêt lève l'erreur de `signal`.
 *
 * @throws {DepotError} un dépôt impossible : SUPPRESSION en 1.1.2.
 * @example
 * const { report, fichiers } = await buildDepot(rowsOfFile(fichier), { config });
 * for (const { nom, flux } of fichiers) await saveStream(nom, flux());
 */
export async function buildDepot(rows: AsyncIterable<RowEvent>, options: BuildDepotOptions): Promise<BuiltDepot> {
  const run = await start(options);
  await judgeRows(withPauses(await withAddresses(rows, options), options.signal), run);
  return isToBeWritten(run) ? finish(run) : { report: bilanOf(run, {}), fichiers: [] };
}
