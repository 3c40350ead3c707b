import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isInvisible, withoutEdges } from '../text/characters.js';
import { intended } from '../text/misread.js';
import { hasOwnJudge } from '../text/residues.js';

const mayBeBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code >= 0x1680;

/** Un texte ne commence ni ne finit par un blanc. */
export default rule('texte')({
  code: 'blancs-autour',
  severity: 'warning',
  source: 'conseil',
  reference: 'Schéma 1.1.5, xsd:string (les blancs comptent)',
  message: ({ label, value, proposal }: { label: string; value: string; proposal: string }) =>
    `« ${label} » commence ou finit par un blanc (${show(value)}), qui compte comme un caractère : écrivez ${show(proposal)}.`,
  unusualOnly: true,
  check({ text, field }, context) {
    if (!mayBeBlank(text.charCodeAt(0)) && !mayBeBlank(text.charCodeAt(text.length - 1))) return;
    const proposal = withoutEdges(text);
    if (proposal === text || isInvisible(text) || (field.nature === 'code' && hasOwnJudge(field, context)) || intended(text) !== undefined)
      return;
    return { label: field.label, value: text, proposal, suggestion: { value: proposal, label: 'le texte sans les blancs autour' } };
  },
});
