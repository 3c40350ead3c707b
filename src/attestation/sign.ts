/** A credential → a signed token. */
import { CompactSign, importJWK } from 'jose';
import { attestationError } from './attestation-error.js';
import type { Signataire } from './emetteur.js';

export interface Signable {
  readonly id: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly credentialSubject: { readonly id: string };
}

const seconds = (instant: string): number => Date.parse(instant) / 1000;

/**
 * 1EdTech Open Badges 3.0, « JSON Web Token Proof Format »: the credential itself is the payload, with the claims that repeat it; the header
 * holds `alg`, `kid` and `typ`, and nothing else is allowed there.
 */
export async function signCredential(credential: Signable, { id, kid, alg, cle }: Signataire): Promise<string> {
  const { validFrom, validUntil, credentialSubject } = credential;
  const claims = {
    iss: id,
    jti: credential.id,
    sub: credentialSubject.id,
    nbf: seconds(validFrom),
    ...(validUntil !== undefined && { exp: seconds(validUntil) }),
  };
  const payload = new TextEncoder().encode(JSON.stringify({ ...claims, ...credential }));
  const key = await importJWK(cle, alg).catch(() => {
    // The words of the engine might quote the key.
    throw attestationError('cle-invalide', { raison: 'ses valeurs (x, y, d) ne forment pas une paire.' });
  });
  return new CompactSign(payload).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key);
}
