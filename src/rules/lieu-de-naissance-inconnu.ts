import { CODE_POSTAL, codePostalOf, titulaireOf } from '../identifiers/naissance.js';
import { isFranceLabel } from '../identifiers/pays.js';
import { rule } from '../rule.js';

/** Le lieu de naissance est connu, au moins par son nom. */
export default rule('passage')({
  code: 'lieu-de-naissance-inconnu',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.10 à 8.14',
  action: 'CREATION',
  message: () =>
    'Rien ne dit où la personne est née (code postal inconnu, ni commune ni pays étranger) : donnez le code INSEE ou le nom de la commune si vous le pouvez, ils départagent les homonymes.',
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (codePostalOf(titulaire) !== null) return;
    const { libelleCommuneNaissance, codePaysNaissance, libellePaysNaissance = 'France' } = titulaire ?? {};
    if (libelleCommuneNaissance === undefined && codePaysNaissance === undefined && isFranceLabel(libellePaysNaissance))
      return { path: CODE_POSTAL };
  },
});
