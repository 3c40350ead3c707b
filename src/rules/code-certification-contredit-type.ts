import { isRepertoire, repertoireOf } from '../identifiers/rncp.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Un code RNCP va avec le type RNCP, un code RS avec le type RS. */
export default rule('certification')({
  code: 'code-certification-contredit-type',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 4.1 et 4.2',
  message: ({ type, code }: { type: string; code: string }) =>
    `Le code de la certification (${show(code)}) contredit son type (${type}) : vérifiez sur la fiche de France compétences lequel des deux est juste.`,
  check({ type, code }) {
    if (!isRepertoire(type) || code === undefined || code.startsWith(type)) return;
    const named = repertoireOf(code);
    if (named && named !== type) return { path: 'code', type, code };
  },
});
