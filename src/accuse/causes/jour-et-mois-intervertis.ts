import { showBirth, titulaireOf } from '../../identifiers/naissance.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** 03/04 read as 4 March. */
export default cause({
  code: 'jour-et-mois-intervertis',
  label: 'jour et mois intervertis',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const { moisNaissance: mois, jourNaissance: jour } = titulaire ?? {};
    if (!titulaire || !mois || !jour || jour > 12 || jour === mois) return;
    const other = showBirth({ ...titulaire, moisNaissance: jour, jourNaissance: mois });
    return {
      path: champ('jourNaissance'),
      raison: `Le jour et le mois de naissance (${showBirth(titulaire)}) peuvent se lire dans l'autre sens (${other}) : un tableur réglé à l'anglaise les intervertit.`,
      remede: "Comparez avec la pièce d'identité ; s'ils sont intervertis, échangez les deux données.",
      force: 0.6,
    };
  },
});
