/** Where every passage stands, as it is given to the caller. No name, no NIR: a passage is its idTechnique. */
import type { CategorieKO } from '../accuse/accuse.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Action } from '../dictionary/index.js';

/**
 * `envoye` : l'accusé n'est pas là, ou ne parle pas du passage. `rejete-avec-le-fichier` : rien du dernier fichier n'a été pris.
 * `deja-en-base` n'est ni un succès, ni un refus.
 */
export const ETATS = ['a-envoyer', 'refuse', 'rejete-avec-le-fichier', 'envoye', 'deja-en-base', 'accepte', 'supprime'] as const;
export type EtatPassage = (typeof ETATS)[number];

/** Ce que la CDC a répondu ; `absent` : l'accusé du fichier ne parle pas du passage. */
export type Reponse = 'accepte' | 'refuse' | 'deja-en-base' | 'rejete' | 'absent';

/** Un envoi du passage. */
export interface EtapeDepot {
  type: 'depot';
  fichier: string;
  idFlux: string | null;
  horodatage: string | null;
  action: Action;
}
/** Une réponse de la CDC. */
export interface EtapeAccuse {
  type: 'accuse';
  fichier: string;
  idFlux: string | null;
  idTraitement: string | null;
  /** D'après le nom du fichier : l'accusé lui-même ne se date pas. */
  date: string | null;
  reponse: Reponse;
  categorie: CategorieKO | null;
  /** La phrase de la CDC ; ce qu'une phrase inconnue cite entre guillemets en est masqué. */
  message: string | null;
}
export type EtapeSuivi = EtapeDepot | EtapeAccuse;

/** Les délais de la loi : trois mois pour envoyer, trois mois pour corriger, soixante jours de mise en demeure. */
export type TypeEcheance = 'envoi' | 'correction' | 'mise-en-demeure';

export interface Echeance {
  type: TypeEcheance;
  /** Dernier jour. */
  date: string;
  /** Négatif : le délai est passé ; `null` si la date du jour n'est pas donnée. */
  joursRestants: number | null;
  alerte: 'depassee' | 'proche' | 'a-venir' | null;
}

export interface ProchaineAction {
  /** Permanent. */
  code: string;
  /** Quelques mots, pour un tableau. */
  libelle: string;
  conseil: string;
}

/** Un passage, et tout ce que les fichiers en disent. */
export interface PassageSuivi {
  idTechnique: string;
  etat: EtatPassage;
  /** Code de la certification. */
  certification: string | null;
  dateDebutValidite: string | null;
  /** La CDC l'a, dans sa dernière version ou dans une version plus ancienne. */
  enBase: boolean;
  /** Envois refusés, fichiers rejetés non compris. */
  refus: number;
  /** Celles qui courent encore, la plus proche d'abord. */
  echeances: Echeance[];
  prochaineAction: ProchaineAction;
  /** Dans l'ordre des envois, chacun suivi de ses réponses. */
  historique: EtapeSuivi[];
}

/** Tous les passages d'une certification qui ont la même échéance. */
export interface EcheanceGroupee extends Echeance {
  certification: string | null;
  passages: number;
  /** Les premiers. */
  idTechniques: string[];
}

/** Un dépôt dont l'accusé manque. */
export interface DepotEnAttente {
  fichier: string;
  idFlux: string | null;
  horodatage: string | null;
  action: Action;
  passages: number;
}

export interface BilanSuivi {
  /** Date à laquelle les délais sont comptés. */
  today: string | null;
  passages: number;
  etats: Record<EtatPassage, number>;
  /** Passages dont un délai est passé, ou près de l'être ; 0 si la date du jour n'est pas donnée. */
  alertes: { depassees: number; proches: number };
  fichiers: { depots: number; accuses: number; lignes: number };
  enAttente: DepotEnAttente[];
  /** Celles qui courent encore, la plus proche d'abord. */
  echeances: EcheanceGroupee[];
  diagnostics: Diagnostic[];
}

export interface Suivi {
  bilan: BilanSuivi;
  /** Le plus urgent d'abord. */
  passages: PassageSuivi[];
}

/** Un suivi au fil de l'eau : le bilan d'abord, puis les passages, le plus urgent en tête. */
export type SuiviEvent = { type: 'bilan'; bilan: BilanSuivi } | { type: 'passage'; passage: PassageSuivi };
