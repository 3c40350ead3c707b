import { sentence } from './sentence.js';

/** « … existe déjà en base », of something that the other sentences do not name. */
export default sentence({
  code: 'deja-en-base',
  pattern: /\bEXISTE DÉJÀ (?:EN|DANS LA) BASE\b/,
  categorie: 'deja-en-base',
  etape: null,
  sens: "La CDC dit avoir déjà cet enregistrement. Ce n'est ni un succès ni un échec assuré : sa phrase ne dit pas clairement ce qui existe.",
  conseil:
    'Ne renvoyez pas ce passage tel quel. Cherchez son identifiant technique dans vos dépôts et vos accusés précédents, et lisez ce que la phrase de la CDC nomme.',
});
