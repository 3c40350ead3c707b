import { absentDeLaFiche, type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { dit } from '../lint/mots.js';
import { regle } from '../regle.js';

const QUOI = 'le code de la spécialité de formation (NSF)';

/** Le parchemin d'un titre ou d'un bloc du RNCP porte le ou les codes NSF. */
export default regle({
  code: 'mention-nsf',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 5',
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { fiche, modele } = sujet;
    if (modele.usage === 'RS') return;
    const codes = fiche.nsf?.map(({ code }) => code) ?? [];
    const missing = codes.length === 0 && fiche.numero.startsWith('RNCP');
    return [
      ...(missing ? [absentDeLaFiche('nsf', QUOI, 'certification.nsf')] : []),
      ...manques(sujet, [
        { quoi: QUOI, champs: ['certification.nsf'], ecrit: (mots) => codes.length > 0 && codes.every((code) => dit(mots, code)) },
      ]),
    ];
  },
});
