import { rule } from '../rule.js';
import { isBeyondLatin, isInvisible } from '../text/characters.js';
import { intended } from '../text/misread.js';
import { isProperName } from '../text/names.js';

// Kept: the modifier letters that transliterations use (ʼ ʻ ʿ). Refused too: Latin letters drawn otherwise (ﬁ, Ａ, 𝐀), which match nothing.
const OTHER_LETTERS = /[\uFB00-\uFB06\uFF21-\uFF3A\uFF41-\uFF5A]|(?![\u02B0-\u02FF])[^\P{L}\p{Script=Latin}]/gu;

/** Le nom d'une personne ou d'un lieu s'écrit en lettres latines. */
export default rule('texte')({
  code: 'ecriture-non-latine',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  message: ({ label, letters }: { label: string; letters: string }) =>
    `« ${label} » contient des lettres qui ne sont pas celles de l'alphabet latin (${letters}), même si certaines leur ressemblent : recopiez le nom en lettres latines, tel que sur la pièce d'identité.`,
  unusualOnly: true,
  check({ text, field }) {
    if (!isProperName(field) || !isBeyondLatin(text)) return;
    const found = text.match(OTHER_LETTERS);
    // « √π » is « ù » misread on a Mac; the blank that Korean fills with counts as a letter.
    if (!found || intended(text) !== undefined || isInvisible(text)) return;
    const letters = [...new Set(found)].slice(0, 5).join(' ');
    const plain = text.replace(OTHER_LETTERS, (letter) => letter.normalize('NFKC'));
    const suggestion = { value: plain, label: 'les mêmes lettres, ordinaires' };
    return { label: field.label, letters, ...(plain !== text && !plain.match(OTHER_LETTERS) && { suggestion }) };
  },
});
