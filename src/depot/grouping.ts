/** Passages in any order → one certification after the other, as a file wants them. */
import type { Certification, PassageCertification } from '../model.js';

/** Un passage et la certification à laquelle il appartient. */
export interface PassageDepose {
  certification: Omit<Certification, 'passageCertifications'>;
  passage: PassageCertification;
}

/** Two certifications are one when they would be written alike. */
export const certificationId = ({ type, code, natureDeposant }: PassageDepose['certification']): string =>
  JSON.stringify([type, code, natureDeposant ?? null]);

/** Held in memory at the most: a file takes no more. */
const MOST = 200_000;

/**
 * Regroupe par certification des passages qui arrivent mêlés, dans l'ordre de première apparition. Tout est gardé en mémoire
 * (environ 2 ko par passage) : au-delà de `most` passages, une `RangeError` est levée. Pour davantage, triez à la source
 * (`ORDER BY code`), ou laissez `generateDepot` (accrochage/node) passer par un fichier temporaire.
 *
 * @example
 * certificateur.certifications = await groupByCertification(curseur);
 */
export async function groupByCertification(
  passages: Iterable<PassageDepose> | AsyncIterable<PassageDepose>,
  most = MOST,
): Promise<Certification[]> {
  const groups = new Map<string, Certification>();
  let count = 0;
  for await (const { certification, passage } of passages) {
    if (++count > most) throw new RangeError(`Plus de ${most} passages à regrouper en mémoire : triez-les par certification à la source.`);
    const id = certificationId(certification);
    const group = groups.get(id) ?? { ...certification, passageCertifications: [] };
    groups.set(id, group);
    group.passageCertifications.push(passage);
  }
  return [...groups.values()];
}
