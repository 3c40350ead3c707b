import { sentence } from './sentence.js';

/** « Aucun titulaire ne correspond aux critères obligatoires enrichis du jour et du mois de naissance ». */
export default sentence({
  code: 'titulaire-introuvable-date',
  // « enrichis du mois et du jour » too, and whatever stands between: the two words are what tells this step.
  pattern:
    /\bAUCUNE? (?:TITULAIRE|PERSONNE)S? NE CORRESPOND(?:ENT)? AUX? CRITÈRES?\b.*\bENRICHI.*(?:\bJOUR\b.*\bMOIS\b|\bMOIS\b.*\bJOUR\b)/,
  categorie: 'titulaire-introuvable',
  etape: 2,
  sens: "Plusieurs personnes portent ce nom et ce prénom, de ce sexe et de cette année ; aucune n'est née le jour et le mois donnés. Le nom, le prénom, le sexe et l'année conviennent donc à quelqu'un.",
  conseil:
    "Vérifiez d'abord le jour et le mois de naissance : intervertis, mal recopiés, ou mis au 1er janvier faute de mieux. Si vous n'en êtes pas sûr, déclarez-les inconnus (nil) plutôt que de les deviner, et donnez le lieu de naissance et les prénoms suivants, qui départagent les homonymes.",
});
