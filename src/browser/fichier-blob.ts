/** A file that was made, ready to be saved. */
import { bytesOf } from './source.js';

/** Un fichier fait, à enregistrer. */
export interface FichierBlob {
  nom: string;
  blob: Blob;
  /** Ses octets, au fil de l'eau, à chaque fois depuis le début ; pour `saveStream`. */
  flux: () => AsyncIterable<Uint8Array>;
}

export const fichierBlob = (nom: string, blob: Blob): FichierBlob => ({ nom, blob, flux: () => bytesOf(blob) });
