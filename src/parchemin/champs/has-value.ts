/** Whether a field has a value: the `si` of an element. */
import type { DonneesParchemin } from '../donnees.js';
import { LANGUES, type Langue } from '../langues.js';
import { parcheminError } from '../parchemin-error.js';
import { unknownChamp } from './fautes-du-texte.js';
import { valeurOf } from './valeur-of.js';

/**
 * Si un champ a une valeur, dans cette langue, ou dans l'une d'elles : la condition `si` d'un élément.
 *
 * @throws ParcheminError `texte-invalide` si ce n'est pas un champ.
 *
 * @example
 * hasValue('parchemin.mention', donnees);
 */
export function hasValue(champ: string, donnees: DonneesParchemin, langue?: Langue): boolean {
  const unknown = unknownChamp(champ);
  if (unknown !== undefined) throw parcheminError('texte-invalide', { texte: champ, fautes: [unknown] });
  return (langue === undefined ? LANGUES : [langue]).some((one) => valeurOf(champ, one, donnees) !== undefined);
}
