/**
 * L'attestation vérifiable : un badge Open Badges 3.0 signé, sa vérification, sa révocation. S'exécute partout, comme le cœur.
 *
 * @packageDocumentation
 */

export { AttestationError, type AttestationErrorCode } from './attestation/attestation-error.js';
export { ALGORITHMES, type Algorithme, type ClePrivee, type ClePublique, createCle, publicKey } from './attestation/cle.js';
export { keysNamed } from './attestation/cles-publiees.js';
export type { OptionsAttestation } from './attestation/credential.js';
export { didDocument, type EmetteurAttestation } from './attestation/emetteur.js';
export type { CodeFauteAttestation, FauteAttestation } from './attestation/fautes.js';
export { didWebUrl, keysUrl } from './attestation/identifiant-emetteur.js';
export { issueAttestation } from './attestation/issue-attestation.js';
export type { AttestationLue } from './attestation/lue.js';
export type { Resolveur } from './attestation/resolveur.js';
export type { EntreeStatut } from './attestation/statut/entry.js';
export { revoke } from './attestation/statut/revoke.js';
export { createStatusList, type ListeStatut } from './attestation/statut/status-list.js';
export {
  type CodeNegociable,
  type OptionsVerification,
  type ResultatVerification,
  verifyAttestation,
} from './attestation/verify-attestation.js';
