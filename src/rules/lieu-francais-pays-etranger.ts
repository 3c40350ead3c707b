import { formerCountry, isFrench } from '../identifiers/insee.js';
import { codeInseeOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { isForeignLabel, isFormerLabel } from '../identifiers/pays.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Une naissance en France n'est pas suivie du nom d'un pays étranger. */
export default rule('passage')({
  code: 'lieu-francais-pays-etranger',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.10 et 8.14',
  message: ({ insee, pays }: { insee: string; pays: string }) =>
    `Le code INSEE de naissance ${insee} est en France mais le pays de naissance est ${show(pays)} : corrigez l'un ou l'autre (à l'étranger, le code INSEE est 99 et trois chiffres).`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const pays = titulaire?.libellePaysNaissance;
    if (pays === undefined || pays === 'France' || pays === 'FRANCE') return;
    const insee = codeInseeOf(titulaire);
    // With the code of a country as well, `pays-de-naissance-pour-la-france` says it.
    if (insee === undefined || titulaire?.codePaysNaissance !== undefined || !isForeignLabel(pays)) return;
    const year = titulaire?.anneeNaissance;
    if (isFrench(insee, year) && !isFormerLabel(pays, formerCountry(insee, year)))
      return { path: `${TITULAIRE}.libellePaysNaissance`, insee, pays };
  },
});
