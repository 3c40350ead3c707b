/** What a field may be passed through: `{{champ|filtre}}`. One table, from which the page of the documentation is printed. */
import type { Langue } from '../langues.js';
import { avant, enChiffres, enLettres, longue } from './dates.js';
import type { JourPartiel } from './jour.js';

export type Valeur = string | JourPartiel;

export interface Filtre {
  /** `date` : pour une date seulement. */
  readonly pour: 'date' | 'tout';
  readonly aide: string;
  apply(valeur: Valeur, langue: Langue): string;
}

const plain = (valeur: Valeur, langue: Langue): string => (typeof valeur === 'string' ? valeur : longue(valeur, langue));
const dated =
  (write: (date: JourPartiel, langue: Langue) => string): Filtre['apply'] =>
  (valeur, langue) =>
    typeof valeur === 'string' ? valeur : write(valeur, langue);

/** Les filtres, par nom. */
export const FILTRES: Readonly<Record<string, Filtre>> = {
  lettres: { pour: 'date', aide: 'la date en toutes lettres', apply: dated(enLettres) },
  chiffres: { pour: 'date', aide: 'la date en chiffres', apply: dated(enChiffres) },
  le: {
    pour: 'date',
    aide: 'la date et le mot qui la précède, juste aussi quand le jour ou le mois ne sont pas connus (« en février 1999 »)',
    apply: dated((date, langue) => avant(date, langue, false) + longue(date, langue)),
  },
  'le-lettres': {
    pour: 'date',
    aide: 'la même chose, en toutes lettres',
    apply: dated((date, langue) => avant(date, langue, true) + enLettres(date, langue)),
  },
  capitales: {
    pour: 'tout',
    aide: 'tout en capitales, accents gardés',
    apply: (valeur, langue) => plain(valeur, langue).toLocaleUpperCase(langue),
  },
};

/** The text of a value: a date in full, unless a filter says otherwise. */
export function writeValeur(valeur: Valeur, langue: Langue, filtre: string | undefined): string {
  const found = filtre !== undefined && Object.hasOwn(FILTRES, filtre) ? FILTRES[filtre] : undefined;
  return found ? found.apply(valeur, langue) : plain(valeur, langue);
}
