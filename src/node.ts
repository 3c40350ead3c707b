/**
 * Le cœur, et ce que Node ajoute : fichiers, dépôts, date du jour.
 *
 * @packageDocumentation
 */
import { formatHorodatage } from './depot/horodatage.js';
import type { PassageCertification } from './model.js';
import type { Result } from './validate.js';
import { validateLigne as validateLigneAt, type ValidateLigneOptions } from './validate-ligne.js';
import { withClock } from './with-clock.js';

export * from './index.js';
export type { DepotFile, DepotReport, PassageSort } from './node/depot-report.js';
export { FileError } from './node/file-error.js';
export { DepotError, type DepotOptions, generateDepot } from './node/generate-depot.js';
export { formatOf, readBytes } from './node/read-file.js';

const checks = withClock(() => new Date());

/** Contrôle un passage, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validatePassage = checks.validatePassage;

/** Contrôle un flux entier, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateFlux = checks.validateFlux;

/** Contrôle un fichier XML, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const checkFlux = checks.checkFlux;

/** Contrôle une ligne plate, à la date du jour (heure de Paris) si `today` n'est pas donné. */
export const validateLigne = (input: unknown, options: ValidateLigneOptions = {}): Result<PassageCertification> =>
  validateLigneAt(input, { ...options, today: options.today ?? formatHorodatage(new Date()).slice(0, 10) });
