/** The files of a folder and of those below, as a follow-up takes them. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { FirstIds } from '../suivi/first-ids.js';
import type { SuiviFile } from '../suivi/reading.js';
import type { Say } from '../suivi/remarks.js';
import { REPORT_NAME } from './depot-report.js';
import { FileError, fileError } from './file-error.js';
import { readBytes } from './read-file.js';

/** Named in the remark about what is not read. */
const NAMED = 5;

export interface Walking {
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
}

interface Walk extends Walking {
  readonly ignored: FirstIds;
  /** Folders on the way: a link may lead back to one of them. */
  readonly seen: Set<string>;
}

async function entriesOf(path: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw fileError(error, path);
  }
}

type Kind = 'file' | 'folder' | undefined;

/** What an entry is, or what it leads to. */
async function kindOf(entry: Dirent, path: string): Promise<Kind> {
  const found = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
}

async function* walk(path: string, nom: string, walking: Walk): AsyncGenerator<SuiviFile, void, undefined> {
  const { say, signal, ignored, seen } = walking;
  const real = await realpath(path).catch(() => path);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of await entriesOf(path)) {
    signal?.throwIfAborted();
    // Those of the system, and what a deposit being written hides.
    if (entry.name.startsWith('.')) continue;
    const at = join(path, entry.name);
    const named = `${nom}${entry.name}`;
    const kind = await kindOf(entry, at);
    if (kind === 'folder') {
      try {
        yield* walk(at, `${named}/`, walking);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        say('suivi-fichier-illisible', { fichier: named, detail: error.message }, 'error');
      }
    } else if (kind === 'file' && extname(entry.name).toLowerCase() === '.xml')
      yield { nom: named, source: () => readBytes(at, signal ? { signal } : {}) };
    else if (entry.name !== REPORT_NAME) ignored.add(named);
  }
}

/** The XML files; what is none is said once. Throws a `FileError` when the folder itself cannot be read. */
export async function* walkFolder(folder: string, walking: Walking): AsyncGenerator<SuiviFile, void, undefined> {
  const ignored = new FirstIds(NAMED);
  yield* walk(folder, '', { ...walking, ignored, seen: new Set() });
  if (ignored.count > 0) walking.say('suivi-fichiers-ignores', { nombre: ignored.count, fichiers: ignored.ids });
}
