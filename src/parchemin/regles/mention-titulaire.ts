import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { regle } from '../regle.js';

/** Le parchemin nomme la personne : prénoms et nom. */
export default regle({
  code: 'mention-titulaire',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 6',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) =>
    manques(sujet, [
      { quoi: 'le prénom de la personne', champs: ['titulaire.prenoms', 'titulaire.prenom'] },
      { quoi: 'le nom de la personne', champs: ['titulaire.nom'] },
    ]),
});
