import { formatCode, isBlockCode, isCodeOf, isRepertoire, repertoireOf } from '../identifiers/rncp.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Le code d'une certification enregistrée est RNCP ou RS suivi du numéro de sa fiche. */
export default rule('certification')({
  code: 'code-certification-mal-forme',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 4.2',
  message: ({ type, code }: { type: string; code: string }) =>
    `Le code de certification ${show(code)} n'a pas la forme attendue pour le type ${type} : écrivez ${type} suivi du numéro de la fiche, en chiffres et sans blanc.`,
  check({ type, code }) {
    if (!isRepertoire(type) || code === undefined || isCodeOf(type, code)) return;
    // A bloc and the other register have rules of their own.
    if (isBlockCode(code) || (repertoireOf(code) ?? type) !== type) return;
    const value = formatCode(type, code);
    return { path: 'code', type, code, ...(value && { suggestion: { value, label: value } }) };
  },
});
