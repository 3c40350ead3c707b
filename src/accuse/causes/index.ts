/** Every cause that has a test of its own; those that a business rule tests are in `from-rules.ts`. */
import accentsPerdus from './accents-perdus.js';
import anneeInvraisemblable from './annee-invraisemblable.js';
import type { Cause } from './cause.js';
import codeInseeDAujourdHui from './code-insee-d-aujourd-hui.js';
import dateConventionnelle from './date-conventionnelle.js';
import dateDUneAutreColonne from './date-d-une-autre-colonne.js';
import donneeAComparer from './donnee-a-comparer.js';
import donneeFacultativeDouteuse from './donnee-facultative-douteuse.js';
import donneeManquante from './donnee-manquante.js';
import dossierFormation from './dossier-formation.js';
import epouseDansLeNom from './epouse-dans-le-nom.js';
import formeDuNom from './forme-du-nom.js';
import idTechniqueReutilise from './id-technique-reutilise.js';
import jourEtMoisIntervertis from './jour-et-mois-intervertis.js';
import nomDUsageCommeNomDeNaissance from './nom-d-usage-comme-nom-de-naissance.js';
import nomEtPrenomEnsemble from './nom-et-prenom-ensemble.js';
import nomEtPrenomIntervertis from './nom-et-prenom-intervertis.js';
import numeroNational from './numero-national.js';
import paysSansCode from './pays-sans-code.js';
import prenomAbrege from './prenom-abrege.js';
import prenomMalOrthographie from './prenom-mal-orthographie.js';
import prenomsFusionnes from './prenoms-fusionnes.js';
import sexeContreditLePrenom from './sexe-contredit-le-prenom.js';

export const causes: readonly Cause[] = [
  accentsPerdus,
  anneeInvraisemblable,
  codeInseeDAujourdHui,
  dateConventionnelle,
  dateDUneAutreColonne,
  donneeAComparer,
  donneeFacultativeDouteuse,
  donneeManquante,
  dossierFormation,
  epouseDansLeNom,
  formeDuNom,
  idTechniqueReutilise,
  jourEtMoisIntervertis,
  nomDUsageCommeNomDeNaissance,
  nomEtPrenomEnsemble,
  nomEtPrenomIntervertis,
  numeroNational,
  paysSansCode,
  prenomAbrege,
  prenomMalOrthographie,
  prenomsFusionnes,
  sexeContreditLePrenom,
];
