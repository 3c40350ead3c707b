import { isBlockCode } from '../identifiers/rncp.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Le code est celui d'une certification entière, non d'un bloc de compétences. */
export default rule('certification')({
  code: 'code-de-bloc',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 4.2',
  message: ({ code }: { code: string }) =>
    `Le code ${show(code)} est celui d'un bloc de compétences : seules les certifications entières se transmettent, sous le code de leur fiche. Retirez les personnes qui n'ont obtenu que ce bloc.`,
  check({ code }) {
    if (code !== undefined && isBlockCode(code)) return { path: 'code', code };
  },
});
