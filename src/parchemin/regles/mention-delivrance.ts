import { ditLeJour, ditUnLieu } from '../lint/ecrits.js';
import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { regle } from '../regle.js';

/** Le parchemin dit quand et où il est délivré. */
export default regle({
  code: 'mention-delivrance',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 7',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { date } = sujet;
    const dated = date === undefined ? () => false : ditLeJour(date);
    return manques(sujet, [
      { quoi: 'la date de délivrance', champs: ['delivrance.date'], ecrit: dated },
      {
        quoi: 'le lieu de délivrance',
        champs: ['delivrance.lieu'],
        // Any place will do, where the date stands: « Fait à Lyon, le … ».
        ecrit: (mots, champs) => ditUnLieu(mots) && (champs.includes('delivrance.date') || dated(mots)),
      },
    ]);
  },
});
