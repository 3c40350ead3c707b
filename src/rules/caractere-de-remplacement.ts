import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isProperName } from '../text/names.js';

// Also as it looks once misread in its turn.
const LOST = /\uFFFD|ï¿½/;
const LOST_IN_A_NAME = /\p{L}\?|\?\p{L}/u;

/** Aucun caractère n'a été perdu en chemin. */
export default rule('texte')({
  code: 'caractere-de-remplacement',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (encodage UTF-8)',
  message: ({ label, value }: { label: string; value: string }) =>
    `« ${label} » a perdu au moins une lettre, remplacée par un signe (${show(value)}) : ressaisissez ce texte, la lettre d'origine ne se retrouve pas.`,
  unusualOnly: true,
  check({ text, field }) {
    const isLost = LOST.test(text) || (isProperName(field) && text.includes('?') && LOST_IN_A_NAME.test(text));
    if (isLost) return { label: field.label, value: text };
  },
});
