import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isBeyondLatin } from '../text/characters.js';

/** Une lettre accentuée est un seul caractère (Unicode composé, NFC). */
export default rule('texte')({
  code: 'unicode-non-compose',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (Unicode, forme NFC)',
  message: ({ label, value }: { label: string; value: string }) =>
    `« ${label} » (${show(value)}) est écrit en caractères décomposés, la lettre d'un côté et son accent de l'autre : écrivez-le en Unicode composé (NFC), d'aspect identique.`,
  unusualOnly: true,
  check({ text, field }) {
    // Of an address, only its server can say whether two writings are the same.
    if (field.nature === 'lien' || !isBeyondLatin(text)) return;
    const composed = text.normalize('NFC');
    if (composed !== text)
      return { label: field.label, value: text, suggestion: { value: composed, label: 'le même texte en Unicode composé' } };
  },
});
