import { isMonth, monthOf } from '../identifiers/nir.js';
import { rule } from '../rule.js';

/** Le mois porté par le NIR peut exister. */
export default rule('passage')({
  code: 'nir-mois-impossible',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Schéma 1.1.5, nir ; décret n° 82-103 (RNIPP)',
  message: ({ mois }: { mois: string }) =>
    `Le mois de naissance porté par le NIR (« ${mois} », quatrième et cinquième chiffres) n'existe pas : reprenez le NIR sur un document officiel.`,
  check({ identificationTitulaire }) {
    const nir = identificationTitulaire?.identifiantNational?.nir;
    if (nir === undefined) return;
    const mois = monthOf(nir);
    if (!isMonth(mois)) return { path: 'identificationTitulaire.identifiantNational.nir', mois };
  },
});
