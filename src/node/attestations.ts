/** Keys and issuers, for `accrochage/node`: what signs is loaded when it is asked for. */
import type { EmetteurAttestation } from '../attestation/emetteur.js';
import type { ClesEcrites, OptionsCles } from './cles.js';

/**
 * Fait une paire de clés et l'écrit : `cle-privee.json` (lisible de son seul propriétaire), `cles-publiques.json`, et `did.json` pour un
 * did:web. Ne remplace jamais un fichier : une clé perdue ne se refait pas.
 *
 * @throws {FileError} si un des fichiers existe déjà ; {AttestationError} `emetteur-invalide`
 * @example
 * await generateCles({ folder: 'cles', emetteur: 'did:web:ecole.example' });
 */
export async function generateCles(options: OptionsCles): Promise<ClesEcrites> {
  return (await import('./cles.js')).generateCles(options);
}

/**
 * L'émetteur d'une clé privée écrite par `accrochage cle` : celui que dit `id`, ou à défaut celui que la clé nomme.
 * @throws {FileError}, {AttestationError} `cle-invalide`, `emetteur-absent`, `emetteur-invalide`
 */
export async function readEmetteur(path: string, id?: string): Promise<EmetteurAttestation> {
  return (await import('./cles.js')).readEmetteur(path, id);
}
