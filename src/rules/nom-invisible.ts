import { rule } from '../rule.js';
import { isInvisible } from '../text/characters.js';
import { isPersonName } from '../text/names.js';
import { adviceFor, proposeNil } from '../text/residues.js';

/** Un nom ou un prénom se voit. */
export default rule('texte')({
  code: 'nom-invisible',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, blocs 8 et 9',
  message: ({ label, advice }: { label: string; advice: string }) =>
    `« ${label} » ne contient que des blancs ou des caractères invisibles : ${advice}.`,
  unusualOnly: true,
  concerns: ({ field }) => isPersonName(field),
  check({ text, field }, context) {
    if (isInvisible(text)) return { label: field.label, advice: adviceFor(field, context), ...proposeNil(field, context) };
  },
});
