import { FRANCE } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, codePostalOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { isFrenchPostal } from '../identifiers/postal.js';
import { rule } from '../rule.js';

/** Une naissance en France est située par sa commune, non par le pays. */
export default rule('passage')({
  code: 'pays-99100',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 8.10 et 8.13',
  message: ({ code }: { code: string }) =>
    `Le code « ${code} » désigne la France : pour une naissance en France, donnez le code INSEE de la commune et pas de code de pays.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const insee = codeInseeOf(titulaire);
    const pays = titulaire?.codePaysNaissance;
    if (insee === FRANCE && (pays === undefined || FRANCE.endsWith(pays))) return { path: CODE_INSEE, code: insee };
    // With a place in France, `pays-de-naissance-pour-la-france` says it.
    if (insee === undefined && pays !== undefined && FRANCE.endsWith(pays) && !isFrenchPostal(codePostalOf(titulaire) ?? ''))
      return { path: `${TITULAIRE}.codePaysNaissance`, code: pays };
  },
});
