/** A folder of parchments: each file whole or absent, none of somebody else's replaced, the work taken up where it stopped. */
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../file-error.js';
import { Journal } from './journal.js';

const MODE = 0o600;
const FOLDER_MODE = 0o700;
const HIDDEN = '.en-cours-';

export class DossierParchemins {
  readonly chemin: string;
  readonly #journal: Journal;

  private constructor(chemin: string, journal: Journal) {
    this.chemin = chemin;
    this.#journal = journal;
  }

  static async in(chemin: string): Promise<DossierParchemins> {
    try {
      await mkdir(chemin, { recursive: true, mode: FOLDER_MODE });
      // Half-written files of a work that was stopped.
      for (const name of await readdir(chemin)) if (name.startsWith(HIDDEN)) await rm(join(chemin, name), { force: true });
      return new DossierParchemins(chemin, await Journal.in(chemin));
    } catch (error) {
      throw fileError(error, chemin);
    }
  }

  isDone(fichier: string, empreinte: string): Promise<boolean> {
    return this.#journal.isDone(fichier, empreinte);
  }

  /** Writes a file under a hidden name, then gives it its own; `chunks` may fail, and then there is no file. */
  async write(fichier: string, empreinte: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number> {
    const [target, hidden] = [join(this.chemin, fichier), join(this.chemin, HIDDEN + fichier)];
    try {
      await this.#refuseForeign(fichier);
      const handle = await open(hidden, 'w', MODE);
      try {
        for await (const chunk of chunks) await handle.writeFile(chunk);
      } finally {
        await handle.close();
      }
      const { size } = await stat(hidden);
      await this.#journal.add({ fichier, empreinte });
      await rename(hidden, target);
      await this.#journal.add({ fichier, empreinte, octets: size });
      return size;
    } catch (error) {
      await rm(hidden, { force: true });
      throw fileError(error, target);
    }
  }

  /** The work is whole: what allowed to take it up goes away. */
  finish(): Promise<void> {
    return this.#journal.remove();
  }

  async #refuseForeign(fichier: string): Promise<void> {
    if (this.#journal.owns(fichier)) return;
    const path = join(this.chemin, fichier);
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) throw fileError(Object.assign(new Error(), { code: 'EEXIST' }), path);
  }
}
