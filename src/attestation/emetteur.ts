/** Who issues, and where its keys are published. */
import { attestationError } from './attestation-error.js';
import { algorithmeOf, type ClePrivee, type ClePublique, checkPrivate, publicKey } from './cle.js';
import { isDidWeb, isIssuerId, ownsKey, wholeKid } from './identifiant-emetteur.js';

/**
 * Qui signe les attestations.
 *
 * @example
 * const emetteur: EmetteurAttestation = { id: 'did:web:ecole-des-tilleuls.example', nom: 'École des Tilleuls', cle };
 */
export interface EmetteurAttestation {
  /** `did:web:…`, ou une adresse https où les clés publiques se lisent. */
  readonly id: string;
  /** Nom affiché ; la raison sociale du certificateur, que dit la fiche, à défaut. */
  readonly nom?: string;
  /** Page publique de l'émetteur. */
  readonly url?: string;
  /** Clé privée, au format JWK. */
  readonly cle: ClePrivee;
}

export interface Signataire {
  readonly id: string;
  readonly kid: string;
  readonly alg: ReturnType<typeof algorithmeOf>;
  readonly cle: ClePrivee;
}

/** Checks an issuer before it signs. */
export async function signataireOf({ id, cle }: EmetteurAttestation): Promise<Signataire> {
  if (!isIssuerId(id)) throw attestationError('emetteur-invalide', { id });
  const privee = checkPrivate(cle);
  const kid = wholeKid(id, (await publicKey(privee)).kid);
  if (!ownsKey(id, kid)) throw attestationError('kid-hors-emetteur', { id, kid });
  return { id, kid, alg: algorithmeOf(privee), cle: privee };
}

/**
 * Le document DID à publier à l'adresse `didWebUrl(id)` : les clés publiques de l'émetteur, dans l'ordre donné. Une clé retirée ne vérifie
 * plus rien : gardez les anciennes tant que des attestations qu'elles ont signées circulent.
 *
 * Source : W3C DID Core 1.0, « Verification Methods ».
 * @throws {AttestationError} `emetteur-invalide`, `kid-hors-emetteur`
 * @example
 * JSON.stringify(didDocument('did:web:ecole.example', [publique]));
 */
export function didDocument(id: string, cles: readonly ClePublique[]) {
  if (!isDidWeb(id)) throw attestationError('emetteur-invalide', { id });
  const methods = cles.map((cle) => {
    const kid = wholeKid(id, cle.kid);
    if (!ownsKey(id, kid)) throw attestationError('kid-hors-emetteur', { id, kid });
    const { d: _, ...publicKeyJwk } = cle;
    return {
      id: kid, // The name that libraries know; W3C has since called it `JsonWebKey`.
      type: 'JsonWebKey2020',
      controller: id,
      publicKeyJwk: { ...publicKeyJwk, kid },
    };
  });
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  };
}
