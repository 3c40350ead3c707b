/** The accusé, and which of the deposits given it answers, from their files. */
import { basename } from 'node:path';
import { readAccuse } from '../accuse/read-accuse.js';
import { type ReferenceAccuse, Reprise } from '../reprise/bilan-reprise.js';
import { type DepotDonne, headOf, depositOf as pick } from '../reprise/deposit-of.js';
import { readBytes } from './read-file.js';

/** Un dépôt donné, et ce que dit son en-tête. */
export interface DepotLu extends DepotDonne {
  readonly path: string;
}

/** The answers of an accusé, from its file or its bytes. */
export const readReprise = (accuse: string | Uint8Array, keepsMessages = false): Promise<Reprise> =>
  Reprise.of(readAccuse(typeof accuse === 'string' ? readBytes(accuse) : accuse), keepsMessages);

/** The deposit that an accusé answers. Throws a `RepriseError`. */
export async function depositOf(accuse: ReferenceAccuse, paths: readonly string[]): Promise<DepotLu> {
  const given: DepotLu[] = [];
  for (const path of paths) given.push({ path, ...(await headOf(readBytes(path), basename(path))) });
  return pick(accuse, given);
}
