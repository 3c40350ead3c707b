import { passageCertification } from '../dictionary/index.js';
import { rule } from '../rule.js';

const { label } = passageCertification.children.presenceNiveauNumeriqueEuro;

/** Des résultats DigComp ne sont donnés que si leur présence est déclarée. */
export default rule('passage')({
  code: 'bloc-numerique-sans-presence',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.14 et 6',
  action: 'CREATION',
  message: () => `Des résultats DigComp sont donnés alors que « ${label} » vaut false : passez-la à true, ou retirez ces résultats.`,
  check({ presenceNiveauNumeriqueEuro: presence, niveauNumeriqueEuropeen: bloc }) {
    // An empty block says nothing: many programs write it for everybody.
    if (presence === false && bloc && (bloc.scoreGeneral !== undefined || bloc.resultats?.length))
      return { path: 'niveauNumeriqueEuropeen' };
  },
});
