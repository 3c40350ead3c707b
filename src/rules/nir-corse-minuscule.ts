import { hasLowerCaseCorsica } from '../identifiers/nir.js';
import { rule } from '../rule.js';

/** Le département de Corse s'écrit en capitale dans un NIR. */
export default rule('passage')({
  code: 'nir-corse-minuscule',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Schéma 1.1.5, nir',
  message: ({ lettre }: { lettre: string }) =>
    `Le NIR porte le département de Corse avec une minuscule (« 2${lettre} ») : écrivez « 2${lettre.toUpperCase()} », comme sur la carte Vitale.`,
  // No suggestion: it would show the NIR.
  check({ identificationTitulaire }) {
    const nir = identificationTitulaire?.identifiantNational?.nir;
    if (nir !== undefined && hasLowerCaseCorsica(nir))
      return { path: 'identificationTitulaire.identifiantNational.nir', lettre: nir.slice(6, 7) };
  },
});
