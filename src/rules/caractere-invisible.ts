import { codePoint, show } from '../messages.js';
import { rule } from '../rule.js';
import { isInvisible } from '../text/characters.js';
import { intended } from '../text/misread.js';

const MAYBE = /[\x7F\x81\x8D\x8F\x90\x9D\u00AD\u0250-\uFFFF]/;
// After an emoji or a letter of another script (Arabic, Hindi…), these characters have their use: nothing is said of them there.
const USED =
  '(?<![^\\P{L}\\p{Script=Latin}]|[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\u200D\\uFE0F\\u{E0020}-\\u{E007F}]|[\\d#*](?=\\uFE0F))';
// Of the controls from U+0080, the five that have no character in windows-1252 either; the others are misread letters or quotes.
const HIDDEN = `${USED}[\\p{Default_Ignorable_Code_Point}\\x7F\\x81\\x8D\\x8F\\x90\\x9D\\uFFF9-\\uFFFB\\u2800]+`;
const INTRUDERS = new RegExp(HIDDEN, 'u');
const ALL_INTRUDERS = new RegExp(HIDDEN, 'gu');
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const NAMES: Readonly<Record<string, string>> = {
  '\u00AD': "trait d'union conditionnel",
  '\u200B': 'blanc sans largeur',
  '\uFEFF': "marque d'ordre des octets",
};

/** `U+202E, marque de sens de lecture`. */
function nameOf(run: string): string {
  const [character = ''] = run;
  const name = DIRECTION.test(character) ? 'marque de sens de lecture' : NAMES[character];
  return codePoint(character) + (name ? `, ${name}` : '');
}

/** Aucun caractère invisible ne se glisse parmi les autres. */
export default rule('texte')({
  code: 'caractere-invisible',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (NIRisation)',
  message: ({ label, character, proposal }: { label: string; character: string; proposal: string }) =>
    `« ${label} » contient un caractère invisible (${character}) parmi les autres : écrivez ${show(proposal)}.`,
  unusualOnly: true,
  check({ text, field }) {
    if (!MAYBE.test(text)) return;
    const found = INTRUDERS.exec(text);
    if (!found || isInvisible(text) || intended(text) !== undefined) return;
    const proposal = text.replace(ALL_INTRUDERS, '');
    const suggestion = { value: proposal, label: 'le texte sans caractère invisible' };
    return { label: field.label, character: nameOf(found[0]), proposal, suggestion };
  },
});
