import { codeInseeOf, titulaireOf } from '../../identifiers/naissance.js';
import { isForeignLabel } from '../../identifiers/pays.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** « Algérie » in words, and no code at all. */
export default cause({
  code: 'pays-sans-code',
  label: 'pays de naissance sans son code',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const pays = titulaire?.libellePaysNaissance;
    if (pays === undefined || !isForeignLabel(pays) || titulaire?.codePaysNaissance !== undefined || codeInseeOf(titulaire) !== undefined)
      return;
    return {
      path: champ('libellePaysNaissance'),
      raison: `Le pays de naissance (${show(pays)}) n'est donné que par son nom, que la CDC ne sait peut-être pas lire.`,
      remede:
        'Donnez le code INSEE du pays (99 et trois chiffres) comme code INSEE de naissance, et ses trois derniers chiffres comme code du pays.',
      force: 0.8,
    };
  },
});
