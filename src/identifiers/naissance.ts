/**
 * Birth of the holder, when the civil status names them: year, month and day (each may be unknown) and place.
 * Source: dictionary V22, 8.6 to 8.14. Example: 1999, 2, 28, commune 31555.
 */
import { titulaire as field } from '../dictionary/index.js';
import { daysInMonth } from '../engine/facets.js';
import type { Subjects } from '../rule.js';
import { isFranceLabel } from './pays.js';

type Passage = Subjects['passage'];
export type Titulaire = NonNullable<NonNullable<Passage['identificationTitulaire']>['titulaire']>;

export const TITULAIRE = 'identificationTitulaire.titulaire';
export const CODE_INSEE = `${TITULAIRE}.codeCommuneNaissance.codeInseeNaissance.codeInsee`;
export const CODE_POSTAL = `${TITULAIRE}.codeCommuneNaissance.codePostalNaissance.codePostal`;

const { codeInseeNaissance, codePostalNaissance } = field.children.codeCommuneNaissance.children;
export const CODE_INSEE_LABEL = codeInseeNaissance.children.codeInsee.label;
export const CODE_POSTAL_LABEL = codePostalNaissance.children.codePostal.label;

export const titulaireOf = (passage: Passage): Titulaire | undefined => passage.identificationTitulaire?.titulaire;
export const codeInseeOf = (titulaire: Titulaire | undefined): string | undefined =>
  titulaire?.codeCommuneNaissance?.codeInseeNaissance?.codeInsee;
/** `null`: declared unknown; `undefined`: the place is told otherwise. */
export const codePostalOf = (titulaire: Titulaire | undefined): string | null | undefined =>
  titulaire?.codeCommuneNaissance?.codePostalNaissance?.codePostal;

/** A country other than France is told, by its code or in words that need not be understood: the postal code may be foreign. */
export const isSaidAbroad = (titulaire: Titulaire | undefined): boolean =>
  titulaire?.codePaysNaissance !== undefined ||
  (titulaire?.libellePaysNaissance !== undefined && !isFranceLabel(titulaire.libellePaysNaissance));

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
/** 2000 had a 29 February: an unknown year never makes a day impossible. */
const LEAP_YEAR = 2000;

/** Whether the day exists in its month; true when either is unknown. */
export const birthDayExists = ({ anneeNaissance, moisNaissance, jourNaissance }: Titulaire): boolean =>
  !jourNaissance || !moisNaissance || jourNaissance <= daysInMonth(anneeNaissance ?? LEAP_YEAR, moisNaissance);

/** First day on which the person may be born, `AAAA-MM-JJ`; nothing without a year, or when the day does not exist. */
export function earliestBirth(titulaire: Titulaire): string | undefined {
  const { anneeNaissance: year, moisNaissance: month, jourNaissance: day } = titulaire;
  if (year === undefined || !birthDayExists(titulaire)) return undefined;
  return `${year}-${twoDigits(month ?? 1)}-${twoDigits((month && day) || 1)}`;
}

/** Last day on which the person may be born; not always a day of the calendar (31 of a short month): to be compared only. */
export function latestBirth(titulaire: Titulaire): string | undefined {
  const { anneeNaissance: year, moisNaissance: month, jourNaissance: day } = titulaire;
  if (year === undefined || !birthDayExists(titulaire)) return undefined;
  return `${year}-${twoDigits(month ?? 12)}-${twoDigits((month && day) || 31)}`;
}

/** For a sentence: `15/11/1996`, `11/1996` or `1996`. */
export const showBirth = ({ anneeNaissance, moisNaissance, jourNaissance }: Titulaire): string =>
  [moisNaissance && jourNaissance && twoDigits(jourNaissance), moisNaissance && twoDigits(moisNaissance), anneeNaissance]
    .filter(Boolean)
    .join('/');
