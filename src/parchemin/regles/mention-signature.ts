import type { Findings } from '../../rule.js';
import { regle } from '../regle.js';

type Faute = { quoi: 'signature' | 'nom' | 'fonction' };
const SENTENCES = {
  signature: "Le parchemin n'est pas signé : ajoutez un élément « signature », avec le nom et la fonction du responsable.",
  nom: 'La signature ne dit pas le nom du signataire : écrivez-le.',
  fonction: 'La signature ne dit pas la fonction du signataire : écrivez-la.',
} as const;

/** Le parchemin est signé par une personne dont le nom et la fonction sont écrits. */
export default regle({
  code: 'mention-signature',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 8',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: ({ quoi }: Faute) => SENTENCES[quoi],
  check: ({ modele }): Findings<Faute> => {
    const signatures = modele.elements.flatMap((element, rank) => (element.type === 'signature' ? [{ element, rank }] : []));
    if (signatures.length === 0) return { path: 'elements', quoi: 'signature' };
    return signatures.flatMap(({ element: { nom, fonction }, rank }) => {
      const written = typeof fonction === 'string' ? fonction : (fonction.fr ?? '');
      return [
        ...(nom.trim() === '' ? [{ path: `elements[${rank}].nom`, quoi: 'nom' as const }] : []),
        ...(written.trim() === '' ? [{ path: `elements[${rank}].fonction`, quoi: 'fonction' as const }] : []),
      ];
    });
  },
});
