import { sentence } from './sentence.js';

/** « Aucun titulaire ne correspond aux critères … de réconciliation » : wording only known abridged. */
export default sentence({
  code: 'titulaire-introuvable-reconciliation',
  pattern: /\bAUCUNE? (?:TITULAIRE|PERSONNE)S? NE CORRESPOND(?:ENT)? AUX? CRITÈRES?\b.*\bRÉCONCILIATION/,
  categorie: 'titulaire-introuvable',
  etape: 3,
  sens: "Plusieurs personnes ont ces nom, prénom, sexe et date de naissance ; aucune ne convient une fois regardés le lieu de naissance et les données facultatives envoyées. L'une de ces données contredit sans doute l'état civil.",
  conseil:
    "Vérifiez le code INSEE de la commune (celui de l'époque de la naissance) ou du pays de naissance, puis les deuxième et troisième prénoms. Retirez les données facultatives dont vous n'êtes pas sûr : une donnée fausse écarte la bonne personne, une donnée absente non.",
});
