/** Hands a file over to the downloads of the browser. */
import { BlobParts } from '../blob-parts.js';
import type { Sink } from './sink.js';

/** Milliseconds during which a download may still read what it saves: nothing tells when it has ended. */
export const READING = 2 * 60_000;

export function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  // Firefox only follows a link that is in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), READING);
}

/** Gathers the bytes in blobs, which browsers keep out of the heap. */
export function blobSink(name: string, type: string): Sink {
  const parts = new BlobParts();
  return {
    write: async (bytes) => parts.write(bytes),
    close: async () => download(name, parts.blob(type)),
    abort: async () => undefined,
  };
}
