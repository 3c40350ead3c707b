import { nomenclatures, passageCertification } from '../dictionary/index.js';
import { rule } from '../rule.js';

const { label } = passageCertification.children.presenceNiveauLangueEuro;
const LEVELS = Object.keys(nomenclatures.niveauCECRL).join(', ');

/** La présence d'un niveau de langue étant déclarée, le niveau est donné. */
export default rule('passage')({
  code: 'presence-de-langue-sans-niveau',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.12 et 5.13',
  action: 'CREATION',
  message: () => `« ${label} » vaut true mais aucun niveau de langue n'est donné : donnez-le (${LEVELS}), ou passez la présence à false.`,
  check({ presenceNiveauLangueEuro: presence, niveauLangueEuropeen: niveau }, { given }) {
    if (presence === true && niveau === undefined && given?.niveauLangueEuropeen === undefined) return { path: 'niveauLangueEuropeen' };
  },
});
