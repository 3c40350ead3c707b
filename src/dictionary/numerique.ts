/** Block 6: the DigComp levels. */
import { block, integer, list, text } from './field.js';
import { domaineCompetence } from './nomenclatures.js';

const condition = 'À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».';

export const resultat = block('Résultat pour une compétence', { type: 'resultat', optional: true, definition: "Niveau atteint dans l'une des 21 compétences DigComp ; une balise par compétence validée." }, {
  niveau: integer('Niveau obtenu pour la compétence', { number: '6.2', minimum: 1, maximum: 8, optional: true, condition, example: '5', definition: 'Niveau DigComp atteint, de 1 à 8.' }),
  domaineCompetenceId: text('Identifiant du domaine', { number: '6.3', length: 1, optional: true, condition, suggested: domaineCompetence, nature: 'code', example: '3', definition: 'Numéro du domaine DigComp auquel la compétence appartient, de 1 à 5.' }),
  competenceId: text('Identifiant de la compétence', { number: '6.4', length: 1, optional: true, condition, nature: 'code', example: '4', definition: 'Numéro de la compétence dans son domaine : 1 à 3 pour le domaine 1, 1 à 6 pour le domaine 2, 1 à 4 pour les autres.' }),
});

export const niveauNumeriqueEuropeen = block('Niveau numérique européen', { type: 'niveauNumeriqueEuropeen', number: '6', optional: true, condition, definition: 'Résultats DigComp : un score général et le niveau de chaque compétence validée.' }, {
  scoreGeneral: integer('Score général DIGCOMP', { number: '6.1', minimum: 1, maximum: 1000, optional: true, condition, example: '890', definition: 'Score général obtenu, de 1 à 1000.' }),
  resultats: list('Résultats par compétence', { optional: true, mayBeEmpty: true, condition, definition: 'Liste des niveaux obtenus, une compétence par balise.' }, { resultat }),
});
