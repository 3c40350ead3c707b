/** Fills the fields of a text with what is known of one person. A value is never read as a text with fields. */
import { type DonneesParchemin, nameOf } from '../donnees.js';
import type { Langue } from '../langues.js';
import { parcheminError } from '../parchemin-error.js';
import { accord } from './accord.js';
import { champOf } from './champs.js';
import { fautesDe } from './fautes-du-texte.js';
import { writeValeur } from './filtres.js';
import { type ChampDuTexte, type Noeud, readSyntaxe } from './syntaxe.js';
import { valeurOf } from './valeur-of.js';
import { ofIdentite } from './valeurs.js';

function absent({ nom }: ChampDuTexte, donnees: DonneesParchemin): Error {
  const personne = nameOf(donnees);
  const { idTechnique } = donnees.passage;
  if (nom.startsWith('titulaire.') && !ofIdentite(donnees))
    return parcheminError('identite-absente', { champ: nom, personne }, idTechnique);
  return parcheminError('valeur-absente', { champ: nom, label: champOf(nom)?.label ?? nom, personne }, idTechnique);
}

function write(noeuds: readonly Noeud[], langue: Langue, donnees: DonneesParchemin): string {
  const one = (noeud: Noeud): string => {
    if ('texte' in noeud) return noeud.texte;
    if ('formes' in noeud) return accord(noeud.formes, ofIdentite(donnees)?.sexe);
    if ('facultative' in noeud) {
      const isWhole = noeud.facultative.every((part) => !('champ' in part) || valeurOf(part.champ.nom, langue, donnees) !== undefined);
      return isWhole ? write(noeud.facultative, langue, donnees) : '';
    }
    const valeur = valeurOf(noeud.champ.nom, langue, donnees);
    if (valeur === undefined) throw absent(noeud.champ, donnees);
    return writeValeur(valeur, langue, noeud.champ.filtre);
  };
  return noeuds.map(one).join('');
}

/**
 * Le texte d'un modèle, rempli pour une personne : champs, dates, accords, parties facultatives.
 *
 * @throws ParcheminError `valeur-absente` ou `identite-absente`, qui nomment la personne, si un champ hors de toute partie facultative
 * n'a pas de valeur ; `date-invalide` ; `texte-invalide` si le texte ne convient pas (`readModele` l'aurait dit).
 *
 * @example
 * fillTexte('{{accord:né|née}} {{titulaire.naissance.date|le}}[[ à {{titulaire.naissance.lieu}}]]', 'fr', donnees);
 * // née le 28 février 1999 à Toulouse
 */
export function fillTexte(texte: string, langue: Langue, donnees: DonneesParchemin): string {
  const lu = readSyntaxe(texte);
  const fautes = fautesDe(lu);
  if (fautes.length > 0) throw parcheminError('texte-invalide', { texte, fautes });
  return write(lu.noeuds, langue, donnees);
}
