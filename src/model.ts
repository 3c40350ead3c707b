/**
 * Le modèle : un flux d'accrochage, imbriqué comme le XML.
 *
 * Clé absente = balise absente ; `null` = `xsi:nil="true"`. Les dates sont des textes AAAA-MM-JJ, les booléens et les
 * entiers ceux de JavaScript.
 *
 * IMPRIMÉ depuis le dictionnaire (`npm test -- -u`) : ne pas modifier à la main.
 */

/**
 * Flux. Un fichier d'accrochage.
 */
export interface Flux {
  /**
   * 1.1 Identifiant du flux. UUID fabriqué par l'émetteur, différent pour chaque fichier envoyé.
   * Obligatoire ; 1 à 50 caractères.
   * @example 'dbef0895-cd51-421e-bb8c-a9028eebb21a'
   */
  idFlux: string;
  /**
   * 1.2 Horodatage. Date et heure de l'envoi, avec le décalage horaire, sans fraction de seconde.
   * Obligatoire ; AAAA-MM-JJTHH:MM:SS±HH:MM.
   * @example '2026-07-15T17:30:00+02:00'
   */
  horodatage: string;
  /**
   * 1.3 Action demandée. Création (ou remplacement) ou suppression des passages ; CREATION par défaut.
   * Facultatif ; depuis le schéma 1.1.5.
   * @example 'CREATION'
   */
  action?: Action;
  /**
   * 2 Émetteur. Qui envoie le fichier : le certificateur lui-même ou son déposant.
   * Obligatoire.
   */
  emetteur: Emetteur;
}

/**
 * Action demandée :
 * - `CREATION` : Création ou remplacement de passages
 * - `SUPPRESSION` : Suppression de passages déjà transmis
 */
export type Action = 'CREATION' | 'SUPPRESSION';

/**
 * Émetteur. Qui envoie le fichier : le certificateur lui-même ou son déposant.
 */
export interface Emetteur {
  /**
   * 2.1 N° de la fiche client de l'émetteur. Matricule (BCR) de l'émetteur, donné par la CDC ; le même que 3.1 si le certificateur envoie lui-même.
   * Obligatoire ; 8 caractères exactement.
   * @example '12ABC345'
   */
  idClient: string;
  /**
   * Certificateurs. Enveloppe du certificateur.
   * Obligatoire.
   */
  certificateurs: Certificateurs;
}

/**
 * Certificateurs. Enveloppe du certificateur.
 */
export interface Certificateurs {
  /**
   * 3 Certificateur. Le certificateur pour lequel les données sont transmises ; un seul par fichier.
   * Obligatoire.
   */
  certificateur: Certificateur;
}

/**
 * Certificateur. Le certificateur pour lequel les données sont transmises ; un seul par fichier.
 */
export interface Certificateur {
  /**
   * 3.1 N° de la fiche client du certificateur. Matricule (BCR) du certificateur, donné par la CDC.
   * Obligatoire ; 8 caractères exactement.
   * @example '12ABC345'
   */
  idClient: string;
  /**
   * 3.2 Numéro de contrat du certificateur. Numéro du contrat spécifique au certificateur, donné par la CDC.
   * Obligatoire ; 1 à 20 caractères.
   * @example 'MCFCER000000001'
   */
  idContrat: string;
  /**
   * Certifications. Une balise par certification, une au moins.
   * Obligatoire.
   */
  certifications: Certification[];
}

/**
 * Certification. Une certification et les passages qui la concernent.
 */
export interface Certification {
  /**
   * 4.1 Type de certification. Répertoire de la certification ; le portail n'accepte aujourd'hui que RNCP et RS.
   * Obligatoire ; 1 à 255 caractères.
   * @example 'RNCP'
   */
  type: string;
  /**
   * 4.2 Code de la certification. Numéro de la fiche, préfixe compris (RNCP38575, RS5515) ; à défaut, code du diplôme.
   * Obligatoire ; 1 à 100 caractères.
   * @example 'RNCP38575'
   */
  code: string;
  /**
   * 4.3 Nature du déposant auprès de France compétences. Qui a déposé la certification auprès de France compétences : cela ne dit rien de qui envoie le fichier.
   * Facultatif.
   * @example 'CERTIFICATEUR'
   */
  natureDeposant?: NatureDeposant;
  /**
   * Passages de la certification. Une balise par passage, une au moins.
   * Obligatoire.
   */
  passageCertifications: PassageCertification[];
}

/**
 * Nature du déposant auprès de France compétences :
 * - `CERTIFICATEUR` : Certificateur
 * - `TIERS_CONFIANCE` : Tiers de confiance
 */
