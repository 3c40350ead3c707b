/** Whether a token was signed by who it says. */
import { compactVerify, importJWK, type JWK } from 'jose';
import { faute, Refus } from './fautes.js';
import { isIssuerId, ownsKey } from './identifiant-emetteur.js';
import { type Jeton, readJeton } from './jeton.js';
import { type Resolveur, reasonOf } from './resolveur.js';

/** The one family of keys of each algorithm: a public key that served as the secret of a HMAC would let anybody sign. */
const FAMILY: Readonly<Record<string, (jwk: JWK) => boolean>> = {
  ES256: ({ kty, crv }) => kty === 'EC' && crv === 'P-256',
  EdDSA: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
  Ed25519: ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
  // What others issue: the first algorithm that Open Badges 3.0 names.
  RS256: ({ kty }) => kty === 'RSA',
};

export interface Signe extends Jeton {
  readonly emetteur: string;
  readonly kid: string;
  readonly alg: string;
}

/** What the header asks for, if it may. `jwk`, `jku` and `x5u` are never followed: a token does not vouch for itself. */
function asked({ header, payload }: Jeton): Omit<Signe, keyof Jeton> {
  const { alg, kid } = header;
  if (typeof alg !== 'string' || !Object.hasOwn(FAMILY, alg)) throw new Refus(faute('algorithme-refuse', { alg }));
  if (header.crit !== undefined) throw new Refus(faute('entete-refuse', { champ: 'crit' }));
  if (typeof kid !== 'string' || kid === '') throw new Refus(faute('cle-non-designee', {}));
  const { iss } = payload;
  if (!isIssuerId(iss) || !ownsKey(iss, kid)) throw new Refus(faute('cle-etrangere', { kid, emetteur: iss }));
  return { emetteur: iss, kid, alg };
}

async function keysOf(emetteur: string, kid: string, resolver: Resolveur): Promise<readonly JWK[]> {
  const found = await resolver.cles(emetteur, kid).catch((error: unknown) => {
    throw new Refus(faute('cles-introuvables', { emetteur, raison: reasonOf(error) }));
  });
  if (found.length === 0) throw new Refus(faute('cle-inconnue', { kid, emetteur }));
  return found;
}

async function isSignedBy(text: string, jwk: JWK, alg: string): Promise<boolean> {
  if (FAMILY[alg]?.(jwk) !== true) return false;
  // Only what makes the key: its other fields (`use`, `alg`, `d`) are written by whoever, and engines differ on them.
  const { kty, crv, x, y, n, e } = jwk;
  const bare = JSON.parse(JSON.stringify({ kty, crv, x, y, n, e })) as JWK;
  try {
    await compactVerify(text, await importJWK(bare, alg), { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
}

/** Opens a token and proves who signed it. @throws {Refus} */
export async function openSigned(text: string, max: number, resolver: Resolveur): Promise<Signe> {
  const jeton = readJeton(text, max);
  const { emetteur, kid, alg } = asked(jeton);
  for (const jwk of await keysOf(emetteur, kid, resolver)) if (await isSignedBy(text, jwk, alg)) return { ...jeton, emetteur, kid, alg };
  throw new Refus(faute('signature-invalide', { kid }));
}
