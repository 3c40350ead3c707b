import { showBirth, titulaireOf } from '../../identifiers/naissance.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** 31 December, first of a month: what a software or a clerk writes when the day is not known. 1 January: rule `premier-janvier`. */
export default cause({
  code: 'date-conventionnelle',
  label: 'date mise pour une autre',
  categorie: 'titulaire-introuvable',
  poids: 0.8,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const { moisNaissance: mois, jourNaissance: jour } = titulaire ?? {};
    if (!titulaire || !mois || !jour) return;
    const isLast = jour === 31 && mois === 12;
    if (!isLast && (jour !== 1 || mois === 1)) return;
    return {
      path: champ('jourNaissance'),
      raison: `La naissance est datée ${isLast ? 'du 31 décembre' : "du premier jour d'un mois"} (${showBirth(titulaire)}) : on l'écrit parfois quand le jour n'est pas connu.`,
      remede: "Vérifiez le jour et le mois ; s'ils ne sont pas sûrs, déclarez-les inconnus (nil) plutôt que de les deviner.",
      force: isLast ? 0.7 : 0.25,
    };
  },
});
