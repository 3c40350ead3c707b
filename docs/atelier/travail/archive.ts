/** Files in one archive, each made when the one before is written. */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { BlobParts } from '../../../src/browser/blob-parts.js';

export interface ArchiveItem {
  readonly nom: string;
  readonly bytes: Uint8Array;
}

/** A PDF and a compressed workbook hardly shrink: they are stored, which costs nothing. */
const OPTIONS = { useWebWorkers: false, level: 0, extendedTimestamp: false } as const;

export async function archiveOf(items: AsyncIterable<ArchiveItem>): Promise<Blob> {
  const parts = new BlobParts();
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write: (chunk) => parts.write(chunk) }), OPTIONS);
  for await (const { nom, bytes } of items) await zip.add(nom, new Uint8ArrayReader(bytes));
  await zip.close();
  return parts.blob('application/zip');
}

export async function* filesOf(
  files: Iterable<{ readonly nom: string; readonly blob: Blob }>,
): AsyncGenerator<ArchiveItem, void, undefined> {
  for (const { nom, blob } of files) yield { nom, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
