/**
 * How likely a cause is, from 0 to 1: weight of the cause × what the datum has to do with that step × how much the passage shows it.
 * It orders the checks of one refusal; it is no probability, and the scores of one refusal do not add up to 1.
 */
import type { Pertinence } from './etapes.js';

/** Below, a check would only be noise. */
export const LEAST_SCORE = 0.06;

const HUNDREDTHS = 100;
const round = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;
const french = (value: number): string => String(round(value)).replace('.', ',');

/** The words of a number: the first whose bound it reaches. */
const inWords = (value: number, scale: readonly (readonly [bound: number, words: string])[], least: string): string =>
  scale.find(([bound]) => value >= bound)?.[1] ?? least;

const weight = (poids: number): string =>
  inWords(
    poids,
    [
      [0.9, 'très bien'],
      [0.7, 'bien'],
    ],
    'parfois',
  );
const clue = (force: number): string =>
  inWords(
    force,
    [
      [0.9, 'très net'],
      [0.6, 'net'],
      [0.3, 'léger'],
    ],
    'ténu',
  );

export interface Score {
  readonly score: number;
  /** French: the three factors and what each means. */
  readonly explication: string;
}

export function scoreOf(poids: number, { facteur, raison }: Pertinence, force: number): Score {
  const score = round(poids * facteur * force);
  const factors = [
    `${french(poids)} (une telle cause explique ${weight(poids)} un refus)`,
    `${french(facteur)} (${raison})`,
    `${french(force)} (l'indice est ${clue(force)} dans ce passage)`,
  ];
  return { score, explication: `Score ${french(score)} : ${factors.join(' × ')}.` };
}
