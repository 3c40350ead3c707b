import { earliestBirth, showBirth, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Le titulaire est né avant la délivrance de sa certification. */
export default rule('passage')({
  code: 'naissance-apres-delivrance',
  severity: 'error',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 5.10 et 8.6 à 8.8',
  action: 'CREATION',
  message: ({ naissance, delivrance }: { naissance: string; delivrance: string }) =>
    `La naissance (${naissance}) suit la délivrance de la certification (${delivrance}) : vérifiez l'année de naissance et la date de délivrance.`,
  check(passage, { today }) {
    const delivrance = passage.dateDebutValidite;
    const titulaire = titulaireOf(passage);
    if (!delivrance || !titulaire) return;
    const birth = earliestBirth(titulaire);
    // After today as well, `naissance-dans-le-futur` says it.
    if (birth && birth > delivrance && !(today && birth > today))
      return { path: `${TITULAIRE}.anneeNaissance`, naissance: showBirth(titulaire), delivrance };
  },
});
