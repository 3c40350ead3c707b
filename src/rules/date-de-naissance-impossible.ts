import { birthDayExists, showBirth, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Le jour de naissance existe dans son mois. */
export default rule('passage')({
  code: 'date-de-naissance-impossible',
  severity: 'error',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.6 à 8.8',
  message: ({ naissance }: { naissance: string }) =>
    `La date de naissance ${naissance} n'existe pas au calendrier : vérifiez le jour, le mois et l'année sur une pièce d'identité.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (titulaire && !birthDayExists(titulaire)) return { path: `${TITULAIRE}.jourNaissance`, naissance: showBirth(titulaire) };
  },
});
