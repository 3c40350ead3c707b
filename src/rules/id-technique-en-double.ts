import { show } from '../messages.js';
import { depotRule } from '../rule.js';

/** L'identifiant technique n'est donné qu'à un passage du dépôt. */
export default depotRule({
  code: 'id-technique-en-double',
  severity: 'error',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.1',
  message: ({ idTechnique, premier }: { idTechnique: string; premier: number }) =>
    `L'identifiant technique ${show(idTechnique)} est déjà celui du passage n° ${premier} du dépôt : retirez le passage s'il est répété, ou donnez-lui un identifiant à lui.`,
  start:
    () =>
    ({ idTechnique = '' }, _context, { sameId }) =>
      sameId === undefined ? undefined : { path: 'idTechnique', idTechnique, premier: sameId + 1 },
});
