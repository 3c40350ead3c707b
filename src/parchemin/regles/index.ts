/**
 * Every rule of parchments, by code.
 *
 * PRINTED from the folder (`npm test -- -u`): do not edit.
 */
import delivranceHorsEnregistrement from './delivrance-hors-enregistrement.js';
import diplome from './diplome.js';
import ficheContreditRegistre from './fiche-contredit-registre.js';
import formuleConditionnelle from './formule-conditionnelle.js';
import gradeUniversitaire from './grade-universitaire.js';
import intituleDifferent from './intitule-different.js';
import intituleTraduit from './intitule-traduit.js';
import logoFranceCompetences from './logo-france-competences.js';
import marqueDAutrui from './marque-d-autrui.js';
import mentionBloc from './mention-bloc.js';
import mentionCertificateur from './mention-certificateur.js';
import mentionDelivrance from './mention-delivrance.js';
import mentionEnregistrement from './mention-enregistrement.js';
import mentionIntitule from './mention-intitule.js';
import mentionNiveau from './mention-niveau.js';
import mentionNsf from './mention-nsf.js';
import mentionSignature from './mention-signature.js';
import mentionTitulaire from './mention-titulaire.js';
import niveauSansObjet from './niveau-sans-objet.js';
import texteSansTraduction from './texte-sans-traduction.js';
import titreProfessionnel from './titre-professionnel.js';
import usageEtFiche from './usage-et-fiche.js';

export const reglesParchemin = [
  delivranceHorsEnregistrement,
  diplome,
  ficheContreditRegistre,
  formuleConditionnelle,
  gradeUniversitaire,
  intituleDifferent,
  intituleTraduit,
  logoFranceCompetences,
  marqueDAutrui,
  mentionBloc,
  mentionCertificateur,
  mentionDelivrance,
  mentionEnregistrement,
  mentionIntitule,
  mentionNiveau,
  mentionNsf,
  mentionSignature,
  mentionTitulaire,
  niveauSansObjet,
  texteSansTraduction,
  titreProfessionnel,
  usageEtFiche,
] as const;

/** Permanent code of a rule of parchments. */
export type RegleParcheminCode =
  | 'delivrance-hors-enregistrement'
  | 'diplome'
  | 'fiche-contredit-registre'
  | 'formule-conditionnelle'
  | 'grade-universitaire'
  | 'intitule-different'
  | 'intitule-traduit'
  | 'logo-france-competences'
  | 'marque-d-autrui'
  | 'mention-bloc'
  | 'mention-certificateur'
  | 'mention-delivrance'
  | 'mention-enregistrement'
  | 'mention-intitule'
  | 'mention-niveau'
  | 'mention-nsf'
  | 'mention-signature'
  | 'mention-titulaire'
  | 'niveau-sans-objet'
  | 'texte-sans-traduction'
  | 'titre-professionnel'
  | 'usage-et-fiche';
