import { FRANCE, UNKNOWN_COUNTRY } from '../identifiers/insee.js';
import { CODE_POSTAL, codePostalOf, titulaireOf } from '../identifiers/naissance.js';
import { isForeignLabel, isFranceLabel } from '../identifiers/pays.js';
import { isFrenchPostal } from '../identifiers/postal.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Une naissance à l'étranger n'est pas située par un code postal qui se lirait comme français. */
export default rule('passage')({
  code: 'naissance-etrangere-code-postal-francais',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.10 et 8.11',
  message: ({ postal, pays }: { postal: string; pays: string }) =>
    `La naissance est à l'étranger (pays ${show(pays)}) mais le code postal de naissance (« ${postal} ») se lit comme un code français : donnez plutôt le code INSEE du pays, 99 et trois chiffres.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const postal = codePostalOf(titulaire);
    if (!postal || !isFrenchPostal(postal)) return;
    const { codePaysNaissance: code, libellePaysNaissance: label } = titulaire ?? {};
    const isForeignCode =
      code !== undefined && !FRANCE.endsWith(code) && !UNKNOWN_COUNTRY.endsWith(code) && (label === undefined || !isFranceLabel(label));
    if (isForeignCode || (code === undefined && label !== undefined && isForeignLabel(label)))
      return { path: CODE_POSTAL, postal, pays: label ?? code ?? '' };
  },
});
