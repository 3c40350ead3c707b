/**
 * La forme plate : une ligne par passage, un nom de balise par donnée.
 *
 * IMPRIMÉ depuis le dictionnaire (`npm test -- -u`) : ne pas modifier à la main.
 */
import type { Genre, InitiativeInscription, Mention, ModaliteAcces, ModalitePassageExamen, NatureDeposant, NiveauCECRL, ObtentionCertification, Resultat, VoieAccesVAE } from '../model.js';

/**
 * Une ligne de tableur ou de requête SQL. Clé absente = donnée absente ; `null` = inconnue (nil) là où la norme l'admet, absente
 * ailleurs. `nomNaissance` sert à l'état civil comme au NIR.
 */
export interface LignePassage {
  /**
   * 4.1 Type de certification.
   */
  typeCertification?: string | null;
  /**
   * 4.2 Code de la certification.
   */
  codeCertification?: string | null;
  /**
   * 4.3 Nature du déposant auprès de France compétences.
   */
  natureDeposant?: NatureDeposant | null;
  /**
   * 5.1 Identifiant technique du passage.
   */
  idTechnique: string;
  /**
   * 5.2 Lien vers la preuve numérique.
   */
  urlPreuve?: string | null;
  /**
   * 5.3 Libellé de l'option, de la mention ou de la spécialité.
   */
  libelleOption?: string | null;
  /**
   * 5.4 Obtention par admission ou scoring.
   */
  obtentionCertification?: ObtentionCertification | null;
  /**
   * 5.5 Donnée certifiée.
   */
  donneeCertifiee?: boolean | null;
  /**
   * 5.6 Date de l'examen ou du début de la période d'examen.
   */
  dateDebutExamen?: string | null;
  /**
   * 5.7 Date de fin de l'examen.
   */
  dateFinExamen?: string | null;
  /**
   * 5.8 Modalités de passage des examens.
   */
  modalitePassageExamen?: ModalitePassageExamen | null;
  /**
   * 5.9 Code postal du centre d'examen principal.
   */
  codePostalCentreExamen?: string | null;
  /**
   * 5.10 Date de début de validité et de délivrance.
   */
  dateDebutValidite?: string | null;
  /**
   * 5.11 Date de fin de validité.
   */
  dateFinValidite?: string | null;
  /**
   * 5.12 Présence du niveau de langue européen.
   */
  presenceNiveauLangueEuro?: boolean | null;
  /**
   * 5.13 Niveau de langue européen.
   */
  niveauLangueEuropeen?: NiveauCECRL | null;
  /**
   * 5.14 Présence du niveau numérique européen.
   */
  presenceNiveauNumeriqueEuro?: boolean | null;
  /**
   * 6.1 Score général DIGCOMP.
   */
  scoreGeneral?: number | null;
  /**
   * Résultats par compétence.
   */
  resultats?: Resultat[] | null;
  /**
   * 5.15 Scoring ou base de notation.
   */
  scoring?: string | null;
  /**
   * 5.16 Mention validée.
   */
  mentionValidee?: Mention | null;
  /**
   * 7.1 Modalités d'accès à la certification.
   */
  modaliteAcces?: ModaliteAcces | null;
  /**
   * 7.2 Voie d'accès VAE.
   */
  voieAccessVAE?: VoieAccesVAE | null;
  /**
   * 7.3 Initiative de l'inscription.
   */
  initiativeInscription?: InitiativeInscription | null;
  /**
   * 7.4 Date d'inscription à la certification.
   */
  dateInscription?: string | null;
  /**
   * 9.1 Identifiant du dossier CPF.
   */
  idDossier?: string | null;
  /**
   * 9.2 Nom du titulaire.
   */
  nomTitulaire?: string | null;
  /**
   * 9.3 Prénom 1 du titulaire.
   */
  prenom1Titulaire?: string | null;
  /**
   * 8.1 Nom de naissance.
   */
  nomNaissance?: string | null;
  /**
   * 8.2 Nom d'usage ou marital.
   */
  nomUsage?: string | null;
  /**
   * 8.3 Prénom 1.
   */
  prenom1?: string | null;
  /**
   * 8.4 Prénom 2.
   */
  prenom2?: string | null;
  /**
   * 8.5 Prénom 3.
   */
  prenom3?: string | null;
  /**
   * 8.6 Année de naissance.
   */
  anneeNaissance?: number | null;
  /**
   * 8.7 Mois de naissance.
   */
  moisNaissance?: number | null;
  /**
   * 8.8 Jour de naissance.
   */
  jourNaissance?: number | null;
  /**
   * 8.9 Sexe.
   */
  sexe?: Genre | null;
  /**
   * 8.10 Code INSEE de la commune de naissance.
   */
  codeInsee?: string | null;
  /**
   * 8.11 Code postal de la commune de naissance.
   */
  codePostal?: string | null;
  /**
   * 8.12 Commune de naissance.
   */
  libelleCommuneNaissance?: string | null;
  /**
   * 8.13 Code du pays de naissance.
   */
  codePaysNaissance?: string | null;
  /**
   * 8.14 Libellé du pays de naissance.
   */
  libellePaysNaissance?: string | null;
  /**
   * Commentaires de l'Éducation nationale.
   */
  commentairesMEN?: string | null;
  /**
   * NIR.
   */
  nir?: string | null;
  /**
   * 5.17 Verbatim.
   */
  verbatim?: string | null;
  /**
   * 7 Modalités d'inscription. `null` déclare tout le bloc inconnu (nil).
   */
  modalitesInscription?: null;
}
