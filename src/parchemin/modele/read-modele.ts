/** Reads a model of parchment. */
import { parcheminError } from '../parchemin-error.js';
import { fautesDeCoherence } from './coherence.js';
import { announced, fautesDeProto, fautesZod } from './fautes.js';
import { MODELE, type ModeleParchemin } from './modele.js';

/**
 * Le modèle de parchemin que contient un objet lu d'un fichier JSON.
 *
 * @throws ParcheminError `modele-invalide` ; `params.fautes` dit chaque faute, et où elle est : forme, noms inconnus, champs, cadres hors
 * de la page.
 *
 * @example
 * const modele = readModele(JSON.parse(texte));
 * // Élément 3 (texte), « taille » : il faut un nombre entre 4 et 120, et non « grand ».
 */
export function readModele(input: unknown): ModeleParchemin {
  const parsed = MODELE.safeParse(input);
  const fautes = [...fautesDeProto(input), ...(parsed.success ? fautesDeCoherence(parsed.data) : fautesZod(parsed.error, MODELE, input))];
  if (fautes.length > 0 || !parsed.success) throw parcheminError('modele-invalide', { fautes: announced(fautes) });
  return parsed.data;
}
