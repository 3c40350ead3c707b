/** How an issuer is named, and where its keys are published: nothing here signs. */
import { attestationError } from './attestation-error.js';

const DID_WEB = /^did:web:(?:[a-z0-9-]+\.)*[a-z0-9-]+(?:%3A[0-9]{1,5})?(?::(?!\.{1,2}(?::|$))[A-Za-z0-9._~-]+)*$/;

const isHttps = (id: string): boolean => {
  if (!/^https:\/\//.test(id) || /[?#\s]/.test(id)) return false;
  const url = URL.canParse(id) ? new URL(id) : undefined;
  return url?.username === '' && url.password === '';
};

/** Whether an identifier is a did:web. */
export const isDidWeb = (id: string): boolean => DID_WEB.test(id);

/** Whether an identifier of issuer is one that we can find the keys of. */
export const isIssuerId = (id: unknown): id is string => typeof id === 'string' && (DID_WEB.test(id) || isHttps(id));

/**
 * L'adresse du document d'un did:web.
 *
 * Source : did:web Method Specification, « Read (Resolve) ».
 * @throws {AttestationError} `emetteur-invalide`
 * @example
 * didWebUrl('did:web:ecole.example'); // 'https://ecole.example/.well-known/did.json'
 * didWebUrl('did:web:ecole.example:parchemins'); // 'https://ecole.example/parchemins/did.json'
 */
export function didWebUrl(did: string): string {
  if (!DID_WEB.test(did)) throw attestationError('emetteur-invalide', { id: did });
  const [host = '', ...path] = did.slice('did:web:'.length).split(':');
  const folder = path.length > 0 ? path.join('/') : '.well-known';
  return `https://${decodeURIComponent(host)}/${folder}/did.json`;
}

/** Where the keys of a `kid` are published. */
export const keysUrl = (issuerId: string, kid: string): string =>
  issuerId.startsWith('did:') ? didWebUrl(issuerId) : (kid.split('#')[0] ?? kid);

/**
 * Whether an issuer may be believed through that key. A did:web owns what its document holds; an address owns its origin, as its
 * certificate does: without this, anybody could sign in the name of anybody with a key of their own.
 */
export function ownsKey(issuerId: string, kid: string): boolean {
  if (issuerId.startsWith('did:')) return kid.split('#')[0] === issuerId;
  return URL.canParse(kid) && isHttps(issuerId) && /^https:/.test(kid) && new URL(kid).origin === new URL(issuerId).origin;
}

/** The issuer that a whole `kid` names, if it is whole. */
export function issuerOfKid(kid: string | undefined): string | undefined {
  const [id] = kid?.includes('#') ? kid.split('#') : [];
  return isIssuerId(id) ? id : undefined;
}

/** The whole `kid`, as it is written in the header: an address that leads to the key. */
export const wholeKid = (issuerId: string, kid: string): string => (/^(?:did:|https:)/.test(kid) ? kid : `${issuerId}#${kid}`);