export type NatureDeposant = 'CERTIFICATEUR' | 'TIERS_CONFIANCE';

/**
 * Passage de certification. L'obtention d'une certification par une personne.
 */
export interface PassageCertification {
  /**
   * 5.1 Identifiant technique du passage. Identifiant donné par l'émetteur, unique pour chaque passage et stable : renvoyer le même remplace les données.
   * Obligatoire ; 1 à 255 caractères.
   * @example '2026-0001'
   */
  idTechnique: string;
  /**
   * 5.2 Lien vers la preuve numérique. Adresse durable et vérifiée de la preuve de l'obtention du certificat.
   * Facultatif ; 1 à 255 caractères.
   * @example 'https://exemple.fr/preuves/2026-0001'
   */
  urlPreuve?: string;
  /**
   * 5.3 Libellé de l'option, de la mention ou de la spécialité. Option ou spécialité obtenue, s'il en existe.
   * Facultatif ; 1 à 255 caractères.
   * @example 'Option commerce international'
   */
  libelleOption?: string;
  /**
   * 5.4 Obtention par admission ou scoring. Par admission : dossier et notes jugés. Par scoring : un score donné devait être atteint.
   * Obligatoire.
   * @example 'PAR_ADMISSION'
   */
  obtentionCertification?: ObtentionCertification;
  /**
   * 5.5 Donnée certifiée. « true » si le résultat est définitif, « false » s'il est encore provisoire.
   * Obligatoire.
   * @example true
   */
  donneeCertifiee?: boolean;
  /**
   * 5.6 Date de l'examen ou du début de la période d'examen. Jour de l'examen ou premier jour de la période ; en contrôle continu, début de la formation.
   * Facultatif ; AAAA-MM-JJ.
   * @example '2026-06-15'
   */
  dateDebutExamen?: string;
  /**
   * 5.7 Date de fin de l'examen. Dernier jour de l'examen, de la période ou de la formation ; le même que 5.6 pour un examen d'un jour.
   * Facultatif ; AAAA-MM-JJ.
   * @example '2026-06-17'
   */
  dateFinExamen?: string;
  /**
   * 5.8 Modalités de passage des examens. Comment l'examen a été passé.
   * Facultatif.
   * @example 'EN_PRESENTIEL'
   */
  modalitePassageExamen?: ModalitePassageExamen;
  /**
   * 5.9 Code postal du centre d'examen principal. Code postal du lieu principal de l'examen.
   * Facultatif ; 1 à 9 caractères.
   * @example '75009'
   */
  codePostalCentreExamen?: string;
  /**
   * 5.10 Date de début de validité et de délivrance. Date du parchemin et début de la validité ; point de départ du délai de trois mois.
   * Obligatoire ; AAAA-MM-JJ.
   * @example '2026-07-01'
   */
  dateDebutValidite?: string | null;
  /**
   * 5.11 Date de fin de validité. Fin de la validité de la certification de la personne ; nil si elle n'a pas de fin.
   * Obligatoire, `null` si la donnée manque ; AAAA-MM-JJ.
   * @example '2031-06-30'
   */
  dateFinValidite?: string | null;
  /**
   * 5.12 Présence du niveau de langue européen. « true » si un niveau de langue (5.13) est donné.
   * Obligatoire.
   * @example false
   */
  presenceNiveauLangueEuro?: boolean;
  /**
   * 5.13 Niveau de langue européen. Niveau du Cadre européen commun de référence pour les langues ; INSUFFISANT si le score minimal n'est pas atteint.
   * Sous condition.
   * À remplir si et seulement si la présence du niveau de langue européen (5.12) vaut « true ».
   * @example 'B2'
   */
  niveauLangueEuropeen?: NiveauCECRL;
  /**
   * 5.14 Présence du niveau numérique européen. « true » si le bloc DigComp (6) est donné.
   * Obligatoire.
   * @example false
   */
  presenceNiveauNumeriqueEuro?: boolean;
  /**
   * 6 Niveau numérique européen. Résultats DigComp : un score général et le niveau de chaque compétence validée.
   * Sous condition.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   */
  niveauNumeriqueEuropeen?: NiveauNumeriqueEuropeen;
  /**
   * 5.15 Scoring ou base de notation. Score obtenu ou base de notation, en texte libre ; nil s'il n'y en a pas.
   * Obligatoire, `null` si la donnée manque ; 1 à 255 caractères.
   * @example '955'
   */
  scoring?: string | null;
  /**
   * 5.16 Mention validée. Mention obtenue ; nil si la certification n'en connaît pas.
   * Obligatoire, `null` si la donnée manque.
   * @example 'MENTION_BIEN'
   */
  mentionValidee?: Mention | null;
  /**
   * 7 Modalités d'inscription. Voie par laquelle la personne s'est présentée à la certification.
   * Obligatoire.
   */
  modalitesInscription?: ModalitesInscription | null;
  /**
   * Identification du titulaire. Désigne la personne par une seule des trois voies : dossier de formation CPF, état civil ou, depuis 1.1.5, NIR.
   * Obligatoire.
   */
  identificationTitulaire: IdentificationTitulaire;
  /**
   * 5.17 Verbatim. Information libre, extérieure à la certification.
   * Facultatif ; 1 à 255 caractères.
   * @example 'TOSA'
   */
  verbatim?: string;
}

