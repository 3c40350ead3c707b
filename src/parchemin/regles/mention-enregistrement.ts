import { ditLeJour, ditLeNumero, ditLeRepertoire } from '../lint/ecrits.js';
import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { regle } from '../regle.js';

/** Le parchemin dit l'enregistrement : répertoire, numéro, date de la décision. */
export default regle({
  code: 'mention-enregistrement',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 1',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { numero, dateDecision } = sujet.fiche;
    return manques(sujet, [
      {
        quoi: 'le répertoire où la certification est enregistrée',
        // The number holds the initials of the register: RNCP38575.
        champs: ['certification.repertoire', 'certification.numero'],
        ecrit: ditLeRepertoire,
      },
      { quoi: "le numéro d'enregistrement", champs: ['certification.numero'], ecrit: (mots) => ditLeNumero(mots, numero) },
      {
        quoi: "la date de la décision d'enregistrement",
        champs: ['certification.dateDecision'],
        ecrit: ditLeJour(dateDecision),
      },
    ]);
  },
});
