/** The most urgent first: who has the next move, then the nearest deadline. */
import { compareText } from './facts.js';
import { rankOf } from './next-action.js';
import type { PassageSuivi } from './suivi.js';

/** After every day of the calendar. */
const NEVER = '9999';
const dayOf = ({ echeances: [first] }: PassageSuivi): string => first?.date ?? NEVER;

export const compareUrgency = (a: PassageSuivi, b: PassageSuivi): number =>
  rankOf(a.prochaineAction.code) - rankOf(b.prochaineAction.code) ||
  compareText(dayOf(a), dayOf(b)) ||
  compareText(a.certification, b.certification) ||
  compareText(a.idTechnique, b.idTechnique);
