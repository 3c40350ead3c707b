import { intitulesTraduits } from '../lint/intitules.js';
import { regle } from '../regle.js';

/** Une traduction accompagne l'intitulé enregistré ; elle ne le remplace pas. */
export default regle({
  code: 'intitule-traduit',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 3',
  message: ({ nom, intitule, champ }: { nom: string; intitule: string; champ: string }) =>
    `En ${nom}, une traduction tient lieu de l'intitulé enregistré (« ${intitule} ») : écrivez {{${champ}}}, et la traduction à côté.`,
  check: (sujet) => intitulesTraduits(sujet).map(({ path, nom, intitule, champ }) => ({ path, nom, intitule, champ })),
});
