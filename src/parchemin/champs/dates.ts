/** A day as a parchment writes it: in full, in words or in figures, in each language. */
import type { Month } from 'date-fns';
import type { Langue } from '../langues.js';
import type { JourPartiel } from './jour.js';
import { TOURNURES } from './langues/index.js';
import type { Tournures } from './langues/tournures.js';

const monthOf = ({ locale }: Tournures, mois: number): string => locale.localize.month((mois - 1) as Month, { width: 'wide' });

function inSentence(date: JourPartiel, langue: Langue, enLettres: boolean): string {
  const tournures = TOURNURES[langue];
  const annee = enLettres ? tournures.anneeEnLettres(date.annee) : String(date.annee);
  if (date.mois === undefined) return annee;
  const mois = monthOf(tournures, date.mois);
  if (date.jour === undefined) return tournures.moisEtAnnee(mois, annee);
  const jour = enLettres ? tournures.jourEnLettres(date.jour) : tournures.jour(date.jour);
  return tournures.moisEtAnnee(tournures.jourEtMois(jour, mois, enLettres), annee);
}

/** 1er juillet 2026; juillet 2026; 2026. The day and its month never part at the end of a line. */
export const longue = (date: JourPartiel, langue: Langue): string => inSentence(date, langue, false);

/** premier juillet deux mille vingt-six */
export const enLettres = (date: JourPartiel, langue: Langue): string => inSentence(date, langue, true);

const two = (n: number): string => String(n).padStart(2, '0');

/** 01/07/2026; 07/2026; 2026. */
export function enChiffres({ annee, mois, jour }: JourPartiel, langue: Langue): string {
  const known = [...(jour === undefined ? [] : [two(jour)]), ...(mois === undefined ? [] : [two(mois)]), String(annee)];
  return known.join(TOURNURES[langue].separateur);
}

/** What goes before the date in a sentence: it depends on what is known of it. */
export function avant({ mois, jour }: JourPartiel, langue: Langue, isInWords: boolean): string {
  const before = TOURNURES[langue].avant;
  return mois === undefined ? before.annee : jour === undefined ? before.mois : before.jour(jour, isInWords);
}
