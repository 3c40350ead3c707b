/**
 * Le cœur, pour le navigateur : un `File` ou un `Blob` se lit comme un texte, la date du jour est celle de la machine, un dépôt se fait et
 * s'enregistre sans serveur, et un Web Worker peut tout faire à côté de la page.
 *
 * @packageDocumentation
 */
import type { Accuse } from './accuse/accuse.js';
import type { AccuseEvent } from './accuse/events.js';
import { parseAccuse as parse } from './accuse/parse-accuse.js';
import { readAccuse as readAccuseSource } from './accuse/read-accuse.js';
import { blobOf } from './browser/blob-parts.js';
import { checks } from './browser/checks.js';
import { type BrowserSource, openSource } from './browser/source.js';
import { type RetryOptions, retryFlux as retrySource } from './reprise/retry-flux.js';
import { type RowEvent, type RowsOptions, readRows as readSourceRows } from './rows/index.js';
import type { DatedChecks } from './with-clock.js';
import type { CheckOptions, CheckReport } from './xml/check.js';
import type { FluxEvent } from './xml/events.js';
import type { FluxSource } from './xml/flux-source.js';
import { type ReadOptions, readFlux as readSource } from './xml/read.js';
import { type SerializeOptions, serializeFlux } from './xml/write.js';

export { type BuildDepotOptions, type BuiltDepot, buildDepot } from './browser/build-depot.js';
export { type ConnectOptions, connectWorker, type TravailDistant } from './browser/client.js';
export { type Correction, withCorrections } from './browser/corrections.js';
export type { FichierBlob } from './browser/fichier-blob.js';
export { NavigateurError, type NavigateurErrorCode } from './browser/navigateur-error.js';
export { type FileRowsOptions, formatOf, rowsOfFile } from './browser/rows-of-file.js';
export { type SaveOptions, saveStream } from './browser/save-stream.js';
export type { BrowserSource } from './browser/source.js';
export type {
  AccuseExplique,
  AnnoterOptions,
  Avance,
  ControlerOptions,
  DeposerOptions,
  LectureOptions,
  ReprendreOptions,
  RepriseFaite,
  Suivre,
  Travail,
} from './browser/travail.js';
export { TravailError } from './browser/travail-error.js';
export type { DemandeDepot } from './depot/demande.js';
export { DepotError } from './depot/depot-error.js';
export type { BilanDepot, DepotFile, PassageSort } from './depot/report.js';
export type { MotifUrlPreuve } from './depot/url-preuve.js';
export * from './index.js';
export { type IdListOptions, readIdList } from './reprise/id-list.js';
export { FORMATS, type Format, type RowsOptions } from './rows/index.js';

/** Contrôle un passage, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validatePassage: DatedChecks['validatePassage'] = (input, options) => checks.validatePassage(input, options);

/** Contrôle une ligne plate, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateLigne: DatedChecks['validateLigne'] = (input, options) => checks.validateLigne(input, options);

/** Contrôle un flux entier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateFlux: DatedChecks['validateFlux'] = (input, options) => checks.validateFlux(input, options);

/**
 * Contrôle un fichier XML sans qu'il quitte le poste, à la date du jour (heure de Paris) si `today` n'est pas donné.
 * @example const { valid, diagnostics } = await checkFlux(champ.files[0]);
 */
export const checkFlux = (source: BrowserSource, options?: CheckOptions): Promise<CheckReport> =>
  checks.checkFlux(openSource(source), options);

/** Contrôle les lignes d'un fichier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const checkRows: DatedChecks['checkRows'] = (rows, options) => checks.checkRows(rows, options);

/** Contrôle les lignes d'un fichier une à une, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateRows: DatedChecks['validateRows'] = (rows, options) => checks.validateRows(rows, options);

/** Lit les passages d'un fichier, ligne par ligne : voir `readRows` du cœur ; `rowsOfFile` reconnaît le format d'un `File` à son nom. */
export const readRows = (source: BrowserSource, options: RowsOptions): AsyncGenerator<RowEvent, void, undefined> =>
  readSourceRows(openSource(source), options);

/** Lit un fichier XML au fil de l'eau : voir `readFlux` du cœur. */
export const readFlux = (source: BrowserSource, options?: ReadOptions): AsyncIterable<FluxEvent> => readSource(openSource(source), options);

/** Lit un accusé au fil de l'eau : voir `readAccuse` du cœur. */
export const readAccuse = (source: BrowserSource): AsyncGenerator<AccuseEvent, void, undefined> => readAccuseSource(openSource(source));

/**
 * Lit un accusé d'un coup, texte ou octets : voir `parseAccuse` du cœur. D'un `Blob`, la réponse est une promesse.
 * @example const { verdict, passagesKO } = await parseAccuse(champ.files[0]);
 */
export function parseAccuse(source: string | Uint8Array): Accuse;
export function parseAccuse(source: Blob): Promise<Accuse>;
export function parseAccuse(source: string | Uint8Array | Blob): Accuse | Promise<Accuse> {
  return source instanceof Blob ? source.arrayBuffer().then((bytes) => parse(new Uint8Array(bytes))) : parse(source);
}

/** Fait la reprise d'un fichier déposé : voir `retryFlux` du cœur. */
export const retryFlux = (source: BrowserSource, options: RetryOptions): AsyncGenerator<Uint8Array, void, undefined> =>
  retrySource(openSource(source), options);

/**
 * Écrit un flux en un `Blob`, à proposer au téléchargement.
 * @example lien.href = URL.createObjectURL(await fluxBlob(flux));
 */
export const fluxBlob = (flux: FluxSource, options?: SerializeOptions): Promise<Blob> =>
  blobOf(serializeFlux(flux, options), 'application/xml');
