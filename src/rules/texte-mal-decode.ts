import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isInvisible } from '../text/characters.js';
import { intended } from '../text/misread.js';

const CONTROLS = /[\x80-\x9F]/;

/** Un texte a été lu dans le bon encodage, et sans les codes d'une page web. */
export default rule('texte')({
  code: 'texte-mal-decode',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (encodage UTF-8)',
  message: ({ label, value, meant }: { label: string; value: string; meant?: string }) =>
    `« ${label} » est mal décodé (${show(value)}) : ${meant === undefined ? 'recopiez ce texte' : `il faut sans doute lire ${show(meant)}`}, et enregistrez le fichier d'origine en UTF-8.`,
  unusualOnly: true,
  check({ text, field }) {
    // An address may hold escapes; what a text without anything visible was meant to be cannot be told.
    if (field.nature === 'lien') return;
    const meant = intended(text);
    if (meant === undefined || isInvisible(text)) return;
    const isClean = !CONTROLS.test(meant) && !isInvisible(meant);
    return { label: field.label, value: text, ...(isClean && { meant, suggestion: { value: meant, label: 'le texte bien décodé' } }) };
  },
});
