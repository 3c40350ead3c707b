import { TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Le mois et le jour de naissance sont connus. */
export default rule('passage')({
  code: 'naissance-incomplete',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.7 et 8.8',
  action: 'CREATION',
  message: ({ annee, mois }: { annee?: number; mois?: number | null }) =>
    `${mois ? 'Le jour de naissance est inconnu' : 'Le mois et le jour de naissance sont inconnus'}${annee === undefined ? '' : ` (année ${annee})`} : complétez la date si vous le pouvez, elle distingue les homonymes.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (titulaire?.jourNaissance !== null) return;
    const { anneeNaissance: annee, moisNaissance: mois } = titulaire;
    const path = `${TITULAIRE}.${mois === null ? 'moisNaissance' : 'jourNaissance'}`;
    return { path, ...(annee !== undefined && { annee }), ...(mois && { mois }) };
  },
});
