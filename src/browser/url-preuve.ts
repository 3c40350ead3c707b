/** The address of the proof of each passage, its token made without Node: the same token. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type MotifUrlPreuve, urlPreuveOf as readMotif, signedText, TOKEN_LENGTH, type TokenOf } from '../depot/url-preuve.js';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const tokenOf: TokenOf = (secret, idTechnique) => base64url(hmac(sha256, secret, signedText(idTechnique))).slice(0, TOKEN_LENGTH);

/** Reads a pattern; throws a `ParcheminError` (`motif-invalide`). */
export const urlPreuveOf = (motif: MotifUrlPreuve) => readMotif(motif, tokenOf);
