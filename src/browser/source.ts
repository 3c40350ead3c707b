/** Whatever a page holds, as the core reads it. */
import { chunksOf, type XmlSource } from '../xml/source.js';
import { navigateurError } from './navigateur-error.js';

/** Un fichier à lire : `File`, `Blob`, octets, texte ou flux. */
export type BrowserSource = XmlSource | Blob | ArrayBuffer;

/** The file was changed on the disk after it was chosen: the browser says so at the first read that meets it. */
async function* readable(blob: Blob): AsyncGenerator<Uint8Array | string, void, undefined> {
  try {
    yield* chunksOf(blob.stream());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw navigateurError('lecture-impossible', { detail: error.name });
  }
}

export const openSource = (source: BrowserSource): XmlSource =>
  source instanceof Blob ? readable(source) : source instanceof ArrayBuffer ? new Uint8Array(source) : source;

/** The bytes of a blob as they are asked for. */
export const bytesOf = (blob: Blob): AsyncIterable<Uint8Array> => readable(blob) as AsyncIterable<Uint8Array>;

/** Tells what share of a file has been read; one of unknown size tells nothing. */
export async function* watched(source: BrowserSource, onRead: ((share: number) => void) | undefined): AsyncGenerator<Uint8Array | string> {
  const size = source instanceof Blob ? source.size : 0;
  let read = 0;
  for await (const chunk of chunksOf(openSource(source))) {
    read += chunk.length;
    yield chunk;
    if (size > 0) onRead?.(read / size);
  }
}
