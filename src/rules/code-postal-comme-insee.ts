import { CODE_INSEE, codeInseeOf, titulaireOf } from '../identifiers/naissance.js';
import { postalAsInsee } from '../identifiers/postal.js';
import { rule } from '../rule.js';

/** Le code INSEE de naissance n'est pas un code postal. */
export default rule('passage')({
  code: 'code-postal-comme-insee',
  severity: 'warning',
  source: 'referentiel',
  reference: "Dictionnaire V22, 8.10 ; code officiel géographique de l'INSEE",
  message: ({ code, insee }: { code: string; insee?: string }) =>
    `Le code INSEE de naissance « ${code} » est un code postal : ${insee ? `le code INSEE attendu est « ${insee} »` : 'cherchez le code INSEE de la commune, ou donnez ce code comme code postal de naissance'}.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const code = codeInseeOf(titulaire);
    if (code === undefined) return;
    const found = postalAsInsee(code, titulaire?.anneeNaissance, titulaire?.libelleCommuneNaissance);
    if (!found) return;
    const { insee } = found;
    return { path: CODE_INSEE, code, ...(insee !== undefined && { insee, suggestion: { value: insee, label: insee } }) };
  },
});
