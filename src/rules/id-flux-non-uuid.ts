import { flux } from '../dictionary/index.js';
import { isUuid } from '../identifiers/uuid.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';
import { isInvisible } from '../text/characters.js';
import { isResidue } from '../text/residues.js';

/** L'identifiant du flux est un UUID. */
export default rule('entete')({
  code: 'id-flux-non-uuid',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 1.1',
  message: ({ idFlux }: { idFlux: string }) =>
    `L'identifiant du flux ${show(idFlux)} n'est pas un UUID : donnez à chaque fichier un nouvel UUID, de la forme dbef0895-cd51-421e-bb8c-a9028eebb21a.`,
  check({ idFlux }) {
    if (idFlux === undefined || isUuid(idFlux)) return;
    // Blanks around, blanks alone and « nil » have rules of their own.
    if (!isUuid(idFlux.trim()) && !isInvisible(idFlux) && !isResidue(idFlux, flux.children.idFlux.nature))
      return { path: 'idFlux', idFlux };
  },
});
