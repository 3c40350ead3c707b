/** Lines in numbered stacks, in memory while they are few, then on the disk. They hold identifiers, dates and codes: no person. */
import { createReadStream } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from './file-error.js';
import { hiddenPrefix, removeLeftovers } from './leftovers.js';

/** Characters kept waiting, all stacks of a spill together. */
const WAITING = 8 * 1024 * 1024;
const MODE = 0o600;

/** A hidden folder for the owner alone, made when the first line needs it. */
export class TemporaryFolder {
  readonly #parent: string;
  #made: Promise<string> | undefined;

  constructor(parent: string) {
    this.#parent = parent;
  }

  async path(name: string): Promise<string> {
    this.#made ??= this.#make();
    return join(await this.#made, name);
  }

  async clean(): Promise<void> {
    const made = await this.#made?.catch(() => undefined);
    if (made !== undefined) await rm(made, { recursive: true, force: true });
  }

  async #make(): Promise<string> {
    try {
      await removeLeftovers(this.#parent);
      return await mkdtemp(join(this.#parent, hiddenPrefix()));
    } catch (error) {
      throw fileError(error, this.#parent);
    }
  }
}

export class Spill {
  readonly #folder: TemporaryFolder;
  readonly #name: string;
  readonly #most: number;
  readonly #stacks = new Map<number, { waiting: string[]; isSpilled: boolean }>();
  #waiting = 0;

  constructor(folder: TemporaryFolder, name: string, most = WAITING) {
    this.#folder = folder;
    this.#name = name;
    this.#most = most;
  }

  /** Adds a line that holds no line end; to be waited for when there is something to wait for. */
  add(stack: number, line: string): Promise<void> | undefined {
    const known = this.#stacks.get(stack);
    if (known) known.waiting.push(line);
    else this.#stacks.set(stack, { waiting: [line], isSpilled: false });
    this.#waiting += line.length;
    return this.#waiting > this.#most ? this.#flush() : undefined;
  }

  /** The numbers of the stacks that hold something. */
  get stacks(): number[] {
    return [...this.#stacks.keys()];
  }

  /** The lines of a stack in their order, block by block. */
  async *read(stack: number): AsyncGenerator<string[], void, undefined> {
    const known = this.#stacks.get(stack);
    if (!known) return;
    if (known.isSpilled) yield* this.#readSpilled(await this.#path(stack));
    if (known.waiting.length > 0) yield known.waiting;
  }

  /** Forgets a stack that has been read. */
  async drop(stack: number): Promise<void> {
    if (this.#stacks.get(stack)?.isSpilled) await rm(await this.#path(stack), { force: true });
    this.#stacks.delete(stack);
  }

  #path(stack: number): Promise<string> {
    return this.#folder.path(`${this.#name}-${stack}`);
  }

  async *#readSpilled(path: string): AsyncGenerator<string[], void, undefined> {
    let rest = '';
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) yield lines;
    }
  }

  /** Opened, written and closed each time: there may be more stacks than files may be open. */
  async #flush(): Promise<void> {
    for (const [stack, known] of this.#stacks) {
      if (known.waiting.length === 0) continue;
      const path = await this.#path(stack);
      await appendFile(path, `${known.waiting.join('\n')}\n`, { mode: MODE }).catch((error) => {
        throw fileError(error, path);
      });
      known.waiting = [];
      known.isSpilled = true;
    }
    this.#waiting = 0;
  }
}
