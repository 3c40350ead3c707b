import { titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';
import { nearPrenom } from './prenoms.js';

/** « Mahtilde »: one slip of the hand away from one common first name. */
export default cause({
  code: 'prenom-mal-orthographie',
  label: 'faute de frappe dans le prénom',
  categorie: 'titulaire-introuvable',
  poids: 0.8,
  check(passage) {
    const prenom = titulaireOf(passage)?.prenom1;
    const near = prenom ? nearPrenom(prenom) : undefined;
    if (near === undefined) return;
    return {
      path: champ('prenom1'),
      raison: `Le prénom (${show(prenom)}) est, à une lettre près, un prénom bien plus courant : ${show(near)}.`,
      remede: "Vérifiez son orthographe lettre à lettre sur la pièce d'identité ; si elle est exacte, ne changez rien.",
      force: 0.6,
    };
  },
});
