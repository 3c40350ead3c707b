/** What the former deposits left with the CDC: the last sending of each passage, found again by reading them anew. */
import type { RowEvent } from '../rows/row.js';
import { actionOf, certificationKey, DiffError, Interned, idOf, type RowSource, type SentOptions, sentText } from './diff-rows.js';

export interface FormerOptions extends SentOptions {
  /** Si la CDC a enregistré le passage, d'après les accusés ; tous à défaut. */
  enBase?: (idTechnique: string) => boolean;
}

/** Some forty bytes per passage, whatever it holds. */
export class FormerDeposits {
  readonly #sources: readonly RowSource[];
  readonly #options: FormerOptions;
  readonly #ids = new Interned();
  readonly #bodies = new Interned();
  readonly #certifications = new Interned();
  /** By number of identifier: rank of its last sending among all the rows; -1 when it is not, or no longer, with the CDC. */
  readonly #last: number[] = [];
  readonly #body: number[] = [];
  readonly #certification: number[] = [];
  /** Sent once, then suppressed. */
  readonly #suppressed = new Set<number>();

  private constructor(sources: readonly RowSource[], options: FormerOptions) {
    this.#sources = sources;
    this.#options = options;
  }

  /** Reads them in the order in which they were sent. Throws a `DiffError`. */
  static async of(sources: readonly RowSource[], options: FormerOptions = {}): Promise<FormerDeposits> {
    const former = new FormerDeposits(sources, options);
    let rank = 0;
    for (const source of sources) {
      const action = await actionOf(source);
      for await (const event of source()) {
        if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') throw new DiffError('avant', event.diagnostic);
        if (event.type === 'row') former.#note(event, rank++, action === 'SUPPRESSION');
      }
    }
    return former;
  }

  /** A number that stands for an identifier. */
  number(idTechnique: string): number {
    return this.#ids.of(idTechnique);
  }

  /** Passages that the CDC holds. */
  get size(): number {
    return this.#last.reduce((count, rank) => (rank >= 0 ? count + 1 : count), 0);
  }

  has(id: number): boolean {
    return (this.#last[id] ?? -1) >= 0;
  }

  wasSuppressed(id: number): boolean {
    return this.#suppressed.has(id);
  }

  /** How a row stands to what was sent under its identifier. */
  compare(id: number, row: Extract<RowEvent, { type: 'row' }>['row']): 'cree' | 'recertifie' | 'remplace' | 'inchange' {
    if (!this.has(id)) return 'cree';
    if (this.#certification[id] !== this.#certifications.of(certificationKey(row))) return 'recertifie';
    return this.#body[id] === this.#bodies.of(sentText(row, this.#options)) ? 'inchange' : 'remplace';
  }

  /** The last sending of the passages wanted, as it was sent, with the envelopes of their files. */
  async *rows(wants: (id: number) => boolean): AsyncGenerator<RowEvent, void, undefined> {
    let rank = 0;
    for (const source of this.#sources) {
      let envelope: RowEvent | undefined;
      let isUseful = false;
      for await (const event of source()) {
        if (event.type === 'envelope') {
          envelope = event;
          if (isUseful) yield event;
        }
        if (event.type !== 'row') continue;
        const id = this.#wantedId(event, rank++, wants);
        if (id === undefined) continue;
        if (!isUseful && envelope) yield envelope;
        isUseful = true;
        yield { type: 'row', row: { ...event.row, raw: event.row.data } };
      }
    }
  }

  #wantedId({ row }: Extract<RowEvent, { type: 'row' }>, rank: number, wants: (id: number) => boolean): number | undefined {
    const idTechnique = idOf(row);
    if (idTechnique === undefined) return undefined;
    const id = this.number(idTechnique);
    return this.#last[id] === rank && wants(id) ? id : undefined;
  }

  #note({ row }: Extract<RowEvent, { type: 'row' }>, rank: number, isSuppression: boolean): void {
    const fault = row.diagnostics.find(({ severity }) => severity === 'error');
    if (fault) throw new DiffError('avant', fault);
    const idTechnique = idOf(row);
    if (idTechnique === undefined || this.#options.enBase?.(idTechnique) === false) return;
    const id = this.number(idTechnique);
    const isSuppressed = row.envelope.action === undefined ? isSuppression : row.envelope.action === 'SUPPRESSION';
    if (isSuppressed) {
      if (this.has(id)) this.#suppressed.add(id);
      this.#last[id] = -1;
      return;
    }
    this.#suppressed.delete(id);
    this.#last[id] = rank;
    this.#body[id] = this.#bodies.of(sentText(row, this.#options));
    this.#certification[id] = this.#certifications.of(certificationKey(row));
  }
}
