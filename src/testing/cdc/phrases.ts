/**
 * What the CDC says of a passage or of a whole file. The first ones are its own words, as certifiers have published them; those marked
 * « inventée » stand for a refusal of which no example is known.
 */
export const PHRASES = {
  introuvable: () => 'Aucun titulaire ne correspond aux critères obligatoires',
  introuvableDate: () => 'Aucun titulaire ne correspond aux critères obligatoires enrichis du jour et du mois de naissance',
  /** Inventée en partie : seul « de réconciliation » est connu. */
  introuvableReconciliation: () => 'Aucun titulaire ne correspond aux critères de réconciliation',
  plusieurs: () => 'Plusieurs titulaires ont été identifiés',
  titulaireEnBase: () => 'Le titulaire existe déjà en base',
  passageEnBase: (emetteur: string, idTechnique: string) =>
    `Le passage certification avec le bcr émetteur ${emetteur} et l'id technique partenaire ${idTechnique} existe déjà en base`,
  /** Inventée. */
  suppressionInconnue: (emetteur: string, idTechnique: string) =>
    `Aucun passage certification avec le bcr émetteur ${emetteur} et l'id technique partenaire ${idTechnique} n'existe en base`,
  /** Inventée. */
  fluxDejaTraite: (idFlux: string) => `Le flux ${idFlux} a déjà été traité`,
  /** Inventée. */
  idTechniqueEnDouble: (idTechnique: string) => `L'id technique ${idTechnique} est présent plusieurs fois dans le fichier`,
} as const;
