/**
 * Le cœur, pour le navigateur : un `File` ou un `Blob` se lit comme un texte, et la date du jour est celle de la machine.
 *
 * @packageDocumentation
 */
import { withClock } from './with-clock.js';
import type { CheckOptions, CheckReport } from './xml/check.js';
import type { FluxEvent } from './xml/events.js';
import type { FluxSource } from './xml/flux-source.js';
import { type ReadOptions, readFlux as readSource } from './xml/read.js';
import type { XmlSource } from './xml/source.js';
import { type SerializeOptions, serializeFlux } from './xml/write.js';

export * from './index.js';
export { type IdListOptions, readIdList } from './reprise/id-list.js';
export { FORMATS, type Format, type RowsOptions, readRows } from './rows/index.js';

/** Un document XML à lire ; un `File` est un `Blob`. */
export type BrowserSource = XmlSource | Blob;

const checks = withClock(() => new Date());
const open = (source: BrowserSource): XmlSource => (source instanceof Blob ? source.stream() : source);

/** Contrôle un passage, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validatePassage = checks.validatePassage;

/** Contrôle une ligne plate, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateLigne = checks.validateLigne;

/** Contrôle un flux entier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateFlux = checks.validateFlux;

/**
 * Contrôle un fichier XML sans qu'il quitte le poste, à la date du jour (heure de Paris) si `today` n'est pas donné.
 * @example const { valid, diagnostics } = await checkFlux(champ.files[0]);
 */
export const checkFlux = (source: BrowserSource, options?: CheckOptions): Promise<CheckReport> => checks.checkFlux(open(source), options);

/** Contrôle les lignes d'un fichier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const checkRows = checks.checkRows;

/** Contrôle les lignes d'un fichier une à une, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateRows = checks.validateRows;

/** Lit un fichier XML au fil de l'eau : voir `readFlux` du cœur. */
export const readFlux = (source: BrowserSource, options?: ReadOptions): AsyncIterable<FluxEvent> => readSource(open(source), options);

/**
 * Écrit un flux en un `Blob`, à proposer au téléchargement.
 * @example lien.href = URL.createObjectURL(await fluxBlob(flux));
 */
export async function fluxBlob(flux: FluxSource, options?: SerializeOptions): Promise<Blob> {
  const chunks: string[] = [];
  for await (const chunk of serializeFlux(flux, options)) chunks.push(chunk);
  return new Blob(chunks, { type: 'application/xml' });
}
