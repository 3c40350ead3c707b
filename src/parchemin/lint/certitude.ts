/** Which fields have a value whoever the holder is. */
import { champOf } from '../champs/champs.js';
import type { DonneesParchemin } from '../donnees.js';
import type { Langue } from '../langues.js';
import type { SujetParchemin } from '../regle.js';

/** Their absence is an error when the parchment is made. */
const ALWAYS = new Set(['titulaire.prenoms', 'titulaire.prenom', 'titulaire.nom', 'delivrance.date', 'parchemin.numero']);

/** Whether the field is filled from the record alone. */
export const estDeLaFiche = (champ: string): boolean => /^(?:certification|certificateur|bloc)\./.test(champ);

export function estCertain(champ: string, { fiche, modele }: SujetParchemin, langue: Langue): boolean {
  if (ALWAYS.has(champ)) return true;
  if (champ === 'delivrance.lieu') return modele.lieu !== undefined;
  // No person is needed for the fields of the record: they look at it alone.
  return estDeLaFiche(champ) && champOf(champ)?.valeur({ fiche } as DonneesParchemin, langue) != null;
}
