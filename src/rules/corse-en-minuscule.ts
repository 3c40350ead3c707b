import { isImpossible } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Le département de Corse s'écrit en capitale dans un code INSEE. */
export default rule('passage')({
  code: 'corse-en-minuscule',
  severity: 'warning',
  source: 'referentiel',
  reference: "Code officiel géographique de l'INSEE",
  message: ({ code, attendu }: { code: string; attendu: string }) =>
    `Le code INSEE de naissance « ${code} » est écrit avec une minuscule : le code officiel est « ${attendu} ».`,
  check(passage) {
    const code = codeInseeOf(titulaireOf(passage));
    if (code === undefined || (code[1] !== 'a' && code[1] !== 'b') || isImpossible(code)) return;
    const attendu = code.toUpperCase();
    return { path: CODE_INSEE, code, attendu, suggestion: { value: attendu, label: attendu } };
  },
});
