import { UNKNOWN_COUNTRY } from '../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Un pays de naissance inconnu n'est pas écrit 99999. */
export default rule('passage')({
  code: 'pays-99999',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.10, 8.11 et 8.13',
  message: ({ code }: { code: string }) =>
    `Le code « ${code} » ne désigne aucun pays : donnez le code du pays de naissance, ou, s'il est inconnu, déclarez le code postal de naissance inconnu (nil), sans code INSEE ni code de pays.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const insee = codeInseeOf(titulaire);
    const pays = titulaire?.codePaysNaissance;
    if (insee === UNKNOWN_COUNTRY && (pays === undefined || UNKNOWN_COUNTRY.endsWith(pays))) return { path: CODE_INSEE, code: insee };
    if (insee === undefined && pays !== undefined && UNKNOWN_COUNTRY.endsWith(pays))
      return { path: `${TITULAIRE}.codePaysNaissance`, code: pays };
  },
});
