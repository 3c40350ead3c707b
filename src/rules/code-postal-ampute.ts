import { CODE_POSTAL, isSaidAbroad, titulaireOf } from '../identifiers/naissance.js';
import { faultyPostalCodes, lostItsZero } from '../identifiers/postal.js';
import { rule } from '../rule.js';

/** Un code postal n'a pas perdu son zéro de tête. */
export default rule('passage')({
  code: 'code-postal-ampute',
  severity: 'warning',
  source: 'referentiel',
  reference: 'Dictionnaire V22, 5.9 et 8.11',
  message: ({ label, code }: { label: string; code: string }) =>
    `« ${label} » : « ${code} » n'a que quatre chiffres, le zéro de tête s'est sans doute perdu dans un tableur ; « 0${code} » est attendu, sauf à l'étranger.`,
  check(passage) {
    const faults = faultyPostalCodes(passage, lostItsZero);
    if (!faults) return;
    // Belgium, Switzerland, Tunisia… have four digits.
    const abroad = isSaidAbroad(titulaireOf(passage));
    return faults
      .filter(({ path }) => !(abroad && path === CODE_POSTAL))
      .map((fault) => ({ ...fault, suggestion: { value: `0${fault.code}`, label: `0${fault.code}` } }));
  },
});
