import { passageCertification } from '../dictionary/index.js';
import { rule } from '../rule.js';

const { label } = passageCertification.children.presenceNiveauLangueEuro;

/** Un niveau de langue n'est donné que si sa présence est déclarée. */
export default rule('passage')({
  code: 'niveau-de-langue-sans-presence',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.12 et 5.13',
  action: 'CREATION',
  message: ({ niveau }: { niveau: string }) =>
    `Un niveau de langue (${niveau}) est donné alors que « ${label} » vaut false : passez-la à true, ou retirez le niveau.`,
  check({ presenceNiveauLangueEuro: presence, niveauLangueEuropeen: niveau }) {
    if (presence === false && niveau) return { path: 'niveauLangueEuropeen', niveau };
  },
});
