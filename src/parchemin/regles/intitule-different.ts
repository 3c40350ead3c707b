import { intitulesDifferents } from '../lint/intitules.js';
import { regle } from '../regle.js';

/** Un intitulé écrit en toutes lettres est celui qui est enregistré. */
export default regle({
  code: 'intitule-different',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 3',
  message: ({ ecrit, intitule, champ }: { ecrit: string; intitule: string; champ: string }) =>
    `Le texte écrit « ${ecrit} », mais l'intitulé enregistré est « ${intitule} » : rien n'y est ajouté, ôté ni changé. Écrivez {{${champ}}}.`,
  check: intitulesDifferents,
});
