/** Identifiers made from what they name: the same passage issued twice has the same. */
import { base64url, calculateJwkThumbprint } from 'jose';

/**
 * A UUID of version 8 (RFC 9562, 5.8) made of the SHA-256 of texts. The hash is jose's thumbprint of a symmetric key: the same in Node and
 * in a browser, and JSON keeps `["ab","c"]` and `["a","bc"]` apart.
 */
export async function uuidOf(...texts: readonly string[]): Promise<string> {
  const bytes = base64url.decode(await calculateJwkThumbprint({ kty: 'oct', k: JSON.stringify(texts) })).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
