/**
 * What has been done in a folder of parchments, so that a stopped work goes on instead of beginning again. A line before a file is
 * given its name, which says that the file is ours; a line after. Fingerprints alone: nothing of the persons.
 */
import { createHash } from 'node:crypto';
import { appendFile, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const JOURNAL = 'en-cours.ndjson';
const MODE = 0o600;

interface Line {
  readonly fichier: string;
  /** Of all that the file is made from. */
  readonly empreinte: string;
  /** Size of the file; absent, it was about to be written. */
  readonly octets?: number;
}

export const empreinteOf = (...parts: readonly unknown[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part instanceof Uint8Array ? part : JSON.stringify(part)).update('\n');
  return hash.digest('base64url');
};

export class Journal {
  readonly #folder: string;
  readonly #lines = new Map<string, Line>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  static async in(folder: string): Promise<Journal> {
    const journal = new Journal(folder);
    const text = await readFile(join(folder, JOURNAL), 'utf8').catch(() => '');
    for (const line of text.split('\n')) journal.#remember(line);
    return journal;
  }

  // The last line may have been cut by the stop.
  #remember(text: string): void {
    try {
      const line = JSON.parse(text) as Line;
      if (typeof line.fichier === 'string') this.#lines.set(line.fichier, line);
    } catch {}
  }

  /** Whether the file was begun here: it may be replaced. */
  owns(fichier: string): boolean {
    return this.#lines.has(fichier);
  }

  /** Whether the file is whole, and made from the same things. The size tells a file that a power cut has emptied. */
  async isDone(fichier: string, empreinte: string): Promise<boolean> {
    const line = this.#lines.get(fichier);
    if (line?.octets === undefined || line.empreinte !== empreinte) return false;
    const found = await stat(join(this.#folder, fichier)).catch(() => undefined);
    return found?.size === line.octets;
  }

  async add(line: Line): Promise<void> {
    this.#lines.set(line.fichier, line);
    await appendFile(join(this.#folder, JOURNAL), `${JSON.stringify(line)}\n`, { mode: MODE });
  }

  async remove(): Promise<void> {
    await rm(join(this.#folder, JOURNAL), { force: true });
  }
}
