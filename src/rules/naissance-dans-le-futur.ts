import { earliestBirth, showBirth, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** La naissance n'est pas à venir. */
export default rule('passage')({
  code: 'naissance-dans-le-futur',
  severity: 'error',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.6 à 8.8',
  message: ({ naissance }: { naissance: string }) =>
    `La naissance (${naissance}) est dans le futur : vérifiez l'année, le mois et le jour de naissance.`,
  check(passage, { today }) {
    const titulaire = titulaireOf(passage);
    if (!today || !titulaire) return;
    const birth = earliestBirth(titulaire);
    if (birth && birth > today) return { path: `${TITULAIRE}.anneeNaissance`, naissance: showBirth(titulaire) };
  },
});
