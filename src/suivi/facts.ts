/**
 * What one file says of one passage: the whole state is a function of the set of these, whatever the order in which the files come.
 * Arrays, for they are written by the million: the same that are kept, spilled to the disk and reduced.
 */
import type { CategorieKO } from '../accuse/accuse.js';

/** It was sent, or is to be. */
export type SentFact = readonly [
  idTechnique: string,
  file: number,
  kind: 'depot' | 'ligne',
  certification: string | null,
  dateDebutValidite: string | null,
];
export type AcceptedFact = readonly [idTechnique: string, file: number, kind: 'ok'];
export type RefusedFact = readonly [idTechnique: string, file: number, kind: 'ko', categorie: CategorieKO, message: string | null];
export type Fact = SentFact | AcceptedFact | RefusedFact;

/** By units, like every order here: that of a language would change with the machine. */
export const compareText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1;
