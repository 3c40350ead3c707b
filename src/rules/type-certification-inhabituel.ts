import { nomenclatures } from '../dictionary/index.js';
import { isRepertoire, REPERTOIRES, repertoireOf } from '../identifiers/rncp.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';
import { fold } from '../text/nearest.js';

/** The register meant: by its name in other letters, by its label, or by the code. */
function intended(type: string, code: string | undefined) {
  const wanted = fold(type);
  const same = REPERTOIRES.find((each) => each === wanted || fold(nomenclatures.typeCertification[each]) === wanted);
  return same ?? (code === undefined ? undefined : repertoireOf(code));
}

/** Le type de certification est RNCP ou RS. */
export default rule('certification')({
  code: 'type-certification-inhabituel',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 4.1 ; portail, certifications concernées',
  message: ({ type }: { type: string }) =>
    `Le type de certification ${show(type)} n'est pas ${REPERTOIRES.join(' ni ')}, les seuls que le portail accepte aujourd'hui : corrigez-le, ou ne transmettez pas ces passages.`,
  check({ type, code }) {
    if (type === undefined || isRepertoire(type)) return;
    const value = intended(type, code);
    return { path: 'type', type, ...(value && { suggestion: { value, label: nomenclatures.typeCertification[value] } }) };
  },
});
