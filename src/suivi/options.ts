/** What a follow-up is told beside the files. */
import { isDate } from '../engine/facets.js';

/** À qui s'adresse une demande : à un passage, à une certification ; sans l'un ni l'autre, à tous. */
export interface Demande {
  /** Jour où elle a été reçue, `AAAA-MM-JJ`. */
  date: string;
  idTechnique?: string;
  /** Code de la certification. */
  certification?: string;
}

export interface SuiviOptions {
  /** Date du jour, `AAAA-MM-JJ`, à laquelle compter les jours qui restent. */
  today?: string;
  /** Jours avant une échéance où elle est dite proche ; 30 à défaut. */
  alerte?: number;
  /** Demandes de correction reçues de la CDC ou d'un titulaire. */
  corrections?: readonly Demande[];
  misesEnDemeure?: readonly Demande[];
}

const DEFAULT_ALERTE = 30;

export interface Settings {
  readonly today: string | null;
  readonly alerte: number;
  readonly corrections: readonly Demande[];
  readonly misesEnDemeure: readonly Demande[];
}

function checkDay(day: string, what: string): void {
  if (!isDate(day)) throw new RangeError(`${what} : « ${day} » n'est pas une date AAAA-MM-JJ.`);
}

/** The options, whole. Throws a `RangeError` on a date that is none: a deadline would be wrong without a word. */
export function settingsOf({ today, alerte = DEFAULT_ALERTE, corrections = [], misesEnDemeure = [] }: SuiviOptions): Settings {
  if (today !== undefined) checkDay(today, 'today');
  for (const { date } of corrections) checkDay(date, 'Demande de correction');
  for (const { date } of misesEnDemeure) checkDay(date, 'Mise en demeure');
  if (!Number.isInteger(alerte) || alerte < 0) throw new RangeError(`alerte : ${alerte} n'est pas un nombre entier de jours.`);
  return { today: today ?? null, alerte, corrections, misesEnDemeure };
}
