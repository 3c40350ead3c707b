/** What was sent against what is true now: what to create, to replace, to suppress. */
import { count, type Decompte, decompte } from '../reprise/counted.js';
import type { InputRow, RowEvent } from '../rows/row.js';
import { FormerDeposits, type FormerOptions } from './diff-former.js';
import { DiffError, differences, idOf, type RowSource, sentBy } from './diff-rows.js';

export { DiffError, type RowSource } from './diff-rows.js';

export interface DiffOptions extends FormerOptions {
  /** Remplacements dont les données qui changent sont dites, 1 000 sauf mention contraire ; tous sont comptés. */
  details?: number;
}

/** Un passage dont les données changent sous le même identifiant. */
export interface Remplacement {
  idTechnique: string;
  /** Chemins des données qui diffèrent, depuis le passage. */
  chemins: string[];
}

/** Ce qui sépare ce qui a été envoyé de ce qui est vrai. */
export interface BilanDiff {
  crees: Decompte;
  /** Le même identifiant, d'autres données : un nouvel envoi les remplace. */
  remplaces: { nombre: number; passages: Remplacement[] };
  supprimes: Decompte;
  /**
   * Le même identifiant sous une autre certification : un nouvel envoi ne remplacerait pas l'ancien, qui est d'abord supprimé. La
   * suppression est à déposer, et son accusé à attendre, avant la création.
   */
  recertifies: Decompte;
  inchanges: number;
  /** Identifiants donnés plusieurs fois aujourd'hui : leurs lignes sont jointes à ce qui est à créer, pour que le contrôle les refuse. */
  enDouble: Decompte;
  /** Lignes d'aujourd'hui sans identifiant lisible : elles sont jointes à ce qui est à créer, pour que le contrôle les refuse. */
  sansIdentifiant: number;
}

export interface DepotDiff {
  bilan: BilanDiff;
  /** Ce qui est à supprimer, tel qu'il avait été envoyé ; pour `generateDepot`, action SUPPRESSION. */
  aSupprimer(): AsyncIterable<RowEvent>;
  /** Ce qui est à créer ou à remplacer ; pour `generateDepot`, action CREATION. */
  aCreer(): AsyncIterable<RowEvent>;
}

const DETAILS = 1000;

class Diff implements DepotDiff {
  readonly bilan: BilanDiff = {
    crees: decompte(),
    remplaces: { nombre: 0, passages: [] },
    supprimes: decompte(),
    recertifies: decompte(),
    inchanges: 0,
    enDouble: decompte(),
    sansIdentifiant: 0,
  };
  readonly #former: FormerDeposits;
  readonly #after: RowSource;
  readonly #options: DiffOptions;
  /** Identifiers that are still true under the same certification, by number. */
  readonly #stays = new Set<number>();
  readonly #recertified = new Set<number>();
  readonly #seen = new Set<number>();
  readonly #doubles = new Set<number>();
  /** Contents of today of the replacements to be told in detail. */
  readonly #replaced = new Map<number, { idTechnique: string; sent: unknown }>();

  constructor(former: FormerDeposits, after: RowSource, options: DiffOptions) {
    this.#former = former;
    this.#after = after;
    this.#options = options;
  }

  async compare(): Promise<void> {
    for await (const event of this.#after()) {
      if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') throw new DiffError('apres', event.diagnostic);
      if (event.type === 'row') this.#compare(event.row);
    }
    if (this.#former.size > this.#stays.size + this.#recertified.size) await this.#countSuppressed();
    if (this.#replaced.size > 0) await this.#detail();
  }

  aSupprimer(): AsyncIterable<RowEvent> {
    return this.#former.rows((id) => !this.#stays.has(id));
  }

  async *aCreer(): AsyncGenerator<RowEvent, void, undefined> {
    for await (const event of this.#after()) if (event.type !== 'row' || this.#isSent(event.row)) yield event;
  }

  async #countSuppressed(): Promise<void> {
    for await (const event of this.#former.rows((id) => !this.#stays.has(id) && !this.#recertified.has(id)))
      if (event.type === 'row') count(this.bilan.supprimes, idOf(event.row) ?? '');
  }

  #verdict(row: InputRow): ReturnType<FormerDeposits['compare']> | 'sans-identifiant' {
    const idTechnique = idOf(row);
    return idTechnique === undefined ? 'sans-identifiant' : this.#former.compare(this.#former.number(idTechnique), row);
  }

  #isSent(row: InputRow): boolean {
    return this.#verdict(row) !== 'inchange' || this.#doubles.has(this.#former.number(idOf(row) ?? ''));
  }

  #compare(row: InputRow): void {
    const { bilan } = this;
    const verdict = this.#verdict(row);
    if (verdict === 'sans-identifiant') {
      bilan.sansIdentifiant++;
      return;
    }
    const idTechnique = idOf(row) ?? '';
    const id = this.#former.number(idTechnique);
    if (this.#seen.has(id)) this.#double(id, idTechnique);
    else {
      this.#seen.add(id);
      this.#count(id, idTechnique, verdict, row);
    }
  }

  #count(id: number, idTechnique: string, verdict: ReturnType<FormerDeposits['compare']>, row: InputRow): void {
    const { bilan } = this;
    if (verdict === 'cree') count(bilan.crees, idTechnique);
    else if (verdict === 'recertifie') {
      count(bilan.recertifies, idTechnique);
      this.#recertified.add(id);
    } else {
      this.#stays.add(id);
      if (verdict === 'inchange') bilan.inchanges++;
      else if (bilan.remplaces.nombre++ < (this.#options.details ?? DETAILS))
        this.#replaced.set(id, { idTechnique, sent: sentBy(row, this.#options) });
    }
  }

  /** Nobody can say which of the two is true: nothing is suppressed for it. */
  #double(id: number, idTechnique: string): void {
    if (this.#doubles.has(id)) return;
    this.#doubles.add(id);
    this.#recertified.delete(id);
    if (this.#former.has(id)) this.#stays.add(id);
    count(this.bilan.enDouble, idTechnique);
  }

  /** The former contents are read again: they were not kept. */
  async #detail(): Promise<void> {
    for await (const event of this.#former.rows((id) => this.#replaced.has(id))) {
      if (event.type !== 'row') continue;
      const now = this.#replaced.get(this.#former.number(idOf(event.row) ?? ''));
      if (now)
        this.bilan.remplaces.passages.push({
          idTechnique: now.idTechnique,
          chemins: differences(sentBy(event.row, this.#options), now.sent),
        });
    }
    this.#replaced.clear();
  }
}

/**
 * Compare ce qui a été envoyé et ce qui est vrai aujourd'hui, passage par passage. Des dépôts donnés dans leur ordre, le dernier envoi d'un
 * identifiant l'emporte, et une suppression le retire. Inconnu (nil) et absent se valent. Mémoire : une centaine d'octets par passage ;
 * les fichiers sont relus autant de fois qu'il le faut.
 *
 * @throws {DiffError} si un fichier ne se lit pas en entier : ce qui y manque passerait pour supprimé.
 * @example
 * const { bilan, aSupprimer, aCreer } = await diffDeposits([() => readRows(octets(depot), { format: 'xml' })], () => rowsOf(lignes));
 */
export async function diffDeposits(
  before: RowSource | readonly RowSource[],
  after: RowSource,
  options: DiffOptions = {},
): Promise<DepotDiff> {
  const former = await FormerDeposits.of(typeof before === 'function' ? [before] : before, options);
  const diff = new Diff(former, after, options);
  await diff.compare();
  return diff;
}
