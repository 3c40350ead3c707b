import { isImpossible } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, titulaireOf } from '../identifiers/naissance.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Le code INSEE de naissance peut exister. */
export default rule('passage')({
  code: 'code-insee-impossible',
  severity: 'error',
  source: 'referentiel',
  reference: "Dictionnaire V22, 8.10 ; code officiel géographique de l'INSEE",
  message: ({ code }: { code: string }) =>
    `Le code INSEE de naissance ${show(code)} ne peut pas exister : écrivez le département (deux chiffres, 2A ou 2B) puis les trois chiffres de la commune, ou 99 et les trois chiffres du pays pour une naissance à l'étranger.`,
  check(passage) {
    const code = codeInseeOf(titulaireOf(passage));
    if (code !== undefined && isImpossible(code)) return { path: CODE_INSEE, code };
  },
});
