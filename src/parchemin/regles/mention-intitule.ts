import { intitulesDifferents, intitulesTraduits } from '../lint/intitules.js';
import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { dit } from '../lint/mots.js';
import { regle } from '../regle.js';

/** Le parchemin porte l'intitulé enregistré. */
export default regle({
  code: 'mention-intitule',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 3',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const champ = 'certification.intitule';
    // A title that is written otherwise, or translated, is told by its own rule.
    if (intitulesDifferents(sujet).some((found) => found.champ === champ)) return;
    const translated = intitulesTraduits(sujet).filter((found) => found.champ === champ);
    const langues = sujet.langues.filter((langue) => !translated.some((found) => found.langue === langue));
    const { intitule } = sujet.fiche;
    return manques({ ...sujet, langues }, [
      { quoi: "l'intitulé de la certification", champs: [champ], ecrit: (mots) => dit(mots, intitule) },
    ]);
  },
});
