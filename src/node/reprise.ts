/** An accusé and its deposit → the retry deposit on the disk. All or nothing. */
import { randomUUID } from 'node:crypto';
import { formatHorodatage } from '../depot/horodatage.js';
import { depotFileName } from '../depot/naming.js';
import { DEPOT_LIMITS, type DepotLimits } from '../depot/splitting.js';
import type { SchemaVersion } from '../dictionary/index.js';
import type { BilanReprise, ReferenceAccuse, Reprise } from '../reprise/bilan-reprise.js';
import type { RetryOptions } from '../reprise/retry-flux.js';
import { readFlux } from '../xml/read.js';
import { type DepotReport, REPORT_NAME, writeReport } from './depot-report.js';
import { fileError } from './file-error.js';
import { readBytes } from './read-file.js';
import { type RetryFile, type RetryRun, writeRetryFiles } from './reprise-files.js';
import { type DepotLu, depositOf, readReprise } from './reprise-source.js';
import { Staging } from './staging.js';

export interface RepriseOptions {
  /** L'accusé : son chemin, ou ses octets. */
  accuse: string | Uint8Array;
  /** Le fichier déposé, ou plusieurs : celui que l'accusé nomme est pris. */
  depot: string | readonly string[];
  /** Where the files go; made if needed. */
  folder: string;
  corrections?: RetryOptions['corrections'];
  /** Écrire la reprise d'un fichier rejeté : tous ses passages, une fois corrigés. Sans cela, seul le bilan est fait. */
  entier?: boolean;
  limits?: Partial<DepotLimits>;
  schema?: SchemaVersion;
  /** The clock; that of the machine unless told. */
  now?: () => Date;
  /** Makes the `idFlux` of each file: a new UUID unless told. */
  idFlux?: () => string;
  onProgress?: (passages: number) => void;
  /** Stops the work, leaving nothing behind. */
  signal?: AbortSignal;
}

/** Le bilan d'une reprise : celui d'un dépôt, ce qu'elle reprend, et de quoi. */
export interface RepriseReport extends DepotReport {
  accuse: ReferenceAccuse;
  depot: { nom: string; idFlux: string | null };
  reprise: BilanReprise;
  /** Passages written anew. */
  corriges: number;
}

const SORTS = 'sorts.ndjson';

/** Asks about every passage of the deposit, of which nothing is written. */
async function askAll({ path }: DepotLu, reprise: Reprise, schema: SchemaVersion): Promise<void> {
  for await (const event of readFlux(readBytes(path), { schema }))
    if (event.type === 'passage' && typeof event.passage.idTechnique === 'string') reprise.keep(event.passage.idTechnique);
}

function reportOf(run: RetryRun, deposit: DepotLu, folder: string, written: readonly RetryFile[]): RepriseReport {
  const { reprise, horodatage, schema = '1.1.5' } = run;
  const { entete } = deposit;
  const certificateur = entete.emetteur?.certificateurs?.certificateur;
  const passages = written.reduce((sum, each) => sum + each.passages, 0);
  const bilan = reprise.bilan();
  return {
    valid: bilan.introuvables.nombre === 0 && bilan.sansIdentifiant.nombre === 0,
    ecrit: written.length > 0,
    dossier: folder,
    action: entete.action ?? 'CREATION',
    schema,
    horodatage,
    emetteur: { idClient: entete.emetteur?.idClient ?? '' },
    certificateur: { idClient: certificateur?.idClient ?? '', idContrat: certificateur?.idContrat ?? '' },
    passages: { lus: passages, acceptes: passages, refuses: 0 },
    fichiers: written.map(({ corriges: _, ...file }) => file),
    refuses: null,
    fautes: [],
    diagnostics: [],
    truncated: false,
    accuse: reprise.reference,
    depot: { nom: deposit.nomFichier, idFlux: deposit.idFlux },
    reprise: bilan,
    corriges: written.reduce((sum, { corriges }) => sum + corriges, 0),
  };
}

async function finish(run: RetryRun, report: RepriseReport): Promise<void> {
  const { staging, sorts } = run;
  await sorts.close();
  const file = await staging.file(REPORT_NAME);
  await writeReport(file, report, staging.temporary(SORTS));
  await file.close();
  await staging.commit([...report.fichiers.map(({ nom }) => nom), REPORT_NAME]);
}

/**
 * Fait le dépôt de reprise d'un accusé : les passages refusés, dont les données sont recopiées du fichier déposé, sous un nouvel idFlux.
 * « existe déjà en base » n'est ni repris, ni compté comme un succès. Tout paraît d'un coup, ou rien ; aucun fichier n'est remplacé.
 *
 * Un fichier rejeté est à renvoyer en entier, une fois corrigé : sans `entier`, seul le bilan est fait.
 *
 * @returns le bilan ; `ecrit` dit si la reprise existe.
 * @throws {RepriseError} si l'accusé est celui d'un autre dépôt, ou si le dépôt ne peut pas être repris.
 * @throws {AccuseError} si ce qui est donné n'est pas un accusé.
 * @example
 * const { ecrit, reprise } = await generateReprise({ accuse: 'accuse.xml', depot: ['depot_001.xml', 'depot_002.xml'], folder: 'reprise' });
 */
export async function generateReprise(options: RepriseOptions): Promise<RepriseReport> {
  const { folder, signal, schema, corrections } = options;
  const reprise = await readReprise(options.accuse);
  const deposit = await depositOf(reprise.reference, typeof options.depot === 'string' ? [options.depot] : options.depot);
  const horodatage = formatHorodatage((options.now ?? (() => new Date()))());
  const { action = 'CREATION', emetteur } = deposit.entete;
  const staging = await Staging.in(folder);
  try {
    const run: RetryRun = {
      path: deposit.path,
      reprise,
      staging,
      sorts: await staging.file(SORTS),
      limits: { ...DEPOT_LIMITS, ...options.limits },
      horodatage,
      idFlux: options.idFlux ?? randomUUID,
      nameOf: (rank) => depotFileName({ idClient: emetteur?.idClient ?? '', horodatage, action, rank }),
      onProgress: options.onProgress,
      signal,
      ...(schema && { schema }),
      ...(corrections && { corrections }),
    };
    const isWritten = reprise.verdict === 'traite' || options.entier === true;
    if (!isWritten) await askAll(deposit, reprise, schema ?? '1.1.5');
    const files = isWritten ? await writeRetryFiles(run) : [];
    const report = reportOf(run, deposit, folder, files);
    if (report.ecrit) await finish(run, report);
    return report;
  } catch (error) {
    throw fileError(error, folder);
  } finally {
    await staging.clean();
  }
}
