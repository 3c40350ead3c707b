/** An accusé and the deposit that it answers → each refusal, explained by what was sent. */
import { isWhole } from '../xml/events.js';
import { readFlux } from '../xml/read.js';
import type { XmlSource } from '../xml/source.js';
import type { Accuse, PassageKO } from './accuse.js';
import { type ExplicationKO, explainKO } from './explain.js';

/** Un passage refusé, et ce qu'il faut y vérifier. */
export interface RefusExplique extends PassageKO {
  /** Le passage a été trouvé dans le dépôt ; sinon, l'explication est générale. */
  trouve: boolean;
  explication: ExplicationKO;
}

/**
 * Explique chaque refus d'un accusé par le passage qui avait été envoyé, au fil de la lecture des dépôts ; un refus dont le passage
 * n'y est pas vient à la fin, avec les conseils généraux. Mémoire : les refus, jamais les dépôts.
 *
 * @example
 * for await (const { idTechnique, explication } of explainAccuse(accuse, [depot])) console.log(idTechnique, explication.verifications[0]?.raison);
 */
export async function* explainAccuse(
  { passagesKO }: Pick<Accuse, 'passagesKO'>,
  depots: Iterable<XmlSource> | AsyncIterable<XmlSource> = [],
): AsyncGenerator<RefusExplique, void, undefined> {
  const waiting = new Map<string, PassageKO[]>();
  for (const refus of passagesKO) {
    const id = refus.idTechnique?.trim() ?? '';
    waiting.set(id, [...(waiting.get(id) ?? []), refus]);
  }
  for await (const depot of depots) {
    if (waiting.size === 0) return;
    for await (const event of readFlux(depot)) {
      if (event.type !== 'passage' || !isWhole(event)) continue;
      const { passage } = event;
      // An accusé may have trimmed what the deposit did not.
      const id = passage.idTechnique.trim();
      const found = waiting.get(id);
      if (!found) continue;
      waiting.delete(id);
      for (const refus of found) yield { ...refus, trouve: true, explication: explainKO(refus.messageErreur, passage) };
    }
  }
  for (const left of waiting.values())
    for (const refus of left) yield { ...refus, trouve: false, explication: explainKO(refus.messageErreur) };
}
