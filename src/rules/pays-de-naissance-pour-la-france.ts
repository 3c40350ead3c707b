import { formerCountry, isFrench } from '../identifiers/insee.js';
import { codeInseeOf, codePostalOf, TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { isFranceLabel } from '../identifiers/pays.js';
import { isFrenchPostal } from '../identifiers/postal.js';
import { rule } from '../rule.js';

/** Le code du pays de naissance n'est pas donné pour une naissance en France. */
export default rule('passage')({
  code: 'pays-de-naissance-pour-la-france',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 8.13',
  message: ({ pays, lieu }: { pays: string; lieu: string }) =>
    `Le code du pays de naissance (« ${pays} ») est donné alors que le lieu de naissance (${lieu}) est en France : retirez le code du pays, ou corrigez le lieu.`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const pays = titulaire?.codePaysNaissance;
    if (pays === undefined) return;
    const path = `${TITULAIRE}.codePaysNaissance`;
    const insee = codeInseeOf(titulaire);
    if (insee !== undefined) {
      const year = titulaire?.anneeNaissance;
      return isFrench(insee, year) && formerCountry(insee, year) !== pays ? { path, pays, lieu: `code INSEE ${insee}` } : undefined;
    }
    const postal = codePostalOf(titulaire);
    const label = titulaire?.libellePaysNaissance;
    // Five digits alone are no proof: so are the postal codes of Berlin, Rome and Algiers.
    if (postal && isFrenchPostal(postal) && (pays === '100' || (label !== undefined && isFranceLabel(label))))
      return { path, pays, lieu: `code postal ${postal}` };
  },
});
