/** One file, whole or not at all, that never replaces another. */
import { basename, dirname } from 'node:path';
import { fileError } from './file-error.js';
import { Staging } from './staging.js';

/** Writes chunks under a new name, and gives their size in bytes. Throws a `FileError`; `signal` leaves nothing behind. */
export async function writeNewFile(path: string, chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<number> {
  const staging = await Staging.in(dirname(path));
  try {
    const file = await staging.file(basename(path));
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      await file.write(chunk);
    }
    const { bytes } = await file.close();
    await staging.commit([file.name]);
    return bytes;
  } catch (error) {
    throw fileError(error, path);
  } finally {
    await staging.clean();
  }
}
