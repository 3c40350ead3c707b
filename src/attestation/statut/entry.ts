/** Where the status of an attestation is to be read. */
import { attestationError } from '../attestation-error.js';

/**
 * Le rang d'une attestation dans une liste de statut. C'est à l'appelant de le tenir : un rang par attestation, jamais donné deux fois ;
 * tiré au hasard, il ne dit pas l'ordre des délivrances.
 *
 * @example
 * const statut: EntreeStatut = { url: 'https://ecole.example/statut/1.jwt', index: 4213 };
 */
export interface EntreeStatut {
  /** Adresse de la liste de statut. */
  readonly url: string;
  readonly index: number;
}

const PURPOSE = 'revocation';

/** W3C Bitstring Status List 1.0, « BitstringStatusListEntry ». */
export function statusEntry({ url, index }: EntreeStatut) {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || url.includes('#'))
    throw attestationError('adresse-invalide', { nom: 'statut.url', valeur: url });
  if (!Number.isSafeInteger(index) || index < 0) throw attestationError('index-invalide', { index });
  return {
    id: `${url}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: PURPOSE,
    statusListIndex: String(index),
    statusListCredential: url,
  };
}
