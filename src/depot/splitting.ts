/** Passages → as many documents as the limits of the portal ask for, to the byte. */
import type { SchemaVersion } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import { certificationId, type PassageDepose } from './grouping.js';
import { type Around, Parts } from './parts.js';

/** Ce qu'un fichier peut contenir au plus. */
export interface DepotLimits {
  passages: number;
  /** 1 Mo = 1 000 000 octets. */
  bytes: number;
}
export const DEPOT_LIMITS: DepotLimits = { passages: 200_000, bytes: 200 * 1000 * 1000 };

/** One passage alone is larger than a file may be. */
export class PassageTropGros extends Error {
  override readonly name = 'PassageTropGros';
  readonly idTechnique: string;
  constructor(idTechnique: string, limit: number) {
    super(`Le passage ${idTechnique} ne tient pas, à lui seul, dans un fichier de ${limit} octets : augmentez la limite.`);
    this.idTechnique = idTechnique;
  }
}

export interface SplitOptions {
  /** The header of each file, by its rank from 1. */
  enTete: (rank: number) => EnTete;
  schema: SchemaVersion;
  limits: DepotLimits;
}

/** What happens to one file, in order: it opens, receives bytes and passages, closes. */
export type SplitEvent<Item extends PassageDepose = PassageDepose> =
  | { type: 'open'; rank: number; enTete: EnTete }
  | { type: 'bytes'; bytes: Uint8Array }
  | { type: 'passage'; item: Item }
  | { type: 'close'; bytes: number; passages: number };

const encoder = new TextEncoder();

class OpenFile {
  readonly #parts: Parts;
  readonly #limits: DepotLimits;
  #pending: string;
  #certification: { readonly id: string; readonly around: Around } | undefined;
  #bytes = 0;
  #passages = 0;

  constructor(parts: Parts, opening: string, limits: DepotLimits) {
    this.#parts = parts;
    this.#pending = opening;
    this.#limits = limits;
  }

  /** The bytes that the passage adds, or nothing when the file, once closed, would break a limit. */
  add(item: PassageDepose, passage: string): Uint8Array | undefined {
    if (this.#passages >= this.#limits.passages) return undefined;
    const id = certificationId(item.certification);
    const around = this.#parts.certification(id, item);
    const change = this.#certification?.id === id ? '' : (this.#certification?.around.close ?? '') + around.open;
    const bytes = encoder.encode(this.#pending + change + passage);
    if (this.#bytes + bytes.length + around.close.length + around.end.length > this.#limits.bytes) return undefined;
    this.#pending = '';
    this.#certification = { id, around };
    this.#bytes += bytes.length;
    this.#passages++;
    return bytes;
  }

  *close(): Generator<SplitEvent<never>> {
    const { close = '', end = '' } = this.#certification?.around ?? {};
    const bytes = encoder.encode(close + end);
    yield { type: 'bytes', bytes };
    yield { type: 'close', bytes: this.#bytes + bytes.length, passages: this.#passages };
  }
}

/**
 * Writes passages, already grouped by certification, into as many documents as the limits ask for. A certification that is cut
 * goes on in the next document.
 */
export async function* splitFlux<Item extends PassageDepose>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { enTete: enTeteOf, schema, limits }: SplitOptions,
): AsyncGenerator<SplitEvent<Item>, void, undefined> {
  const parts = new Parts(schema);
  let file: OpenFile | undefined;
  let rank = 0;
  for await (const item of items) {
    const passage = parts.passage(item);
    let bytes = file?.add(item, passage);
    if (file && !bytes) yield* file.close();
    if (!bytes) {
      const enTete = enTeteOf(++rank);
      file = new OpenFile(parts, parts.open(enTete), limits);
      bytes = file.add(item, passage);
      if (!bytes) throw new PassageTropGros(item.passage.idTechnique, limits.bytes);
      yield { type: 'open', rank, enTete };
    }
    yield { type: 'bytes', bytes };
    yield { type: 'passage', item };
  }
  if (file) yield* file.close();
}
