/** A growing file that stays out of the heap: browsers keep the bytes of blobs elsewhere, on the disk when they are many. */

/** Small writes are gathered: each blob costs a message to the browser. */
const PART = 1024 * 1024;

export class BlobParts {
  #parts: Blob[] = [];
  #waiting: BlobPart[] = [];
  #waitingSize = 0;

  write(data: Uint8Array | string): void {
    this.#waiting.push(data as BlobPart);
    this.#waitingSize += data.length;
    if (this.#waitingSize >= PART) this.flush();
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    this.#parts.push(new Blob(this.#waiting));
    this.#waiting = [];
    this.#waitingSize = 0;
  }

  /** All that was written. */
  blob(type = ''): Blob {
    this.flush();
    return new Blob(this.#parts, { type });
  }
}

/** Chunks → one blob. */
export async function blobOf(chunks: AsyncIterable<Uint8Array | string>, type: string): Promise<Blob> {
  const parts = new BlobParts();
  for await (const chunk of chunks) parts.write(chunk);
  return parts.blob(type);
}
