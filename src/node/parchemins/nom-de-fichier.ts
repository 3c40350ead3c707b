/** The name of the file of a passage, from its idTechnique: it says nothing of the person. */
import { createHash } from 'node:crypto';

/** What every disk takes; Windows ends no name with a full stop. */
const SAFE = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,119}$/;
/** Windows keeps these names for itself, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/**
 * An identifier that any disk takes is kept; another is cleaned and gets a fingerprint. So does one that holds an upper case letter
 * beside one that differs by case alone: `seen` holds the names already given, in lower case.
 */
export function nomDeFichier(idTechnique: string, seen: Set<string>): string {
  const isSafe = SAFE.test(idTechnique) && !RESERVED.test(idTechnique) && !idTechnique.endsWith('.');
  const cleaned = idTechnique.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60);
  const name = isSafe && !seen.has(idTechnique.toLowerCase()) ? idTechnique : `${cleaned}-${fingerprint(idTechnique)}`;
  seen.add(name.toLowerCase());
  return name;
}
