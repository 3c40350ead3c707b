import { sentence } from './sentence.js';

/** « Le passage certification avec le bcr émetteur X et l'id technique partenaire Y existe déjà en base ». */
export default sentence({
  code: 'passage-deja-en-base',
  pattern: /\bPASSAGES?\b.*\bEXISTE DÉJÀ\b/,
  categorie: 'deja-en-base',
  etape: null,
  sens: "La CDC a déjà un passage qui porte cet identifiant technique et qui vient du même émetteur (même numéro de fiche client, ou BCR). Ce n'est ni un succès ni un échec assuré : elle ne dit pas s'il s'agit du même passage.",
  conseil:
    "Ne renvoyez pas ce passage tel quel. Cherchez son identifiant technique dans vos dépôts et vos accusés précédents : s'il désignait déjà la même personne et la même certification, le passage est enregistré ; s'il désignait un autre passage, donnez à celui-ci un identifiant neuf, puis renvoyez-le.",
});
