import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isBeyondLatin, withoutEdges, withPlainBlanks } from '../text/characters.js';
import { isProperName } from '../text/names.js';

// ©, ® and ™ also are pictographs for Unicode, but what they betray in a name is a wrong encoding.
const EMOJIS =
  /(?:[#*\d]\uFE0F?\u20E3|(?![\u00A9\u00AE\u2122])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})(?:\uFE0F|\u200D|[\u{E0020}-\u{E007F}])*/gu;

/** Le nom d'une personne ou d'un lieu n'a ni émoji ni pictogramme. */
export default rule('texte')({
  code: 'emoji-dans-un-nom',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  message: ({ label, value }: { label: string; value: string }) =>
    `« ${label} » contient un émoji (${show(value)}) : recopiez le nom tel qu'à l'état civil, avec des lettres seules.`,
  unusualOnly: true,
  concerns: ({ field }) => isProperName(field),
  check({ text, field }) {
    if (!isBeyondLatin(text)) return;
    const without = text.replace(EMOJIS, ' ');
    if (without === text) return;
    const suggestion = { value: withoutEdges(withPlainBlanks(without)), label: "le nom sans l'émoji" };
    return { label: field.label, value: text, ...(/\p{L}/u.test(without) && { suggestion }) };
  },
});
