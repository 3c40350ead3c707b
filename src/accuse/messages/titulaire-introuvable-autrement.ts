import { sentence } from './sentence.js';

/** « Aucun titulaire ne correspond… », in words not seen yet: the category is sure, the step is not. */
export default sentence({
  code: 'titulaire-introuvable-autrement',
  pattern: /\bAUCUNE? (?:TITULAIRE|PERSONNE)S? NE CORRESPOND/,
  categorie: 'titulaire-introuvable',
  etape: null,
  sens: "La CDC n'a trouvé personne qui réponde à ce que vous avez envoyé. Sa phrase n'est pas de celles que l'on connaît : elle ne dit pas clairement quelles données elle a comparées.",
  conseil:
    "Lisez la phrase de la CDC, qui nomme peut-être la donnée en cause. Puis comparez avec une pièce d'identité ou un acte de naissance : nom de naissance, premier prénom, sexe, date, lieu de naissance.",
});