/**
 * Obtention par admission ou scoring :
 * - `PAR_ADMISSION` : Par admission (dossier, notes, jury)
 * - `PAR_SCORING` : Par scoring (score minimal à atteindre)
 */
export type ObtentionCertification = 'PAR_ADMISSION' | 'PAR_SCORING';

/**
 * Modalités de passage des examens :
 * - `A_DISTANCE` : À distance
 * - `EN_PRESENTIEL` : En présentiel
 * - `MIXTE` : Mixte
 */
export type ModalitePassageExamen = 'A_DISTANCE' | 'EN_PRESENTIEL' | 'MIXTE';

/**
 * Niveau de langue européen :
 * - `A1` : A1 – utilisateur élémentaire, découverte
 * - `A2` : A2 – utilisateur élémentaire, intermédiaire
 * - `B1` : B1 – utilisateur indépendant, seuil
 * - `B2` : B2 – utilisateur indépendant, avancé
 * - `C1` : C1 – utilisateur expérimenté, autonome
 * - `C2` : C2 – utilisateur expérimenté, maîtrise
 * - `INSUFFISANT` : Niveau insuffisant (score minimal non atteint)
 */
export type NiveauCECRL = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'INSUFFISANT';

/**
 * Niveau numérique européen. Résultats DigComp : un score général et le niveau de chaque compétence validée.
 */
export interface NiveauNumeriqueEuropeen {
  /**
   * 6.1 Score général DIGCOMP. Score général obtenu, de 1 à 1000.
   * Sous condition ; de 1 à 1000.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   * @example 890
   */
  scoreGeneral?: number;
  /**
   * Résultats par compétence. Liste des niveaux obtenus, une compétence par balise.
   * Sous condition.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   */
  resultats?: Resultat[];
}

/**
 * Résultat pour une compétence. Niveau atteint dans l'une des 21 compétences DigComp ; une balise par compétence validée.
 */
export interface Resultat {
  /**
   * 6.2 Niveau obtenu pour la compétence. Niveau DigComp atteint, de 1 à 8.
   * Sous condition ; de 1 à 8.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   * @example 5
   */
  niveau?: number;
  /**
   * 6.3 Identifiant du domaine. Numéro du domaine DigComp auquel la compétence appartient, de 1 à 5.
   * Sous condition ; 1 caractère exactement.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   * @example '3'
   */
  domaineCompetenceId?: string;
  /**
   * 6.4 Identifiant de la compétence. Numéro de la compétence dans son domaine : 1 à 3 pour le domaine 1, 1 à 6 pour le domaine 2, 1 à 4 pour les autres.
   * Sous condition ; 1 caractère exactement.
   * À remplir seulement si la présence du niveau numérique européen (5.14) vaut « true ».
   * @example '4'
   */
  competenceId?: string;
}

/**
 * Mention validée :
 * - `SANS_MENTION` : Sans mention
 * - `MENTION_ASSEZ_BIEN` : Mention assez bien
 * - `MENTION_BIEN` : Mention bien
 * - `MENTION_TRES_BIEN` : Mention très bien
 * - `MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY` : Mention très bien avec félicitations du jury
 */
export type Mention = 'SANS_MENTION' | 'MENTION_ASSEZ_BIEN' | 'MENTION_BIEN' | 'MENTION_TRES_BIEN' | 'MENTION_TRES_BIEN_AVEC_FELICITATIONS_DU_JURY';

/**
 * Modalités d'inscription. Voie par laquelle la personne s'est présentée à la certification.
 */
