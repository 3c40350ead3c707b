/** What the fields need of a language. */
import type { Locale } from 'date-fns';
import type { mention } from '../../../dictionary/nomenclatures.js';
import type { Repertoire } from '../../../identifiers/rncp.js';

export type MentionObtenue = Exclude<keyof typeof mention, 'SANS_MENTION'>;

export interface Tournures {
  /** The names of the months. Not those of `Intl`: they change with the runtime, and the same input must give the same bytes. */
  readonly locale: Locale;
  /** Between day, month and year in figures. */
  readonly separateur: string;
  /** 1 → 1er */
  jour(jour: number): string;
  jourEnLettres(jour: number): string;
  /** From 1000 to 2999. */
  anneeEnLettres(annee: number): string;
  /** In figures, the day and its month stay on one line. */
  jourEtMois(jour: string, mois: string, enLettres: boolean): string;
  moisEtAnnee(mois: string, annee: string): string;
  /** What precedes a date in a sentence: « le » 28 février, « en » février, « en » 1999. */
  readonly avant: { jour(jour: number, enLettres: boolean): string; readonly mois: string; readonly annee: string };
  readonly civilites: Readonly<Record<'M' | 'F', string>>;
  readonly repertoires: Readonly<Record<Repertoire, string>>;
  /** What a mention means abroad, where its French name says nothing. */
  readonly mentions?: Readonly<Record<MentionObtenue, string>>;
}

/** Between what a line may break, and what it may not. */
export const lien = (enLettres: boolean): string => (enLettres ? ' ' : '\u00a0');

/** The figures of a year: 1999 → 1, 9, 99. */
export const split = (annee: number): { milliers: number; centaines: number; reste: number } => ({
  milliers: Math.floor(annee / 1000),
  centaines: Math.floor(annee / 100) % 10,
  reste: annee % 100,
});

/** `zero` is the first of the words: the rank of a word is its number. */
export const wordsOf = (words: string): ((rank: number) => string) => {
  const list = words.split(' ');
  return (rank) => list[rank] ?? '';
};
