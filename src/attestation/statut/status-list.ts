/** The list that says which attestations are revoked, signed like them. */

import { attestationError } from '../attestation-error.js';
import { type EmetteurAttestation, signataireOf } from '../emetteur.js';
import { signCredential } from '../sign.js';
import { VC_CONTEXT } from '../vocabulaire.js';
import { encodeBits, MAX_ENTRIES, MIN_ENTRIES, setBit } from './bitstring.js';

/** Une liste de statut à publier. */
export interface ListeStatut {
  /** Où elle se lit : l'adresse que portent les attestations (`statut.url`). */
  readonly url: string;
  /** Rangs des attestations révoquées. */
  readonly revoques?: Iterable<number>;
  /** Nombre de rangs : 131 072 à défaut, le minimum de la norme. */
  readonly taille?: number;
  /** Instant de publication, ISO 8601 avec décalage : `2026-09-01T08:00:00Z`. */
  readonly depuis: string;
  /** Instant après lequel la liste ne vaut plus rien : empêche qu'une ancienne liste soit resservie. */
  readonly jusqua?: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
function instantOf(nom: string, valeur: string): string {
  if (!INSTANT.test(valeur) || Number.isNaN(Date.parse(valeur))) throw attestationError('instant-invalide', { nom, valeur });
  return `${new Date(valeur).toISOString().slice(0, 19)}Z`;
}

function bitsOf({ revoques = [], taille = MIN_ENTRIES }: ListeStatut): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(taille) || taille % 8 !== 0 || taille < MIN_ENTRIES || taille > MAX_ENTRIES)
    throw attestationError('taille-invalide', { taille, minimum: MIN_ENTRIES, maximum: MAX_ENTRIES });
  const bits = new Uint8Array(taille / 8);
  for (const index of revoques) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= taille) throw attestationError('index-invalide', { index, taille });
    setBit(bits, index);
  }
  return bits;
}

/**
 * Fait la liste de statut à publier à `url`, signée. Elle se refait en entier à chaque révocation, avec tous les rangs révoqués, et sans
 * jamais en retirer un : une révocation ne se reprend pas.
 *
 * Source : W3C Bitstring Status List 1.0.
 * @throws {AttestationError} `taille-invalide`, `index-invalide`, `adresse-invalide`, `instant-invalide`, et celles de la clé
 * @example
 * const jeton = await createStatusList({ url: 'https://ecole.example/statut/1.jwt', revoques: [4213], depuis: '2026-09-01T08:00:00Z' }, emetteur);
 */
export async function createStatusList(liste: ListeStatut, issuer: EmetteurAttestation): Promise<string> {
  const { url, depuis, jusqua } = liste;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || url.includes('#'))
    throw attestationError('adresse-invalide', { nom: 'url', valeur: url });
  const signataire = await signataireOf(issuer);
  const validFrom = instantOf('depuis', depuis);
  const validUntil = jusqua === undefined ? undefined : instantOf('jusqua', jusqua);
  if (validUntil !== undefined && validUntil <= validFrom) throw attestationError('fin-avant-debut', { debut: validFrom, fin: validUntil });
  const credential = {
    '@context': [VC_CONTEXT],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom,
    ...(validUntil !== undefined && { validUntil }),
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await encodeBits(bitsOf(liste)),
    },
  };
  return signCredential(credential, signataire);
}
