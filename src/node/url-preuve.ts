/** The address of the proof of each passage, its token made by Node. */
import { createHmac } from 'node:crypto';
import { type MotifUrlPreuve, urlPreuveOf as readMotif, signedText, TOKEN_LENGTH, type TokenOf } from '../depot/url-preuve.js';

export { type MotifUrlPreuve, REPERES, withUrlPreuve } from '../depot/url-preuve.js';

const tokenOf: TokenOf = (secret, idTechnique) =>
  createHmac('sha256', secret).update(signedText(idTechnique)).digest('base64url').slice(0, TOKEN_LENGTH);

/** Reads a pattern; throws a `ParcheminError` (`motif-invalide`). */
export const urlPreuveOf = (motif: MotifUrlPreuve) => readMotif(motif, tokenOf);