export interface ModalitesInscription {
  /**
   * 7.1 Modalités d'accès à la certification. Voie d'accès suivie par la personne ; nil si elle n'est pas connue.
   * Obligatoire, `null` si la donnée manque.
   * @example 'CANDIDAT_LIBRE'
   */
  modaliteAcces: ModaliteAcces | null;
  /**
   * 7.2 Voie d'accès VAE. Forme de la validation des acquis de l'expérience.
   * Sous condition.
   * À remplir seulement si la modalité d'accès (7.1) vaut « VAE ».
   * @example 'VAE_CLASSIQUE'
   */
  voieAccessVAE?: VoieAccesVAE;
  /**
   * 7.3 Initiative de l'inscription. Qui a pris l'initiative de l'inscription à la certification.
   * Facultatif.
   * @example 'CERTIFIE'
   */
  initiativeInscription?: InitiativeInscription;
  /**
   * 7.4 Date d'inscription à la certification. Jour de l'inscription, auprès du certificateur ou par l'organisme de formation.
   * Facultatif ; AAAA-MM-JJ.
   * @example '2026-01-12'
   */
  dateInscription?: string;
}

/**
 * Modalités d'accès à la certification :
 * - `FORMATION_INITIALE_HORS_APPRENTISSAGE` : Formation initiale hors apprentissage
 * - `FORMATION_INITIALE_APPRENTISSAGE` : Formation initiale en apprentissage
 * - `FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION` : Formation continue hors contrat de professionnalisation
 * - `FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION` : Formation continue en contrat de professionnalisation
 * - `VAE` : Validation des acquis de l'expérience (VAE)
 * - `EQUIVALENCE_DIPLOME_ETRANGER` : Équivalence d'un diplôme étranger
 * - `CANDIDAT_LIBRE` : Candidat libre
 */
export type ModaliteAcces = 'FORMATION_INITIALE_HORS_APPRENTISSAGE' | 'FORMATION_INITIALE_APPRENTISSAGE' | 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION' | 'FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION' | 'VAE' | 'EQUIVALENCE_DIPLOME_ETRANGER' | 'CANDIDAT_LIBRE';

/**
 * Voie d'accès VAE :
 * - `CONGES_VAE` : Congés VAE
 * - `VAE_CLASSIQUE` : VAE classique
 */
export type VoieAccesVAE = 'CONGES_VAE' | 'VAE_CLASSIQUE';

/**
 * Initiative de l'inscription :
 * - `CERTIFIE` : La personne certifiée
 * - `OF` : L'organisme de formation
 * - `POLE_EMPLOI` : France Travail (Pôle emploi)
 * - `EMPLOYEUR` : L'employeur
 * - `AUTRE` : Autre
 */
export type InitiativeInscription = 'CERTIFIE' | 'OF' | 'POLE_EMPLOI' | 'EMPLOYEUR' | 'AUTRE';

/**
 * Identification du titulaire. Désigne la personne par une seule des trois voies : dossier de formation CPF, état civil ou, depuis 1.1.5, NIR.
 * Une seule des branches.
 */
export type IdentificationTitulaire =
  | { dossierFormation: DossierFormation; titulaire?: never; identifiantNational?: never }
  | { titulaire: Titulaire; dossierFormation?: never; identifiantNational?: never }
  | { identifiantNational: IdentifiantNational; dossierFormation?: never; titulaire?: never };

/**
 * Dossier de formation. Personne désignée par son dossier de formation CPF.
 */
export interface DossierFormation {
  /**
   * 9.1 Identifiant du dossier CPF. Numéro du dossier de formation CPF.
   * Obligatoire ; 1 à 13 caractères.
   * @example '1234567891011'
   */
  idDossier: string;
  /**
   * 9.2 Nom du titulaire. Nom tel que dans le dossier de formation.
   * Obligatoire ; 1 à 30 caractères.
   * @example 'Dupont'
   */
  nomTitulaire: string;
  /**
   * 9.3 Prénom 1 du titulaire. Premier prénom tel que dans le dossier de formation.
   * Obligatoire ; 1 à 20 caractères.
   * @example 'Antoine'
   */
  prenom1Titulaire: string;
}

/**
 * Titulaire. Personne désignée par son état civil : la CDC la cherche par nom de naissance, premier prénom, sexe et année de naissance.
 */
