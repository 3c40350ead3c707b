/** A small file read whole: its bytes, its text, its JSON, with a French sentence when it is none. */
import { FileError } from './file-error.js';
import { readBytes } from './read-file.js';

export async function readWhole(path: string, options: { signal?: AbortSignal } = {}): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readBytes(path, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Without the mark that some editors put first. */
export const readText = async (path: string): Promise<string> => new TextDecoder().decode(await readWhole(path));

/** The value of a JSON file; throws a `FileError` (`EJSON` when it is no JSON). */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = at === undefined ? '' : `, vers la ligne ${text.slice(0, Number(at)).split('\n').length}`;
    throw new FileError(
      'EJSON',
      path,
      `« ${path} » n'est pas du JSON valable${line} : vérifiez les guillemets, les virgules et les accolades.`,
    );
  }
}
