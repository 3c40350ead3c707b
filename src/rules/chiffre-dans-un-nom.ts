import { show } from '../messages.js';
import { rule } from '../rule.js';
import { intended } from '../text/misread.js';
import { isPersonName } from '../text/names.js';
import { isResidue } from '../text/residues.js';

const MAYBE = /[0-9\u0250-\uFFFF]/;
// A figure that a keycap covers is an emoji.
const FIGURE = /\p{Nd}(?!\uFE0F?\u20E3)/u;
const LETTER = /\p{L}/u;

/** Un nom ou un prénom n'a pas de chiffre. */
export default rule('texte')({
  code: 'chiffre-dans-un-nom',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  message: ({ label, value }: { label: string; value: string }) =>
    `« ${label} » contient un chiffre (${show(value)}) : recopiez le nom tel qu'à l'état civil, sans chiffre.`,
  concerns: ({ field }) => isPersonName(field),
  check({ text, field }) {
    if (!MAYBE.test(text)) return;
    // Without any letter, the column is the wrong one: `identifiants-decales` says it.
    if (!FIGURE.test(text) || !LETTER.test(text)) return;
    if (!isResidue(text, field.nature) && intended(text) === undefined) return { label: field.label, value: text };
  },
});
