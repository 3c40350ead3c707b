/**
 * Files that appear together or not at all. They are written in a hidden folder beside their place (same disk, so that a link is
 * enough), flushed to the disk, then linked to their names: a link never replaces a file.
 */
import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, open, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileError, fileError } from './file-error.js';
import { hiddenPrefix, removeLeftovers } from './leftovers.js';
import { StagedFile } from './staged-file.js';

/** Personal data: for the owner alone. */
const MODE = 0o600;
const FOLDER_MODE = 0o700;

/** What the system answers about a folder to make, where its words are about files. */
function folderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') return fileError(Object.assign(new Error(), { code: 'ENOTDIR' }), folder);
  // Linux says so of a disk that is read-only too, and of a link that leads nowhere.
  if (code === 'ENOENT') return new FileError('ENOENT', folder, `Le dossier « ${folder} » ne peut pas être créé : choisissez-en un autre.`);
  return fileError(error, folder);
}

export class Staging {
  readonly folder: string;
  /** Where the files are until they are all written. */
  readonly #hidden: string;
  readonly #madeFolder: string | undefined;
  readonly #files: StagedFile[] = [];

  private constructor(folder: string, hidden: string, madeFolder: string | undefined) {
    this.folder = folder;
    this.#hidden = hidden;
    this.#madeFolder = madeFolder;
  }

  static async in(folder: string): Promise<Staging> {
    try {
      const made = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
      await removeLeftovers(folder);
      return new Staging(folder, await mkdtemp(join(folder, hiddenPrefix())), made);
    } catch (error) {
      throw folderError(error, folder);
    }
  }

  /** Path of a file that will not be part of the result. */
  temporary(name: string): string {
    return join(this.#hidden, name);
  }

  async file(name: string): Promise<StagedFile> {
    const path = join(this.#hidden, name);
    try {
      const file = new StagedFile(name, await open(path, 'wx', MODE));
      this.#files.push(file);
      return file;
    } catch (error) {
      throw fileError(error, path);
    }
  }

  /** Gives every file its name, in the order in which they were made; takes back the names given when one is taken. */
  async commit(names: readonly string[]): Promise<void> {
    const given: string[] = [];
    for (const name of names) {
      const target = join(this.folder, name);
      try {
        await linkOrCopy(join(this.#hidden, name), target);
        given.push(target);
      } catch (error) {
        for (const path of given) await unlink(path);
        throw fileError(error, target);
      }
    }
    await syncFolder(this.folder);
  }

  /** Removes the hidden folder; and the folders that were made here, if they hold nothing. */
  async clean(): Promise<void> {
    for (const file of this.#files) await file.abandon();
    await rm(this.#hidden, { recursive: true, force: true });
    await this.#removeEmptyFolders();
  }

  async #removeEmptyFolders(): Promise<void> {
    if (this.#madeFolder === undefined) return;
    const first = resolve(this.#madeFolder);
    for (let folder = resolve(this.folder); folder.startsWith(first); folder = dirname(folder)) {
      // A folder that holds something stays, and those above it with it.
      const removed = await rmdir(folder).then(
        () => true,
        () => false,
      );
      if (!removed) return;
    }
  }
}

/** Disks without links (USB sticks, some shares) get a copy, which does not replace a file either. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** So that the names outlive a power cut; Windows cannot open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
