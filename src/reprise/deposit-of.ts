/** Which of the deposits given an accusé answers. */
import type { EnTete } from '../entete.js';
import type { Usable } from '../rule.js';
import { readFlux } from '../xml/read.js';
import type { XmlSource } from '../xml/source.js';
import type { ReferenceAccuse } from './bilan-reprise.js';
import { repriseError } from './reprise-error.js';

/** Un dépôt donné, et ce que dit son en-tête. */
export interface DepotDonne {
  readonly nomFichier: string;
  readonly idFlux: string | null;
  readonly entete: Usable<EnTete>;
}

/** What the header of a deposit says; the rest is not read. */
export async function headOf(source: XmlSource, nomFichier: string): Promise<DepotDonne> {
  for await (const event of readFlux(source)) {
    if (event.type === 'entete') return { nomFichier, idFlux: event.entete.idFlux ?? null, entete: event.entete };
  }
  return { nomFichier, idFlux: null, entete: {} };
}

/** Two systems may write an accent, or the case, differently. */
const sameName = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** The deposit that an accusé answers: the one of its idFlux; of its file name when it gives no idFlux. Throws a `RepriseError`. */
export function depositOf<Depot extends DepotDonne>(accuse: ReferenceAccuse, given: readonly Depot[]): Depot {
  const { idFlux, nomFichier } = accuse;
  const byName = nomFichier === null ? given : given.filter((each) => sameName(each.nomFichier, nomFichier));
  const byFlux = given.filter((each) => each.idFlux === idFlux);
  const found = idFlux === null ? byName : byFlux.length > 1 ? byFlux.filter((each) => byName.includes(each)) : byFlux;
  const [deposit, ...others] = found;
  if (deposit && others.length === 0) return deposit;
  if (deposit || byFlux.length > 1) throw repriseError('depots-ambigus', { given: deposit ? found : byFlux });
  throw repriseError('depot-introuvable', { accuse, given });
}
