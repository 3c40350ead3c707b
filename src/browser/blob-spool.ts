/** Accepted passages, kept as JSON lines in blobs, by certification, until all rows are judged. */
import { certificationId, type PassageDepose } from '../depot/grouping.js';
import type { PassageSpool, SpooledPassage } from '../depot/passes.js';
import { decodeText } from '../matrice/table/decode.js';
import { readNdjsonValues } from '../rows/json-values.js';
import { BlobParts } from './blob-parts.js';
import { bytesOf } from './source.js';

/** Characters gathered before they leave the heap, all certifications together. */
const WAITING = 4 * 1024 * 1024;

interface Group {
  readonly certification: PassageDepose['certification'];
  readonly parts: BlobParts;
}

export class BlobSpool implements PassageSpool {
  readonly #groups = new Map<string, Group>();
  #waiting = 0;

  async add({ certification, passage, origin }: SpooledPassage): Promise<void> {
    const id = certificationId(certification);
    const group = this.#groups.get(id) ?? { certification, parts: new BlobParts() };
    this.#groups.set(id, group);
    const line = `${JSON.stringify([passage, origin])}\n`;
    group.parts.write(line);
    this.#waiting += line.length;
    if (this.#waiting < WAITING) return;
    for (const { parts } of this.#groups.values()) parts.flush();
    this.#waiting = 0;
  }

  async *read(): AsyncGenerator<SpooledPassage, void, undefined> {
    for (const { certification, parts } of this.#groups.values())
      for await (const { value } of readNdjsonValues(decodeText(bytesOf(parts.blob()), () => undefined))) {
        const [passage, origin] = value as [SpooledPassage['passage'], SpooledPassage['origin']];
        yield { certification, passage, origin };
      }
  }
}
