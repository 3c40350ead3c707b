import { ditLeCadreEuropeen, ditLeNiveau } from '../lint/ecrits.js';
import { absentDeLaFiche, type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { cherche } from '../lint/mots.js';
import { regle } from '../regle.js';

/** Le parchemin d'un titre ou d'un bloc du RNCP dit le niveau de qualification et le niveau du CEC. */
export default regle({
  code: 'mention-niveau',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 4 ; décret n° 2019-14 du 8 janvier 2019',
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { fiche, modele } = sujet;
    if (modele.usage === 'RS') return;
    const { niveau, cec = niveau } = fiche;
    const missing = niveau === undefined && fiche.numero.startsWith('RNCP');
    return [
      ...(missing ? [absentDeLaFiche('niveau', 'le niveau de qualification', 'certification.niveau')] : []),
      ...manques(sujet, [
        {
          quoi: 'le niveau de qualification',
          champs: ['certification.niveau'],
          ecrit: (mots) => niveau !== undefined && ditLeNiveau(mots, niveau),
        },
        {
          quoi: 'le niveau du Cadre européen des certifications (CEC)',
          champs: ['certification.cec'],
          // Both levels have the same number: a model may write one field for the two.
          ecrit: (mots, champs) =>
            ditLeCadreEuropeen(mots) &&
            (champs.includes('certification.niveau') || (cec !== undefined && cherche(mots, String(cec)).length > 0)),
        },
      ]),
    ];
  },
});
