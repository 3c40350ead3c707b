/** One file being written: gathered, hashed, flushed to the disk. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** Small writes are gathered. */
const BUFFER = 256 * 1024;

export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export class StagedFile {
  readonly name: string;
  readonly #file: FileHandle;
  readonly #hash = createHash('sha256');
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  constructor(name: string, file: FileHandle) {
    this.name = name;
    this.#file = file;
  }

  async write(data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= BUFFER) await this.#flush();
  }

  async close(): Promise<Written> {
    await this.#flush();
    await this.#file.sync();
    await this.#file.close();
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    await this.#file.writeFile(bytes);
  }
}
