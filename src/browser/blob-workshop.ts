/** The files of a deposit, made as blobs. */
import type { OutFile, Workshop, Written } from '../depot/workshop.js';
import { BlobParts } from './blob-parts.js';
import { bytesOf } from './source.js';

const TYPES: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** The type that the name of a file announces. */
export const typeOf = (name: string): string => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? '';

export class BlobWorkshop implements Workshop {
  readonly #files = new Map<string, BlobParts>();

  async file(name: string): Promise<OutFile> {
    // `crypto.subtle` only takes a whole file at once, which 200 MB must not be.
    const { sha256 } = await import('@noble/hashes/sha2.js');
    const { bytesToHex } = await import('@noble/hashes/utils.js');
    const hash = sha256.create();
    const parts = new BlobParts();
    const encoder = new TextEncoder();
    this.#files.set(name, parts);
    let bytes = 0;
    return {
      name,
      write: async (data) => {
        const chunk = typeof data === 'string' ? encoder.encode(data) : data;
        hash.update(chunk);
        bytes += chunk.length;
        parts.write(chunk);
      },
      close: async (): Promise<Written> => ({ name, bytes, sha256: bytesToHex(hash.digest()) }),
    };
  }

  blob(name: string): Blob {
    return this.#files.get(name)?.blob(typeOf(name)) ?? new Blob();
  }

  read(name: string): AsyncIterable<Uint8Array> {
    return bytesOf(this.blob(name));
  }
}
