import { titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';
import { isCommonNom } from './noms.js';
import { commonPrenom, wordsOf } from './prenoms.js';

const CAPITALS = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u;
const hasSmall = (text: string): boolean => /\p{Ll}/u.test(text);
const isPrenom = (text: string): boolean => wordsOf(text).every((word) => commonPrenom(word));

function forceOf(nom: string, prenom: string, sexe: 'M' | 'F' | undefined): number {
  const looksSwapped = { nom: isPrenom(nom), prenom: isCommonNom(prenom) };
  if (!wordsOf(prenom).some((word) => commonPrenom(word))) {
    if (looksSwapped.nom) return looksSwapped.prenom ? 1 : 0.8;
    if (looksSwapped.prenom) return 0.6;
    // Surnames are often typed in capitals, first names are not.
    return CAPITALS.test(prenom) && hasSmall(nom) ? 0.7 : 0;
  }
  if (!looksSwapped.nom) return 0;
  const [asNom, asPrenom] = [commonPrenom(nom)?.sexe, commonPrenom(prenom)?.sexe];
  return sexe && asNom === sexe && asPrenom && asPrenom !== sexe ? 0.9 : 0.1;
}

/** The surname stands in the place of the first name, and conversely. */
export default cause({
  code: 'nom-et-prenom-intervertis',
  label: 'nom et prénom intervertis',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const { nomNaissance: nom, prenom1: prenom, sexe } = titulaireOf(passage) ?? {};
    const force = nom && prenom ? forceOf(nom, prenom, sexe) : 0;
    if (force === 0) return;
    return {
      path: champ('nomNaissance'),
      raison:
        force > 0.1
          ? `Le nom de naissance (${show(nom)}) et le prénom (${show(prenom)}) semblent avoir été intervertis.`
          : `Le nom de naissance (${show(nom)}) et le prénom (${show(prenom)}) sont tous deux des prénoms courants : ils ont pu être intervertis.`,
      remede: "Vérifiez lequel est le nom sur la pièce d'identité ; s'ils sont intervertis, échangez les deux données.",
      force,
    };
  },
});
