/** Writes on the disk of the browser (OPFS), then downloads that file: it is never in memory, whatever its size. */
import { download, READING } from './download.js';
import type { Sink } from './sink.js';

const FOLDER = 'accrochage';

/** Removes what a page that was closed too early left: these files name people. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > 2 * READING) await folder.removeEntry(name).catch(() => undefined);
  }
}

/** Nothing where the browser has no such disk, or refuses it (private browsing). */
export async function privateSink(name: string, type: string): Promise<Sink | undefined> {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  const folder = await root?.getDirectoryHandle(FOLDER, { create: true }).catch(() => undefined);
  if (!folder) return undefined;
  await sweep(folder).catch(() => undefined);
  const own = crypto.randomUUID();
  const handle = await folder.getFileHandle(own, { create: true });
  const remove = () => folder.removeEntry(own).catch(() => undefined);
  // Safari before 26 writes from workers only.
  const writable = await handle.createWritable?.().catch(() => undefined);
  if (!writable) {
    await remove();
    return undefined;
  }
  return {
    write: (bytes) => writable.write(bytes),
    async close() {
      await writable.close();
      const file = await handle.getFile();
      // A slice is the same file on the disk, under its type.
      download(name, file.slice(0, file.size, type));
      setTimeout(remove, READING);
    },
    async abort() {
      await writable.abort().catch(() => undefined);
      await remove();
    },
  };
}
