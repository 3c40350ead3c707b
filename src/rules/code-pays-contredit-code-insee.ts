import { FRANCE, isCountry, UNKNOWN_COUNTRY } from '../identifiers/insee.js';
import { codeInseeOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Le code du pays de naissance reprend les trois derniers chiffres du code INSEE 99xxx. */
export default rule('passage')({
  code: 'code-pays-contredit-code-insee',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 8.10 et 8.13',
  message: ({ pays, insee, attendu }: { pays: string; insee: string; attendu?: string }) =>
    `Le code du pays de naissance (« ${pays} ») contredit le code INSEE de naissance (${insee}), dont il reprend les trois derniers chiffres : ${attendu ? `écrivez « ${attendu} », ou corrigez le code INSEE` : 'corrigez le code INSEE, ou retirez le code du pays'}.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const pays = titulaire?.codePaysNaissance;
    const insee = codeInseeOf(titulaire);
    if (pays === undefined || insee === undefined || !isCountry(insee) || insee.endsWith(pays)) return;
    const path = `${TITULAIRE}.codePaysNaissance`;
    // Neither is a code to repeat: the INSEE code is the one at fault.
    if (insee === FRANCE || insee === UNKNOWN_COUNTRY) return { path, pays, insee };
    const attendu = insee.slice(2);
    return { path, pays, insee, attendu, suggestion: { value: attendu, label: attendu } };
  },
});
