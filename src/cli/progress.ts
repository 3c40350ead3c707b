/** The progress bar of long work: on standard error, when it is a terminal. */
import { plural, type Terminal } from './terminal.js';

export interface Progress {
  /** Passes the bytes of a source on, counting those that have been dealt with. */
  watch(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** The share of the source that has been dealt with, from 0 to 1, where its bytes do not tell: those of a workbook are all read first. */
  readonly read: (share: number) => void;
  /** Passages judged so far; with `total`, passages written out of that many. */
  readonly update: (passages: number, total?: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** What a bar shows. */
export interface Moment {
  readonly label: string;
  readonly passages: number;
  /** From 0 to 1; nothing when the size of the work is not known. */
  readonly share: number | undefined;
  /** Milliseconds since the work began. */
  readonly elapsed: number;
}

/** Short work shows no bar; a faster one would flicker. */
const FIRST = 300;
const BETWEEN = 100;
/** Below it, the time left would be a guess. */
const LEAST_SHARE = 0.03;
const WIDEST = 30;
const NARROWEST = 10;
const USUAL = 80;

const two = (value: number): string => String(value).padStart(2, '0');

function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  return minutes < 60 ? `${minutes} min ${two(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

/** One line, narrower than the terminal: a full one would wrap, and could not be cleared. In ASCII, which every terminal draws. */
export function progressLine({ label, passages, share, elapsed }: Moment, columns: number): string {
  // Nothing is counted while a workbook is being given back.
  const count = passages > 0 ? plural(passages, 'passage') : '';
  if (share === undefined)
    return `${label}  ${count}, ${plural(Math.round((passages * 1000) / elapsed), 'passage')} par seconde`.slice(0, columns - 1);
  const left = share >= LEAST_SHARE ? `, reste ${formatDuration((elapsed * (1 - share)) / share)}` : '';
  const text = `${String(Math.floor(share * 100)).padStart(3)} %  ${count}${count ? left : left.slice(2)}`;
  const width = Math.min(WIDEST, columns - 1 - `${label}  [] ${text}`.length);
  const done = Math.floor(share * width);
  const bar = width >= NARROWEST ? `[${'#'.repeat(done)}${'.'.repeat(width - done)}] ` : '';
  return `${label}  ${bar}${text}`.slice(0, columns - 1);
}

const SILENT: Progress = { watch: (source) => source, read: () => undefined, update: () => undefined, end: () => undefined };

class Bar implements Progress {
  readonly #err: Terminal['err'];
  readonly #size: number | undefined;
  readonly #clock: () => number;
  #label: string;
  #bytes = 0;
  #passages = 0;
  #read: number | undefined;
  #total: number | undefined;
  #start: number;
  #next: number;
  #isShown = false;

  constructor(err: Terminal['err'], size: number | undefined, clock: () => number, label: string) {
    this.#label = label;
    this.#err = err;
    this.#size = size;
    this.#clock = clock;
    this.#start = clock();
    this.#next = this.#start + FIRST;
  }

  async *watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of source) {
      yield chunk;
      this.#bytes += chunk.length;
      this.#draw();
    }
  }

  // Arrows: they are handed over as callbacks.
  readonly read = (share: number): void => {
    this.#read = share;
    this.#draw();
  };

  readonly update = (passages: number, total?: number): void => {
    if (total !== undefined && this.#total === undefined) {
      this.#label = 'Écriture';
      this.#start = this.#clock();
    }
    this.#total = total;
    this.#passages = passages;
    this.#draw();
  };

  readonly end = (): void => {
    if (this.#isShown) this.#err.write('\r\u001B[K');
    this.#isShown = false;
  };

  /** A file may grow while it is read: never above the whole. */
  #share(): number | undefined {
    if (this.#total === undefined && this.#read !== undefined) return this.#read;
    const [done, whole] = this.#total === undefined ? [this.#bytes, this.#size] : [this.#passages, this.#total];
    return whole ? Math.min(1, done / whole) : undefined;
  }

  #draw(): void {
    const now = this.#clock();
    if (now < this.#next) return;
    this.#next = now + BETWEEN;
    this.#isShown = true;
    const moment = { label: this.#label, passages: this.#passages, share: this.#share(), elapsed: Math.max(1, now - this.#start) };
    // Written over, then the rest of the line erased: erased first, it would flicker.
    this.#err.write(`\r${progressLine(moment, this.#err.columns || USUAL)}\u001B[K`);
  }
}

/** A bar for work on `size` bytes. */
export const progress = (
  { err, env }: Terminal,
  size: number | undefined,
  label = 'Contrôle',
  clock = () => performance.now(),
): Progress => (err.isTTY && env.TERM !== 'dumb' ? new Bar(err, size, clock, label) : SILENT);
