import { passageCertification } from '../dictionary/index.js';
import { rule } from '../rule.js';

const { label } = passageCertification.children.presenceNiveauNumeriqueEuro;

/** La présence d'un niveau numérique étant déclarée, les résultats DigComp sont donnés. */
export default rule('passage')({
  code: 'presence-numerique-sans-bloc',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.14 et 6',
  action: 'CREATION',
  message: () =>
    `« ${label} » vaut true mais aucun résultat DigComp n'est donné : donnez le score général ou les niveaux par compétence, ou passez la présence à false.`,
  check({ presenceNiveauNumeriqueEuro: presence, niveauNumeriqueEuropeen: bloc }, { given }) {
    if (presence === true && bloc === undefined && given?.niveauNumeriqueEuropeen === undefined) return { path: 'niveauNumeriqueEuropeen' };
  },
});
