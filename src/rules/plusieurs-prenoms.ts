import { show } from '../messages.js';
import { rule } from '../rule.js';
import { oddBlank } from '../text/characters.js';
import { intended } from '../text/misread.js';
import { civilityOf } from '../text/names.js';
import { isResidue } from '../text/residues.js';

const PARTS = /[ ,;/+&]/;
const LIST = /\p{L}.*(?:[,;/+&]|\set\s).*\p{L}/iu;
const hasLetter = (word: string): boolean => /\p{L}/u.test(word);

/** Le prénom 1 ne tient qu'un prénom ; « Jean-Paul » en est un. */
export default rule('texte')({
  code: 'plusieurs-prenoms',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.3 et 9.3',
  message: ({ label, value, listed }: { label: string; value: string; listed: boolean }) =>
    listed
      ? `« ${label} » contient plusieurs prénoms (${show(value)}) : n'y laissez que le premier de l'état civil ; les suivants vont dans « Prénom 2 » et « Prénom 3 ».`
      : `« ${label} » contient plusieurs mots (${show(value)}) : s'il s'agit d'un seul prénom composé à l'état civil, laissez-le ; sinon, n'y gardez que le premier.`,
  concerns: ({ name, field }) => field.nature === 'prenom' && name.startsWith('prenom1'),
  check({ text, field }) {
    if (!PARTS.test(text)) return;
    const listed = LIST.test(text);
    // An odd or doubled blank has its own rule; the words are counted once it is put right.
    if (!listed && (text.trim().split(/\s+/).filter(hasLetter).length < 2 || oddBlank(text) !== undefined)) return;
    if (civilityOf(text) || isResidue(text, field.nature) || intended(text) !== undefined) return;
    const [first = ''] = text.split(/[,;]/);
    const suggestion = { value: first.trim(), label: 'le premier prénom seul' };
    return { label: field.label, value: text, listed, ...(first !== text && hasLetter(first) && { suggestion }) };
  },
});
