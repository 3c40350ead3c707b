/** A file as a stream of bytes. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { FORMATS, type Format } from '../rows/index.js';
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

const KNOWN: Readonly<Record<string, Format>> = { '.csv': 'csv', '.txt': 'csv', '.tsv': 'csv', '.jsonl': 'ndjson', '.xlsm': 'xlsx' };

/** The format that the name of a file announces. */
export function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase();
  const format = KNOWN[extension] ?? FORMATS.find((each) => `.${each}` === extension);
  if (format) return format;
  if (path === '-' || path === '/dev/stdin')
    throw new FileError(
      'EFORMAT',
      path,
      `L'entrée standard (« ${path} ») n'est pas lue : donnez le nom d'un fichier, qui en dit le format.`,
    );
  const isWorkbook = ['.xls', '.xlsb', '.ods', '.numbers'].includes(extension);
  throw new FileError(
    'EFORMAT',
    path,
    isWorkbook
      ? `« ${path} » est un classeur d'un autre format : ouvrez-le dans votre tableur et enregistrez-le au format .xlsx.`
      : `« ${path} » : ce format n'est pas lu. Formats lus : ${FORMATS.map((each) => `.${each}`).join(', ')}.`,
  );
}
