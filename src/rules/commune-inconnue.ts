import { formerCountry, isFrench } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, titulaireOf } from '../identifiers/naissance.js';
import { postalAsInsee } from '../identifiers/postal.js';
import { rule } from '../rule.js';

/** Le code INSEE de naissance est celui d'une commune, actuelle ou ancienne. */
export default rule('passage')({
  code: 'commune-inconnue',
  severity: 'warning',
  source: 'referentiel',
  reference: "Code officiel géographique de l'INSEE",
  message: ({ code }: { code: string }) =>
    `Le code INSEE de naissance ${code} n'est celui d'aucune commune, actuelle ou ancienne : vérifiez-le (ce n'est pas le code postal).`,
  check(passage, { referentiels }) {
    const communes = referentiels?.communes;
    const titulaire = titulaireOf(passage);
    const code = codeInseeOf(titulaire);
    if (!communes || code === undefined || communes.has(code.toUpperCase())) return;
    const year = titulaire?.anneeNaissance;
    // The table of communes does not hold those of former French Algeria, Morocco and Tunisia.
    if (!isFrench(code, year) || formerCountry(code, year) !== undefined) return;
    if (!postalAsInsee(code, year, titulaire?.libelleCommuneNaissance)) return { path: CODE_INSEE, code };
  },
});
