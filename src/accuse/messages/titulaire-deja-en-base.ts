import { sentence } from './sentence.js';

/** « Le titulaire existe déjà en base ». */
export default sentence({
  code: 'titulaire-deja-en-base',
  pattern: /\b(?:TITULAIRE|PERSONNE)\b.*\bEXISTE DÉJÀ\b/,
  categorie: 'deja-en-base',
  etape: null,
  sens: "La CDC dit avoir déjà cet enregistrement. Ce n'est ni un succès ni un échec assuré : le plus souvent, le passage a été pris lors d'un dépôt précédent.",
  conseil:
    "Ne renvoyez pas ce passage. Cherchez son identifiant technique dans vos dépôts et vos accusés précédents : s'il y a été accepté pour la même personne et la même certification, tout est en ordre ; sinon, l'identifiant a peut-être servi pour un autre passage.",
});
