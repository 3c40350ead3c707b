/**
 * La matrice : le classeur qu'une école remplit, sa lecture, et le même classeur rendu avec les fautes sur les cellules. S'exécute
 * partout, comme le cœur.
 *
 * @packageDocumentation
 */

export { type AnnotateOptions, annotateMatrice } from './matrice/annotate-matrice.js';
export type { HeadingOptions } from './matrice/headings/headings.js';
export { VOCABULAIRES, type Vocabulaire } from './matrice/headings/vocabularies/index.js';
export { type MatriceSource, type ReadMatriceOptions, readMatrice } from './matrice/read-matrice.js';
export type { XlsxOptions } from './matrice/sheet/xlsx.js';
export { FichierIllisible } from './matrice/table/decode.js';
export type { TableOptions } from './matrice/table/table.js';
export {
  type CertificationProposee,
  MatriceError,
  type MatriceErrorCode,
  type MatriceOptions,
  writeMatrice,
} from './matrice/write-matrice.js';
export { type RepriseMatriceOptions, repriseMatrice } from './reprise/reprise-matrice.js';
export type { XlsxLimits } from './xlsx/read/limits.js';
export type { XlsxSource } from './xlsx/read/package.js';
