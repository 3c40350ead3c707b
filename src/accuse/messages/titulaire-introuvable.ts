import { sentence } from './sentence.js';

/** « Aucun titulaire ne correspond aux critères obligatoires ». */
export default sentence({
  code: 'titulaire-introuvable',
  pattern: /\bAUCUNE? (?:TITULAIRE|PERSONNE)S? NE CORRESPOND(?:ENT)? AUX? CRITÈRES?\b OBLIGATOIRES?\b(?!.*\bENRICHI)/,
  categorie: 'titulaire-introuvable',
  etape: 1,
  sens: "La CDC n'a trouvé personne qui porte ce nom de naissance et ce prénom, de ce sexe, né cette année-là. Le mois, le jour et le lieu de naissance ne sont pas en cause : elle ne les a pas encore regardés.",
  conseil:
    "Comparez ces quatre données avec une pièce d'identité ou un acte de naissance : nom de naissance et non nom d'usage, premier prénom de l'état civil seul, nom et prénom dans le bon ordre, sexe, année. Corrigez, puis renvoyez ce seul passage dans un nouveau fichier. Si tout est juste, désignez la personne par son dossier CPF ou, depuis le schéma 1.1.5, par son numéro de sécurité sociale.",
});
