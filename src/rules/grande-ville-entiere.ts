import { WHOLE_CITIES } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** À Paris, Lyon et Marseille, le code INSEE de naissance est celui de l'arrondissement. */
export default rule('passage')({
  code: 'grande-ville-entiere',
  severity: 'warning',
  source: 'nirisation',
  reference: "Code officiel géographique de l'INSEE",
  action: 'CREATION',
  message: ({ code, ville }: { code: string; ville: string }) =>
    `Le code INSEE de naissance ${code} désigne ${ville} en entier : l'état civil connaît l'arrondissement de naissance, donnez son code si vous le pouvez.`,
  check(passage) {
    const code = codeInseeOf(titulaireOf(passage));
    const ville = code === undefined ? undefined : WHOLE_CITIES[code];
    if (code !== undefined && ville !== undefined) return { path: CODE_INSEE, code, ville };
  },
});
