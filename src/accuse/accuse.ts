/** What the portal answers to a deposit, once read. Source: the reports published with the kit, and those that certifiers have shared. */
import type { Diagnostic } from '../diagnostic.js';

/** Ce que veut dire le refus d'un passage. */
export type CategorieKO = 'titulaire-introuvable' | 'plusieurs-titulaires' | 'deja-en-base' | 'inconnu';

/** Un passage que la CDC n'a pas enregistré. */
export interface PassageKO {
  idTechnique: string | null;
  /** La phrase de la CDC, telle quelle. */
  messageErreur: string | null;
  categorie: CategorieKO;
}

/** Pourquoi le fichier entier est rejeté. */
export interface ErreurFichier {
  /** `XSD` est le seul connu. */
  type: string | null;
  message: string;
  ligne: number | null;
  colonne: number | null;
}

/** L'accusé de traitement d'un fichier déposé. */
export interface Accuse {
  /** `rejete` : rien du fichier n'a été pris. */
  verdict: 'traite' | 'rejete';
  nomFichier: string | null;
  idFlux: string | null;
  idTraitement: string | null;
  /** Identifiants techniques, toujours des textes : `007` n'est pas 7. */
  passagesOK: string[];
  passagesKO: PassageKO[];
  erreurs: ErreurFichier[];
  /** Ce que l'accusé a d'inhabituel. */
  diagnostics: Diagnostic[];
}
