/** The accusé, and which of the deposits given it answers. */
import { basename } from 'node:path';
import { readAccuse } from '../accuse/read-accuse.js';
import type { EnTete } from '../entete.js';
import { type ReferenceAccuse, Reprise } from '../reprise/bilan-reprise.js';
import { repriseError } from '../reprise/reprise-error.js';
import type { Usable } from '../rule.js';
import { readFlux } from '../xml/read.js';
import { readBytes } from './read-file.js';

/** Un dépôt donné, et ce que dit son en-tête. */
export interface DepotLu {
  readonly path: string;
  readonly nomFichier: string;
  readonly idFlux: string | null;
  readonly entete: Usable<EnTete>;
}

/** The answers of an accusé, from its file or its bytes. */
export const readReprise = (accuse: string | Uint8Array, keepsMessages = false): Promise<Reprise> =>
  Reprise.of(readAccuse(typeof accuse === 'string' ? readBytes(accuse) : accuse), keepsMessages);

async function headOf(path: string): Promise<DepotLu> {
  for await (const event of readFlux(readBytes(path))) {
    if (event.type !== 'entete') continue;
    return { path, nomFichier: basename(path), idFlux: event.entete.idFlux ?? null, entete: event.entete };
  }
  return { path, nomFichier: basename(path), idFlux: null, entete: {} };
}

/** Two systems may write an accent, or the case, differently. */
const sameName = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** The deposit that an accusé answers: the one of its idFlux; of its file name when it gives no idFlux. Throws a `RepriseError`. */
export async function depositOf(accuse: ReferenceAccuse, paths: readonly string[]): Promise<DepotLu> {
  const given: DepotLu[] = [];
  for (const path of paths) given.push(await headOf(path));
  const { idFlux, nomFichier } = accuse;
  const byName = nomFichier === null ? given : given.filter((each) => sameName(each.nomFichier, nomFichier));
  const byFlux = given.filter((each) => each.idFlux === idFlux);
  const found = idFlux === null ? byName : byFlux.length > 1 ? byFlux.filter((each) => byName.includes(each)) : byFlux;
  const [deposit, ...others] = found;
  if (deposit && others.length === 0) return deposit;
  if (deposit || byFlux.length > 1) throw repriseError('depots-ambigus', { given: deposit ? found : byFlux });
  throw repriseError('depot-introuvable', { accuse, given });
}
