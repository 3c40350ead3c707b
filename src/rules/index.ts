/**
 * Every business rule, by code.
 *
 * PRINTED from the folder (`npm test -- -u`): do not edit.
 */
import finDeValiditeAvantDebut from './fin-de-validite-avant-debut.js';

export const rules = [
  finDeValiditeAvantDebut,
] as const;

/** Permanent code of a business rule. */
export type RuleCode =
  | 'fin-de-validite-avant-debut';
