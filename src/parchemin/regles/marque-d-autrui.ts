import { imagesNommees, locutionsEcrites } from '../lint/locutions.js';
import { regle } from '../regle.js';

const STATE = {
  fr: 'qualiopi|republique francaise',
  en: 'french republic',
  es: 'republica francesa',
  de: 'franzosischen? republik',
  it: 'repubblica francese',
  pt: 'republica francesa',
} as const;
/** In a text, Marianne may be a first name, a school or a street. */
const SIGNS = 'qualiopi|republique francaise|marianne|partenaires?|partners?|mon compte formation|moncompteformation';

/** Un certificateur privé ne met sur son parchemin ni les signes de l'État, ni Qualiopi, ni le logo d'un partenaire. */
export default regle({
  code: 'marque-d-autrui',
  severity: 'warning',
  source: 'parchemin',
  reference: 'Conseils de plusieurs organismes, sans source officielle',
  message: ({ ecrit }: { ecrit: string }) =>
    `« ${ecrit} » renvoie à une marque qui n'est pas celle du certificateur : un parchemin ne porte que la sienne. Retirez-la.`,
  check: (sujet) => (sujet.fiche.certificateur.public ? undefined : [...imagesNommees(sujet, SIGNS), ...locutionsEcrites(sujet, STATE)]),
});
