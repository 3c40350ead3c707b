import { FRANCE, isCountry, isImpossible, UNKNOWN_COUNTRY } from '../identifiers/insee.js';
import { codeInseeOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Une naissance à l'étranger répète le code du pays. */
export default rule('passage')({
  code: 'naissance-etrangere-sans-code-pays',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 8.10 et 8.13',
  action: 'CREATION',
  // True as well of a code that was given and that the schema refuses.
  message: ({ insee, attendu }: { insee: string; attendu: string }) =>
    `La naissance est à l'étranger (code INSEE ${insee}) : donnez aussi le code du pays de naissance, « ${attendu} », les trois derniers chiffres.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const insee = codeInseeOf(titulaire);
    if (insee === undefined || !isCountry(insee) || titulaire?.codePaysNaissance !== undefined) return;
    if (insee === FRANCE || insee === UNKNOWN_COUNTRY || isImpossible(insee)) return;
    const attendu = insee.slice(2);
    return { path: `${TITULAIRE}.codePaysNaissance`, insee, attendu, suggestion: { value: attendu, label: attendu } };
  },
});
