/** The streaming reader. */

import type { SchemaVersion } from '../dictionary/index.js';
import { schemaOf } from '../option-error.js';
import type { FluxEvent } from './events.js';
import { FluxReader } from './reader.js';
import { chunksOf, type XmlSource } from './source.js';

export interface ReadOptions {
  /** Version of the schema to read by; `1.1.5` unless told (every file valid under 1.1.2 is valid under 1.1.5). */
  schema?: SchemaVersion;
}

/**
 * Lit un flux, en mémoire constante, quels que soient le préfixe, l'ordre des balises et l'encodage déclaré.
 * Un document fautif donne des diagnostics, jamais une exception ; seule une erreur de la source elle-même est levée.
 *
 * @returns l'en-tête, chaque certification, chaque passage et les fautes de schéma, dans l'ordre du document. Les règles métier ne
 * sont pas appliquées : voir `checkFlux`.
 * @example
 * for await (const evenement of readFlux(octets))
 *   if (evenement.type === 'passage' && evenement.valid) enregistrer(evenement.passage);
 */
export async function* readFlux(source: XmlSource, options: ReadOptions = {}): AsyncGenerator<FluxEvent, void, undefined> {
  let events: FluxEvent[] = [];
  const reader = new FluxReader(schemaOf(options.schema), (event) => events.push(event));
  for await (const chunk of chunksOf(source)) {
    reader.push(chunk);
    yield* events;
    events = [];
    if (reader.stopped) break;
  }
  reader.end();
  yield* events;
}
