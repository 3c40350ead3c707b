import { imagesNommees, locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

/** The name alone is required: it is the decision of its director that registers. */
const NAME = 'france ?competences';

/** Le logo de France compétences n'est pas sur un parchemin. */
export default regle({
  code: 'logo-france-competences',
  severity: 'error',
  source: 'parchemin',
  reference: 'Procertif, base de connaissances sur le parchemin ; bmg-consulting',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » annonce le logo de France compétences, qui ne figure pas sur un parchemin : retirez-le, et nommez France compétences en toutes lettres.`,
  check: (sujet) => [
    ...imagesNommees(sujet, NAME),
    ...locutionsEcrites(sujet, { fr: `logo(?:type)?s? (?:\\w+ ){0,2}${NAME}|${NAME} logo(?:type)?s?` }),
  ],
});
