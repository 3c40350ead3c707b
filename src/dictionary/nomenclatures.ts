/** The closed lists of the norm: official value → French label, in the official order. */
import type { Nomenclature } from './field.js';

export const action = {
  CREATION: 'Création ou remplacement de passages',
  SUPPRESSION: 'Suppression de passages déjà transmis',
} as const satisfies Nomenclature;

export const typeCertification = {
  RNCP: 'Répertoire national des certifications professionnelles',
  RS: 'Répertoire spécifique',
  "Diplôme d'Etablissement": "Diplôme d'établissement",
  'Diplôme Universitaire': 'Diplôme universitaire',
  Habilitation: 'Habilitation',
  Reconnaissance: 'Reconnaissance',
} as const satisfies Nomenclature;

export const natureDeposant = {
  CERTIFICATEUR: 'Certificateur',
  TIERS_CONFIANCE: 'Tiers de confiance',
} as const satisfies Nomenclature;

export const obtentionCertification = {
  PAR_ADMISSION: 'Par admission (dossier, notes, jury)',
  PAR_SCORING: 'Par scoring (score minimal à atteindre)',
} as const satisfies Nomenclature;

export const modalitePassageExamen = {
  A_DISTANCE: 'À distance',
  EN_PRESENTIEL: 'En présentiel',
  MIXTE: 'Mixte',
} as const satisfies Nomenclature;

export const niveauCECRL = {
  A1: 'A1 – utilisateur élémentaire, découverte',
  A2: 'A2 – utilisateur élémentaire, intermédiaire',
  B1: 'B1 – utilisateur indépendant, seuil',
  B2: 'B2 – utilisateur indépendant, avancé',
  C1: 'C1 – utilisateur expérimenté, autonome',
  C2: 'C2 – utilisateur expérimenté, maîtrise',
  INSUFFISANT: 'Niveau insuffisant (score minimal non atteint)',
} as const satisfies Nomenclature;

export const mention = {
  SANS_MENTION: 'Sans mention',
  MENTION_ASSEZ_BIEN: 'Mention assez bien',
  MENTION_BIEN: 'Mention bien',
  MENTION_TRES_BIEN: 'Mention très bien',
  MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY: 'Mention très bien avec félicitations du jury',
} as const satisfies Nomenclature;

export const modaliteAcces = {
  FORMATION_INITIALE_HORS_APPRENTISSAGE: 'Formation initiale hors apprentissage',
  FORMATION_INITIALE_APPRENTISSAGE: 'Formation initiale en apprentissage',
  FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION: 'Formation continue hors contrat de professionnalisation',
  FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION: 'Formation continue en contrat de professionnalisation',
  VAE: "Validation des acquis de l'expérience (VAE)",
  EQUIVALENCE_DIPLOME_ETRANGER: "Équivalence d'un diplôme étranger",
  CANDIDAT_LIBRE: 'Candidat libre',
} as const satisfies Nomenclature;

export const voieAccesVAE = {
  CONGES_VAE: 'Congés VAE',
  VAE_CLASSIQUE: 'VAE classique',
} as const satisfies Nomenclature;

export const initiativeInscription = {
  CERTIFIE: 'La personne certifiée',
  OF: "L'organisme de formation",
  POLE_EMPLOI: 'France Travail (Pôle emploi)',
  EMPLOYEUR: "L'employeur",
  AUTRE: 'Autre',
} as const satisfies Nomenclature;

export const genre = { M: 'Masculin', F: 'Féminin' } as const satisfies Nomenclature;

export const domaineCompetence = {
  '1': "Littératie de l'information et des données",
  '2': 'Communication et collaboration',
  '3': 'Création de contenu numérique',
  '4': 'Sécurité',
  '5': 'Résolution de problèmes',
} as const satisfies Nomenclature;

/** The 21 DigComp competences, by area (dictionary, 6.4). */
export const competencesParDomaine: Readonly<Record<string, Nomenclature>> = {
  '1': { '1': 'Naviguer, rechercher et filtrer', '2': 'Évaluer', '3': 'Gérer' },
  '2': {
    '1': 'Interagir',
    '2': 'Partager',
    '3': "S'engager en tant que citoyen",
    '4': 'Collaborer',
    '5': 'Nétiquette',
    '6': 'Gérer son identité numérique',
  },
  '3': { '1': 'Développer des contenus', '2': 'Intégrer et retravailler', '3': "Droits d'auteur et licences", '4': 'Programmer' },
  '4': { '1': 'Protéger les équipements', '2': 'Données personnelles et vie privée', '3': 'Santé et bien-être', '4': 'Environnement' },
  '5': { '1': 'Problèmes techniques', '2': 'Besoins et réponses', '3': 'Usages créatifs', '4': 'Lacunes de compétences' },
};
