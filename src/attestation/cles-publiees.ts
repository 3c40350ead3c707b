/** Published keys: one JWK, a JWKS or a DID document → the public keys that one `kid` names. */
import type { JWK } from 'jose';
import { attestationError } from './attestation-error.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** More keys than any issuer has: a document that holds more is made to tire who reads it. */
const MAX_KEYS = 100;

interface Published {
  /** Its name in a DID document, or its own `kid`. */
  readonly name: string | undefined;
  readonly jwk: JWK;
}

/** Of a DID document, the keys that are there to sign statements; the others (to log in, to encrypt) are not. */
function ofDocument(document: Json): Published[] {
  const asserting = Array.isArray(document.assertionMethod) ? document.assertionMethod : [];
  const named = new Set<unknown>(asserting.filter((each) => typeof each === 'string'));
  const methods = objects(document.verificationMethod).filter(({ id }) => named.has(id));
  return [...methods, ...objects(asserting)].flatMap(({ id, publicKeyJwk }) =>
    isObject(publicKeyJwk) ? [{ name: typeof id === 'string' ? id : undefined, jwk: publicKeyJwk as unknown as JWK }] : [],
  );
}

const ofJwk = (jwk: Json): Published => ({ name: typeof jwk.kid === 'string' ? jwk.kid : undefined, jwk: jwk as unknown as JWK });

function publishedIn(document: unknown): Published[] {
  if (!isObject(document)) throw attestationError('cles-illisibles', { raison: 'un document JSON est attendu.' });
  if (document.verificationMethod !== undefined || document.assertionMethod !== undefined) return ofDocument(document);
  if (Array.isArray(document.keys)) return objects(document.keys).map(ofJwk);
  if (typeof document.kty === 'string') return [ofJwk(document)];
  throw attestationError('cles-illisibles', {
    raison: 'ce document n’est ni une clé (JWK), ni un jeu de clés (JWKS), ni un document DID.',
  });
}

const fragment = (name: string): string => name.slice(name.indexOf('#') + 1);

/**
 * Les clés publiques qu'un `kid` désigne dans un document publié : une clé (JWK), un jeu de clés (JWKS) ou un document DID.
 * @throws {AttestationError} `cles-illisibles`
 * @example
 * const resolveur: Resolveur = { cles: async (_, kid) => keysNamed(kid, JSON.parse(didJson)) };
 */
export function keysNamed(kid: string, document: unknown): JWK[] {
  const all = publishedIn(document);
  if (all.length > MAX_KEYS) throw attestationError('cles-illisibles', { raison: `il y a plus de ${MAX_KEYS} clés.` });
  // A short name is one of its own document: `#cle-1`, `cle-1`.
  const isNamed = ({ name }: Published): boolean =>
    name === kid || (name !== undefined && !/^(?:did:|https?:)/.test(name) && name.replace(/^#/, '') === fragment(kid));
  const found = all.filter(isNamed);
  const chosen = found.length > 0 ? found : all.filter(({ name }) => name === undefined);
  return chosen.map(({ jwk }) => jwk);
}
