import { isUsefulInSuppression, passageCertification } from '../dictionary/index.js';
import { rule } from '../rule.js';

const USELESS = Object.entries(passageCertification.children).filter(([, field]) => !isUsefulInSuppression(field));
const USEFUL = Object.values(passageCertification.children).filter(isUsefulInSuppression);
const NEEDED = USEFUL.map(({ label }) => `« ${label} »`).join(' et ');

/** Une suppression ne donne que de quoi retrouver le passage. */
export default rule('passage')({
  code: 'donnee-inutile-en-suppression',
  severity: 'warning',
  source: 'conseil',
  reference: 'Schéma 1.1.5, action SUPPRESSION',
  action: 'SUPPRESSION',
  message: ({ label }: { label: string }) =>
    `« ${label} » est inutile dans une suppression : seuls ${NEEDED} y servent, retirez cette donnée.`,
  check(passage, { schema }) {
    // 1.1.2 knows no action: there the schema still requires them.
    if (schema !== '1.1.5') return;
    const given = passage as Readonly<Record<string, unknown>>;
    const useless = USELESS.filter(([name]) => given[name] !== undefined && given[name] !== null);
    return useless.map(([path, { label }]) => ({ path, label }));
  },
});
