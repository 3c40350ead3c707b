/** A file as a stream of bytes. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { formatNamed, unreadFormat } from '../rows/formats.js';
import type { Format } from '../rows/index.js';
import { FileError, fileError } from './file-error.js';

const CHUNK = 256 * 1024;

/** Les octets d'un fichier, au fil de l'eau ; `signal` arrête la lecture. Lève une `FileError` en français. */
export async function* readBytes(path: string, { signal }: { signal?: AbortSignal } = {}): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    // A folder opens well, and only fails at the first read.
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, ...(signal && { signal }) })) yield chunk as Uint8Array;
  } catch (error) {
    throw fileError(error, path);
  }
}

/** How many bytes files hold together; nothing when one of them does not know (a pipe) or is not there. */
export async function sizeOf(paths: readonly string[]): Promise<number | undefined> {
  let size = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    size += found.size;
  }
  return size;
}

/** The format that the name of a file announces. */
export function formatOf(path: string): Format {
  const format = formatNamed(path);
  if (format) return format;
  const isStandardInput = path === '-' || path === '/dev/stdin';
  throw new FileError(
    'EFORMAT',
    path,
    isStandardInput
      ? `L'entrée standard (« ${path} ») n'est pas lue : donnez le nom d'un fichier, qui en dit le format.`
      : unreadFormat(path),
  );
}
