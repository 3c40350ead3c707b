/**
 * Le cœur, et ce que Node ajoute : fichiers, dépôts, date du jour.
 *
 * @packageDocumentation
 */
import { withClock } from './with-clock.js';

export type { DemandeDepot } from './depot/demande.js';
export * from './index.js';
export { generateCles, readEmetteur } from './node/attestations.js';
export type { ClesEcrites, OptionsCles } from './node/cles.js';
export type { DepotFile, DepotReport, PassageSort } from './node/depot-report.js';
export { type CorrectionsOptions, type CorrectionsReport, type EtapeCorrections, generateCorrections } from './node/diff.js';
export { FileError } from './node/file-error.js';
export { DepotError, type DepotOptions, generateDepot } from './node/generate-depot.js';
export { generateParchemins, readFichesFile, readModeleFile } from './node/parchemins/index.js';
export type { ModeleSource } from './node/parchemins/modeles.js';
export type { BilanParchemins, MakeOptions, ParcheminRefuse, ParcheminsOptions, PassageParchemin } from './node/parchemins/options.js';
export { formatOf, readBytes } from './node/read-file.js';
export { generateReprise, type RepriseOptions, type RepriseReport } from './node/reprise.js';
export { generateRepriseMatrice, type RepriseMatriceFichier, type RepriseMatriceReport } from './node/reprise-matrice.js';
export { type OptionsSimulateur, type Simulateur, startSimulateur } from './node/simuler.js';
export { type TrackFolderOptions, trackFolder } from './node/suivi.js';
export { suiviCalendar } from './node/suivi-calendar.js';
export type { MotifUrlPreuve } from './node/url-preuve.js';
export { httpsResolver, offlineResolver } from './node/verifier-source.js';
export type { HttpOptions } from './node/verifier-source-http.js';
export { readAttestation } from './node/verifier-source-jeton.js';
// Here and not in the core, which reads no CSV and needs no package for it.
export { type IdListOptions, readIdList } from './reprise/id-list.js';
export { FORMATS, type Format, type RowsOptions, readRows } from './rows/index.js';

const checks = withClock(() => new Date());

/** Contrôle un passage, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validatePassage = checks.validatePassage;

/** Contrôle un flux entier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateFlux = checks.validateFlux;

/** Contrôle un fichier XML, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const checkFlux = checks.checkFlux;

/** Contrôle une ligne plate, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateLigne = checks.validateLigne;

/** Contrôle les lignes d'un fichier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const checkRows = checks.checkRows;

/** Contrôle les lignes d'un fichier une à une, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateRows = checks.validateRows;
