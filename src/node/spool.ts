/**
 * Accepted passages, kept on disk by certification until all rows are judged. Two passes over the input would read and judge
 * everything twice, and could not group certifications that are mixed; a pass per certification even less. One pass, then the
 * spool: memory stays constant whatever the order of the rows.
 */
import { createReadStream } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { certificationId, type PassageDepose } from '../depot/grouping.js';
import type { SpooledPassage as Passage, PassageSpool } from '../depot/passes.js';
import { decodeText } from '../matrice/table/decode.js';
import { readNdjsonValues } from '../rows/json-values.js';
import type { Personnel } from './parchemins/depot.js';

type SpooledPassage = Passage<Personnel>;

/** Lines gathered before they are written, all certifications together. */
const WAITING = 4 * 1024 * 1024;
const MODE = 0o600;

interface Group {
  readonly certification: PassageDepose['certification'];
  readonly path: string;
  waiting: string[];
}

export class Spool implements PassageSpool<Personnel> {
  readonly #pathOf: (name: string) => string;
  readonly #groups = new Map<string, Group>();
  #waiting = 0;

  constructor(pathOf: (name: string) => string) {
    this.#pathOf = pathOf;
  }

  async add({ certification, passage, origin, personnel }: SpooledPassage): Promise<void> {
    const id = certificationId(certification);
    const group = this.#groups.get(id) ?? { certification, path: this.#pathOf(`passages-${this.#groups.size}.ndjson`), waiting: [] };
    this.#groups.set(id, group);
    const line = JSON.stringify(personnel ? [passage, origin, personnel] : [passage, origin]);
    group.waiting.push(line);
    this.#waiting += line.length;
    if (this.#waiting > WAITING) await this.#flush();
  }

  /** Every passage, certification by certification, in the order in which they came. */
  async *read(): AsyncGenerator<SpooledPassage, void, undefined> {
    await this.#flush();
    for (const { certification, path } of this.#groups.values()) {
      // Not node:readline, which in some versions cuts at U+2028 too.
      for await (const { value } of readNdjsonValues(decodeText(createReadStream(path), () => undefined))) {
        const [passage, origin, personnel] = value as [SpooledPassage['passage'], SpooledPassage['origin'], Personnel | undefined];
        yield { certification, passage, origin, ...(personnel && { personnel }) };
      }
    }
  }

  /** Opened, written and closed each time: there may be more certifications than files may be open. */
  async #flush(): Promise<void> {
    for (const group of this.#groups.values()) {
      if (group.waiting.length === 0) continue;
      await appendFile(group.path, `${group.waiting.join('\n')}\n`, { mode: MODE });
      group.waiting = [];
    }
    this.#waiting = 0;
  }
}
