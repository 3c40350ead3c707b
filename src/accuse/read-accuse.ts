/** An accusé read as it comes. */
import { chunksOf, type XmlSource } from '../xml/source.js';
import type { AccuseEvent } from './events.js';
import { AccuseReader } from './parse-reader.js';

/**
 * Lit un accusé au fil de l'eau, dans l'ordre du document et sans le garder : à peine quelques octets par passage, pour reconnaître les
 * identifiants donnés deux fois. L'événement `entete` vient deux fois : avant le premier passage, avec ce qui est alors connu, puis, avec
 * le verdict, en tout dernier.
 *
 * @throws {AccuseError} si ce qui est donné n'est pas un accusé, ou n'est pas entier : les événements déjà rendus sont alors à oublier.
 * @example
 * for await (const evenement of readAccuse(fichier.stream()))
 *   if (evenement.type === 'ko') noter(evenement.passage);
 */
export async function* readAccuse(source: XmlSource): AsyncGenerator<AccuseEvent, void, undefined> {
  let events: AccuseEvent[] = [];
  const reader = new AccuseReader((event) => events.push(event));
  for await (const chunk of chunksOf(source)) {
    reader.push(chunk);
    yield* events;
    events = [];
  }
  reader.end();
  yield* events;
}