export interface Titulaire {
  /**
   * 8.1 Nom de naissance. Nom de famille à la naissance, tel qu'il figure à l'état civil.
   * Obligatoire ; 1 à 60 caractères.
   * @example 'Martin'
   */
  nomNaissance: string;
  /**
   * 8.2 Nom d'usage ou marital. Nom d'usage s'il existe ; nil sinon.
   * Obligatoire, `null` si la donnée manque ; 1 à 60 caractères.
   * @example 'Durand'
   */
  nomUsage: string | null;
  /**
   * 8.3 Prénom 1. Premier prénom de l'état civil, seul.
   * Obligatoire ; 1 à 60 caractères.
   * @example 'Zoé'
   */
  prenom1: string;
  /**
   * 8.4 Prénom 2. Deuxième prénom de l'état civil.
   * Facultatif ; 1 à 60 caractères.
   * @example 'Anne'
   */
  prenom2?: string;
  /**
   * 8.5 Prénom 3. Troisième prénom de l'état civil.
   * Facultatif ; 1 à 60 caractères.
   * @example 'Léa'
   */
  prenom3?: string;
  /**
   * 8.6 Année de naissance. Année de naissance, sur quatre chiffres.
   * Obligatoire ; de 1900 à 2099.
   * @example 1999
   */
  anneeNaissance: number;
  /**
   * 8.7 Mois de naissance. Mois de naissance ; nil s'il n'est pas connu.
   * Obligatoire, `null` si la donnée manque ; de 1 à 12.
   * @example 2
   */
  moisNaissance: number | null;
  /**
   * 8.8 Jour de naissance. Jour de naissance ; nil s'il n'est pas connu.
   * Obligatoire, `null` si la donnée manque ; de 1 à 31.
   * @example 28
   */
  jourNaissance: number | null;
  /**
   * 8.9 Sexe. Sexe à l'état civil.
   * Obligatoire.
   * @example 'F'
   */
  sexe: Genre;
  /**
   * Code de la commune de naissance. Lieu de naissance, par son code INSEE (préféré) ou, à défaut, par son code postal.
   * Obligatoire.
   */
  codeCommuneNaissance: CodeCommuneNaissance;
  /**
   * 8.12 Commune de naissance. Nom de la commune de naissance, ou de la ville à l'étranger.
   * Facultatif ; 1 à 60 caractères.
   * @example 'Toulouse'
   */
  libelleCommuneNaissance?: string;
  /**
   * 8.13 Code du pays de naissance. Trois derniers chiffres du code INSEE du pays, pour une naissance à l'étranger.
   * Facultatif ; 3 caractères exactement.
   * À ne pas remplir pour une naissance en France ; à l'étranger, les trois derniers chiffres du code 99xxx.
   * @example '109'
   */
  codePaysNaissance?: string;
  /**
   * 8.14 Libellé du pays de naissance. Nom du pays de naissance.
   * Facultatif ; 1 à 60 caractères.
   * @example 'Allemagne'
   */
  libellePaysNaissance?: string;
  /**
   * Commentaires de l'Éducation nationale. Élément du schéma que le dictionnaire ne décrit pas ; son nom le réserve au ministère de l'Éducation nationale.
   * Facultatif ; 1 à 250 caractères.
   * @example 'Académie de Toulouse'
   */
  commentairesMEN?: string;
}

/**
 * Sexe :
 * - `M` : Masculin
 * - `F` : Féminin
 */
export type Genre = 'M' | 'F';

/**
 * Code de la commune de naissance. Lieu de naissance, par son code INSEE (préféré) ou, à défaut, par son code postal.
 * Une seule des branches.
 */
export type CodeCommuneNaissance =
  | { codeInseeNaissance: CodeInsee; codePostalNaissance?: never }
  | { codePostalNaissance: CodePostal; codeInseeNaissance?: never };

/**
 * Commune de naissance par code INSEE. À choisir lorsque le code INSEE de la commune ou du pays de naissance est connu.
 */
export interface CodeInsee {
  /**
   * 8.10 Code INSEE de la commune de naissance. En France : code INSEE de la commune, celui en vigueur à la naissance. À l'étranger : code INSEE du pays, cinq chiffres qui commencent par 99.
   * Facultatif ; 5 caractères exactement.
   * @example '31555'
   */
  codeInsee: string;
}

/**
 * Commune de naissance par code postal. À choisir à défaut du code INSEE.
 */
export interface CodePostal {
  /**
   * 8.11 Code postal de la commune de naissance. Code postal de la commune de naissance ; nil s'il n'est pas connu.
   * Sous condition ; 1 à 9 caractères.
   * À remplir si le code INSEE (8.10) n'est pas renseigné.
   * @example '31000'
   */
  codePostal: string | null;
}

/**
 * Identifiant national. Personne désignée par son numéro de sécurité sociale (NIR).
 */
export interface IdentifiantNational {
  /**
   * NIR. Numéro de sécurité sociale, treize caractères, sans la clé.
   * Obligatoire ; 13 caractères, sans la clé : 1 ou 2, année, mois, département (2A et 2B compris), commune et rang.
   */
  nir: string;
  /**
   * 8.1 Nom de naissance. Nom de famille à la naissance, tel qu'il figure à l'état civil.
   * Obligatoire ; 1 à 60 caractères.
   * @example 'Martin'
   */
  nomNaissance: string;
}
