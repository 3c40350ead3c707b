import { nomenclatures } from '../../dictionary/index.js';
import { titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';
import { commonPrenom, wordsOf } from './prenoms.js';

/** « Zoé », M. */
export default cause({
  code: 'sexe-contredit-le-prenom',
  label: 'sexe qui contredit le prénom',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const { prenom1: prenom, sexe } = titulaireOf(passage) ?? {};
    if (!prenom || !sexe) return;
    const whole = commonPrenom(prenom);
    const known = whole ?? commonPrenom(wordsOf(prenom)[0] ?? '');
    if (!known?.sexe || known.sexe === sexe) return;
    return {
      path: champ('sexe'),
      raison: `Le sexe est « ${nomenclatures.genre[sexe]} », alors que le prénom ${show(prenom)} est presque toujours ${sexe === 'F' ? "celui d'un homme" : "celui d'une femme"}.`,
      remede: "Vérifiez le sexe inscrit à l'état civil, puis le prénom (une lettre oubliée suffit : René, Renée).",
      force: whole ? 0.9 : 0.7,
    };
  },
});
