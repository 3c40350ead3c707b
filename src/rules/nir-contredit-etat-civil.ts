import { titulaire as field } from '../dictionary/index.js';
import { CODE_INSEE, CODE_INSEE_LABEL, codeInseeOf, TITULAIRE } from '../identifiers/naissance.js';
import { monthAgrees, placeAgrees, sexAgrees, yearAgrees } from '../identifiers/nir-naissance.js';
import { rule } from '../rule.js';

const { sexe: SEXE, anneeNaissance: ANNEE, moisNaissance: MOIS } = field.children;

/** Le NIR donné à côté de l'état civil dit le même sexe, la même année, le même mois et le même département de naissance. */
export default rule('passage')({
  code: 'nir-contredit-etat-civil',
  severity: 'error',
  source: 'nirisation',
  reference: 'INSEE, décret n° 82-103 (RNIPP)',
  message: ({ label, valeur }: { label: string; valeur: string | number }) =>
    `« ${label} » (${valeur}) contredit le NIR donné pour la même personne : l'un des deux est faux, vérifiez-les sur une pièce d'identité et sur l'attestation de droits.`,
  check({ identificationTitulaire }) {
    const nir = identificationTitulaire?.identifiantNational?.nir;
    const titulaire = identificationTitulaire?.titulaire;
    if (nir === undefined || titulaire === undefined) return undefined;
    const { sexe, anneeNaissance: annee, moisNaissance: mois } = titulaire;
    const codeInsee = codeInseeOf(titulaire);
    return [
      ...(sexe && !sexAgrees(nir, sexe) ? [{ path: `${TITULAIRE}.sexe`, label: SEXE.label, valeur: sexe }] : []),
      ...(annee !== undefined && !yearAgrees(nir, annee)
        ? [{ path: `${TITULAIRE}.anneeNaissance`, label: ANNEE.label, valeur: annee }]
        : []),
      ...(mois && !monthAgrees(nir, mois) ? [{ path: `${TITULAIRE}.moisNaissance`, label: MOIS.label, valeur: mois }] : []),
      ...(codeInsee && !placeAgrees(nir, codeInsee, annee) ? [{ path: CODE_INSEE, label: CODE_INSEE_LABEL, valeur: codeInsee }] : []),
    ];
  },
});
