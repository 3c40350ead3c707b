/** Keys: made, read, and their public half. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { attestationError } from './attestation-error.js';

/** Ce que nous signons. */
export const ALGORITHMES = ['ES256', 'EdDSA'] as const;
export type Algorithme = (typeof ALGORITHMES)[number];

/** Une clé publique, telle qu'elle se publie (RFC 7517). */
export type ClePublique = Readonly<JWK & { kid: string; alg: string }>;
/** Une clé privée : elle signe à la place du certificateur, ne se publie et ne s'affiche jamais. */
export type ClePrivee = Readonly<JWK>;

const FAMILIES: readonly { readonly alg: Algorithme; readonly kty: string; readonly crv: string }[] = [
  { alg: 'ES256', kty: 'EC', crv: 'P-256' },
  { alg: 'EdDSA', kty: 'OKP', crv: 'Ed25519' },
];

/**
 * L'algorithme d'une clé : sa famille le dit, quoi que prétende son champ `alg`.
 * @throws {AttestationError} `cle-invalide`
 */
export function algorithmeOf(cle: ClePrivee): Algorithme {
  const found = FAMILIES.find(({ kty, crv }) => cle.kty === kty && cle.crv === crv);
  if (!found) throw attestationError('cle-invalide', { raison: 'il faut une clé P-256 (ES256) ou Ed25519 (EdDSA), au format JWK.' });
  return found.alg;
}

/**
 * La moitié publique d'une clé, avec son `kid` (l'empreinte RFC 7638 à défaut) et son `alg`.
 * @throws {AttestationError} `cle-invalide`
 * @example
 * const jwks = { keys: [await publicKey(cle)] };
 */
export async function publicKey(cle: ClePrivee): Promise<ClePublique> {
  const alg = algorithmeOf(cle);
  const { kty, crv, x, y } = cle;
  // Named one by one: a field that is unknown today may be a secret of tomorrow.
  const half = { kty, crv, x, ...(kty === 'EC' && { y }) } as JWK;
  const isWhole = typeof x === 'string' && (kty !== 'EC' || typeof y === 'string');
  if (!isWhole) throw attestationError('cle-invalide', { raison: 'les coordonnées du point public manquent (x, y).' });
  return { ...half, kid: cle.kid ?? (await calculateJwkThumbprint(half)), alg, use: 'sig' } as ClePublique;
}

/** Whether a value is a private JWK that we can sign with. */
export function checkPrivate(cle: unknown): ClePrivee {
  if (typeof cle !== 'object' || cle === null || Array.isArray(cle))
    throw attestationError('cle-invalide', { raison: "ce n'est pas une clé au format JWK." });
  const jwk = cle as JWK;
  algorithmeOf(jwk);
  if (typeof jwk.d !== 'string' || jwk.d === '')
    throw attestationError('cle-invalide', {
      raison: "c'est une clé publique ; pour signer, il faut la clé privée, qui a un champ « d ».",
    });
  return jwk;
}

/**
 * Fait une paire de clés neuve. Le hasard est celui du moteur JavaScript (WebCrypto).
 * @example
 * const { privee, publique } = await createCle('EdDSA');
 */
export async function createCle(algorithme: Algorithme = 'ES256'): Promise<{ privee: ClePrivee; publique: ClePublique }> {
  const { privateKey } = await generateKeyPair(algorithme, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const publique = await publicKey(jwk);
  return { privee: { ...jwk, kid: publique.kid, alg: algorithme, use: 'sig' }, publique };
}
