import { show } from '../messages.js';
import { rule } from '../rule.js';
import { adviceFor, hasOwnJudge, isResidue, proposeNil } from '../text/residues.js';

/** Une donnée inconnue est déclarée telle, et non écrite « NULL », « #N/A » ou « - ». */
export default rule('texte')({
  code: 'valeur-residuelle',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, donnée non possédée',
  message: ({ label, value, advice }: { label: string; value: string; advice: string }) =>
    `« ${label} » vaut ${show(value)}, qui ressemble à ce qu'un logiciel écrit à la place d'une donnée manquante : ${advice}.`,
  check({ text, field }, context) {
    if (isResidue(text, field.nature) && !hasOwnJudge(field, context))
      return { label: field.label, value: text, advice: adviceFor(field, context), ...proposeNil(field, context) };
  },
});
