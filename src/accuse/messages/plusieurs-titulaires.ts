import { sentence } from './sentence.js';

/** « Plusieurs titulaires ont été identifiés ». */
export default sentence({
  code: 'plusieurs-titulaires',
  pattern: /\bPLUSIEURS (?:TITULAIRE|PERSONNE)S?\b.*\b(?:IDENTIFIÉ|TROUVÉ|CORRESPOND)/,
  categorie: 'plusieurs-titulaires',
  etape: null,
  sens: 'Plusieurs personnes répondent à tout ce que vous avez envoyé : des homonymes. La CDC ne choisit pas à votre place. Rien ne dit que vos données soient fausses ; elles ne suffisent pas.',
  conseil:
    "Ajoutez ce qui distingue cette personne, d'après sa pièce d'identité ou son acte de naissance : le jour et le mois de naissance, le code INSEE de la commune (ou du pays) de naissance, les deuxième et troisième prénoms. À défaut, désignez-la par son dossier CPF ou, depuis le schéma 1.1.5, par son numéro de sécurité sociale.",
});
