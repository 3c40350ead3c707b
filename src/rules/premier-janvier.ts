import { TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Un 1er janvier n'est pas une date mise pour une autre. */
export default rule('passage')({
  code: 'premier-janvier',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  action: 'CREATION',
  message: ({ annee }: { annee?: number }) =>
    `La naissance est datée du 1er janvier${annee === undefined ? '' : ` ${annee}`} : si le jour et le mois ne sont pas connus, déclarez-les inconnus (nil) ; si c'est la vraie date, rien n'est à changer.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (titulaire?.jourNaissance !== 1 || titulaire.moisNaissance !== 1) return;
    const annee = titulaire.anneeNaissance;
    return { path: `${TITULAIRE}.jourNaissance`, ...(annee !== undefined && { annee }) };
  },
});
