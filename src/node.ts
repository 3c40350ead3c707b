/**
 * Le cœur, et ce que Node ajoute : fichiers, dépôts, date du jour.
 *
 * @packageDocumentation
 */
import { withClock } from './with-clock.js';

export * from './index.js';
export type { DepotFile, DepotReport, PassageSort } from './node/depot-report.js';
export { type CorrectionsOptions, type CorrectionsReport, type EtapeCorrections, generateCorrections } from './node/diff.js';
export { FileError } from './node/file-error.js';
export { DepotError, type DepotOptions, generateDepot } from './node/generate-depot.js';
export { formatOf, readBytes } from './node/read-file.js';
export { generateReprise, type RepriseOptions, type RepriseReport } from './node/reprise.js';
export { generateRepriseMatrice, type RepriseMatriceFichier, type RepriseMatriceReport } from './node/reprise-matrice.js';
export { type OptionsSimulateur, type Simulateur, startSimulateur } from './node/simuler.js';
export { type TrackFolderOptions, trackFolder } from './node/suivi.js';
export { suiviCalendar } from './node/suivi-calendar.js';
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
