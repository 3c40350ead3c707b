/** The works of a page: what it asks, and what it gets. The same whether a worker does them or not. */
import type { Accuse } from '../accuse/accuse.js';
import type { ErreurSituee } from '../accuse/cvc/locate.js';
import type { RefusExplique } from '../accuse/explain-accuse.js';
import type { MatriceOptions } from '../matrice/write-matrice.js';
import type { PassageCertification } from '../model.js';
import type { BilanReprise } from '../reprise/bilan-reprise.js';
import type { CheckRowsOptions } from '../rows/check-rows.js';
import type { CheckReport } from '../xml/check.js';
import type { BuildDepotOptions, BuiltDepot } from './build-depot.js';
import type { Correction } from './corrections.js';
import type { FichierBlob } from './fichier-blob.js';
import type { FileRowsOptions } from './rows-of-file.js';

/** Où en est un travail. */
export interface Avance {
  etape: 'lecture' | 'ecriture' | 'annotation';
  /** De l'étape, de 0 à 1, quand elle est connue. */
  part?: number;
  /** Passages contrôlés, ou écrits. */
  passages?: number;
  /** Passages à écrire. */
  total?: number;
}

/** Suivre un travail, et l'arrêter : la promesse est alors rejetée avec la raison de `signal`, et rien n'est rendu. */
export interface Suivre {
  onProgress?: (avance: Avance) => void;
  signal?: AbortSignal;
}

/** Comment lire un fichier de lignes. */
export interface LectureOptions {
  /** Format, feuille, colonnes : voir `readRows`. */
  lecture?: Omit<FileRowsOptions, 'signal' | 'onRead'>;
  /** Valeurs corrigées à la place de celles du fichier, sans y toucher. */
  corrections?: readonly Correction[];
}

export interface ControlerOptions extends LectureOptions, Omit<CheckRowsOptions, 'onProgress' | 'renewed'> {}
export interface DeposerOptions extends LectureOptions, Omit<BuildDepotOptions, 'onProgress' | 'signal' | 'now' | 'idFlux'> {}
export interface AnnoterOptions extends ControlerOptions {
  /** Cellules commentées au plus, 2 000 sauf mention contraire. */
  maxNotes?: number;
}
export interface ReprendreOptions {
  /** Un fichier XML à redéposer (par défaut), ou un classeur à corriger. */
  forme?: 'xml' | 'classeur';
  /** Les passages à envoyer à la place de ceux qui l'ont été, par identifiant technique (forme `xml`). */
  corrections?: Readonly<Record<string, PassageCertification>>;
  /** Écrire la reprise d'un fichier rejeté : tous ses passages, une fois corrigés (forme `xml`). Sans cela, seul le bilan est fait. */
  entier?: boolean;
  schema?: DeposerOptions['schema'];
}

/** Un accusé expliqué. */
export interface AccuseExplique {
  accuse: Accuse;
  refus: RefusExplique[];
  /** D'un fichier rejeté : ses fautes, et où elles sont dans le dépôt s'il est donné. */
  erreurs: ErreurSituee[];
}

/** Une reprise ; sans `fichier`, il n'y a rien à renvoyer, ou seul le bilan était demandé. */
export interface RepriseFaite {
  bilan: BilanReprise;
  fichier?: FichierBlob;
}

/** Les travaux d'une page, chacun sur des fichiers qui ne quittent pas le poste. */
export interface Travail {
  /** Contrôle un fichier de lignes ou un dépôt XML. */
  controler(fichier: File, options?: ControlerOptions & Suivre): Promise<CheckReport>;
  /** Fait le dépôt : voir `buildDepot`. */
  deposer(fichier: File, options: DeposerOptions & Suivre): Promise<BuiltDepot>;
  /** Contrôle un classeur (.xlsx) et le rend, les fautes sur ses cellules. */
  annoter(fichier: File, options?: AnnoterOptions & Suivre): Promise<{ report: CheckReport; fichier: FichierBlob }>;
  /** Un classeur à remplir, vide ou avec des lignes : voir `writeMatrice`. */
  matrice(options?: Omit<MatriceOptions, 'passages'> & { passages?: readonly object[] } & Suivre): Promise<FichierBlob>;
  /** Explique un accusé, par les dépôts donnés s'il y en a. */
  expliquer(accuse: Blob, depots?: readonly Blob[], options?: Suivre): Promise<AccuseExplique>;
  /** Fait la reprise d'un accusé, du dépôt auquel il répond. */
  reprendre(accuse: Blob, depots: readonly File[], options?: ReprendreOptions & Suivre): Promise<RepriseFaite>;
}
