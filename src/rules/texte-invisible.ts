import { rule } from '../rule.js';
import { isInvisible } from '../text/characters.js';
import { isPersonName } from '../text/names.js';
import { adviceFor, hasOwnJudge, proposeNil } from '../text/residues.js';

/** Un texte autre qu'un nom se voit aussi. */
export default rule('texte')({
  code: 'texte-invisible',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, donnée non possédée',
  message: ({ label, advice }: { label: string; advice: string }) =>
    `« ${label} » ne contient que des blancs ou des caractères invisibles : ${advice}.`,
  unusualOnly: true,
  check({ text, field }, context) {
    // For a name, `nom-invisible` says it.
    if (isInvisible(text) && !isPersonName(field) && !hasOwnJudge(field, context))
      return { label: field.label, advice: adviceFor(field, context), ...proposeNil(field, context) };
  },
});
