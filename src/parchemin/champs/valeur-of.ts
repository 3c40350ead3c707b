/** The value of a field for one person. */
import { type DonneesParchemin, nameOf } from '../donnees.js';
import type { Langue } from '../langues.js';
import { parcheminError } from '../parchemin-error.js';
import { champOf } from './champs.js';
import type { Valeur } from './filtres.js';
import { isJour, readJour } from './jour.js';

/** Throws on a date that is not in the calendar: printed, it would be seen by all. */
export function valeurOf(nom: string, langue: Langue, donnees: DonneesParchemin): Valeur | undefined {
  const champ = champOf(nom);
  const value = champ?.valeur(donnees, langue) ?? undefined;
  if (champ?.nature !== 'date' || value === undefined) return value;
  const jour = typeof value === 'string' ? readJour(value) : value;
  if (jour && isJour(jour)) return jour;
  const valeur = typeof value === 'string' ? value : [value.annee, value.mois, value.jour].filter((part) => part !== undefined).join('-');
  throw parcheminError('date-invalide', { label: champ.label, valeur, personne: nameOf(donnees) }, donnees.passage.idTechnique);
}
