/** What parchments are made from, and what has been made. */
import type { EmetteurAttestation } from '../../attestation/emetteur.js';
import type { PassageDepose } from '../../depot/grouping.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Identite } from '../../parchemin/donnees.js';
import type { FicheCertification } from '../../parchemin/fiche.js';
import type { Langue } from '../../parchemin/langues.js';
import type { ModeleSource } from './modeles.js';

export interface ParcheminsOptions {
  /** Un modèle par usage : RNCP, RS. */
  modeles: readonly ModeleSource[];
  /** Les fiches des certifications. */
  fiches: readonly FicheCertification[];
  /** Une langue, ou deux côte à côte ; le français à défaut. */
  langues?: readonly [Langue] | readonly [Langue, Langue];
  /** Lieu de délivrance, si le modèle ne le donne pas. */
  lieu?: string;
  /** Faux pour ne pas faire la version à imprimer. */
  impression?: boolean;
  /** De quoi signer une attestation vérifiable, jointe à chaque parchemin. */
  attestation?: EmetteurAttestation;
}

/** Un passage à mettre sur un parchemin, et ce que son fichier disait en plus. */
export interface PassageParchemin extends PassageDepose {
  readonly identite?: Identite | undefined;
  readonly contact?: Readonly<Record<string, string>> | undefined;
}

/** Un parchemin qui n'a pas pu être fait. */
export interface ParcheminRefuse {
  idTechnique: string;
  code: string;
  message: string;
}

/** Ce qui a été fait. */
export interface BilanParchemins {
  dossier: string;
  /** Tous les parchemins sont là. */
  complet: boolean;
  faits: number;
  /** Parmi eux, déjà là : faits par un travail arrêté. */
  repris: number;
  /** Un lot par certification, une page par personne. */
  impressions: { nom: string; pages: number; octets: number }[];
  listes: string[];
  refuses: ParcheminRefuse[];
  /** Au-delà, ils sont comptés sans être gardés. */
  nombreRefuses: number;
  remarques: Diagnostic[];
}

export interface MakeOptions extends ParcheminsOptions {
  folder: string;
  signal?: AbortSignal | undefined;
  onProgress?: ((faits: number) => void) | undefined;
}
