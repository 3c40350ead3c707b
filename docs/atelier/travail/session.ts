/** What the page works on: the file that is open, its corrections, what was found. It lives in the worker. */
import { bytesOf } from '../../../src/browser/source.js';
import type { RepriseFaite } from '../../../src/browser/travail.js';
import { travaux } from '../../../src/browser/travaux.js';
import { depositOf, headOf } from '../../../src/reprise/deposit-of.js';
import { AccuseOuvert, type AccuseView, type Refus } from './accuse.js';
import { type Annotated, annotated, type Made } from './annotated.js';
import { archiveOf, filesOf } from './archive.js';
import { atelierError } from './atelier-error.js';
import { type Correction, Corrections } from './corrections.js';
import { type Deposit, type Identifiants, identifiantFaults, makeDeposit } from './deposit.js';
import { fileKindOf, HEAD } from './file-kind.js';
import type { Filter, Finding, Group, Page, Person } from './findings.js';
import type { Lecture } from './lecture.js';
import type { ParcheminsMade } from './parchemins.js';
import { type Verification, verify } from './verification.js';

/** How far a work is. */
export interface Progress {
  readonly label: string;
  /** From 0 to 1; nothing when it is not known. */
  readonly share?: number;
  readonly passages?: number;
}

export interface Following {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What the page shows of rows. */
export interface RowsView {
  readonly kind: 'rows';
  readonly nom: string;
  readonly format: Lecture['format'];
  readonly passages: number;
  readonly good: number;
  readonly toCorrect: number;
  readonly fileErrors: number;
  readonly total: number;
  readonly truncated: boolean;
  readonly groups: readonly Group[];
  /** Steps that can be undone, and corrections that they made. */
  readonly steps: number;
  readonly corrected: number;
  readonly blankCells: number;
  readonly emptyAsNil: boolean;
}

export type View = RowsView | ({ readonly kind: 'accuse' } & AccuseView);

/** A page may hold so much in blobs, not in its heap; beyond, a command does better. */
const MOST_BYTES = 1_000_000_000;

const sizeOf = (bytes: number): string => `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} Mo`;

export class Session {
  #rows: { lecture: Lecture; verification: Verification } | undefined;
  #accuse: AccuseOuvert | undefined;

  /** Opens whatever is given, and checks it. @throws AtelierError, AccuseError, or the error of the reader. */
  open(file: File, following: Following = {}): Promise<View> {
    return this.openOn(undefined, file, following);
  }

  /** The same, judged as on that day: an example is right on its own. */
  async openOn(today: string | undefined, file: File, following: Following = {}): Promise<View> {
    if (file.size > MOST_BYTES) throw atelierError('fichier-demesure', { size: sizeOf(file.size) });
    const found = fileKindOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()), file.name);
    if (found.kind === 'other') throw atelierError('autre-fichier', { what: found.what });
    if (found.kind === 'accuse') {
      following.onProgress?.({ label: "Lecture de l'accusé" });
      const accuse = await AccuseOuvert.open(file, undefined, following.signal);
      this.#rows = undefined;
      this.#accuse = accuse;
      return { kind: 'accuse', ...accuse.view };
    }
    return this.#verified({ file, format: found.format, corrections: new Corrections(), today }, following);
  }

  /** Reads blank cells as « unknown », or no longer. */
  blankAsUnknown(emptyAsNil: boolean, following: Following = {}): Promise<View> {
    return this.#verified({ ...this.#open.lecture, emptyAsNil: emptyAsNil || undefined }, following);
  }

  page(filter: Filter, from: number): Page<Finding> {
    return this.#open.verification.findings.page(filter, from);
  }

  persons(filter: Filter, from: number): Page<Person> {
    return this.#open.verification.findings.persons(filter, from);
  }

  /** Makes the suggestions of some faults, as one step. */
  async correct(ids: readonly number[], following: Following = {}): Promise<View> {
    const { findings, values } = this.#open.verification;
    const step = ids.flatMap((id): Correction[] => {
      const finding = findings.of(id);
      if (!finding || finding.rank === null || !values.has(id)) return [];
      return [{ rank: finding.rank, path: finding.path, value: values.get(id) }];
    });
    return this.#corrected((corrections) => corrections.add(step), following);
  }

  /** Makes every suggestion of a kind, as one step. */
  async correctAll(code: string, following: Following = {}): Promise<View> {
    const { findings } = this.#open.verification;
    return this.correct(
      findings.filtered({ code }).map(({ id }) => id),
      following,
    );
  }

  async undo(following: Following = {}): Promise<View> {
    return this.#corrected((corrections) => corrections.undo(), following);
  }

  annotated({ signal, onProgress }: Following = {}): Promise<Annotated> {
    const onRead = (share: number): void => onProgress?.({ label: 'Annotation', share });
    return annotated(this.#open.lecture, { signal, onRead });
  }

  identifiantFaults(identifiants: Identifiants): readonly string[] {
    return identifiantFaults(identifiants);
  }

  deposit(identifiants: Identifiants, partial: boolean, { signal, onProgress }: Following = {}): Promise<Deposit> {
    const { lecture, verification } = this.#open;
    return makeDeposit(lecture, {
      identifiants,
      partial,
      signal,
      onProgress: (passages, total) =>
        onProgress?.({
          label: total === undefined ? 'Contrôle' : 'Écriture du dépôt',
          share: passages / (total ?? Math.max(1, verification.passages)),
          passages,
        }),
    });
  }

  async parchemins(files: readonly File[], { signal, onProgress }: Following = {}): Promise<ParcheminsMade> {
    // Loaded on demand: it brings the PDF library and its fonts, 1.5 MB.
    const { makeParchemins } = await import('./parchemins.js');
    const onMade = (made: number, total: number): void => onProgress?.({ label: `Parchemins : ${made} sur ${total}`, share: made / total });
    return makeParchemins(this.#open.lecture, files, { signal, onMade });
  }

  /** The deposit that the accusé answers: each refusal is then explained by what was sent. */
  async explain(deposit: File, { signal, onProgress }: Following = {}): Promise<View> {
    const accuse = this.#answered;
    const found = fileKindOf(new Uint8Array(await deposit.slice(0, HEAD).arrayBuffer()), deposit.name);
    if (found.kind !== 'rows' || found.format !== 'xml') throw atelierError('depot-attendu', {});
    onProgress?.({ label: 'Lecture du dépôt' });
    // Throws unless it is the right one.
    depositOf(accuse.reference, [await headOf(bytesOf(deposit), deposit.name)]);
    this.#accuse = await AccuseOuvert.open(accuse.file, deposit, signal);
    return { kind: 'accuse', ...this.#accuse.view };
  }

  refus(group: number, from: number): Page<Refus> {
    return this.#answered.page(group, from);
  }

  /** What to send again: a file, or a workbook to correct. */
  async reprise(forme: 'xml' | 'classeur', { signal }: Following = {}): Promise<{ bilan: RepriseFaite['bilan']; file: Made | null }> {
    const { file, deposit } = this.#answered;
    const { bilan, fichier } = await travaux.reprendre(file, deposit ? [deposit] : [], { forme, ...(signal && { signal }) });
    return { bilan, file: fichier ? { nom: fichier.nom, blob: fichier.blob } : null };
  }

  archive(files: readonly Made[]): Promise<Blob> {
    return archiveOf(filesOf(files));
  }

  get #open(): { lecture: Lecture; verification: Verification } {
    if (!this.#rows) throw atelierError('rien-ouvert', {});
    return this.#rows;
  }

  get #answered(): AccuseOuvert {
    if (!this.#accuse) throw atelierError('rien-ouvert', {});
    return this.#accuse;
  }

  async #verified(lecture: Lecture, { signal, onProgress }: Following): Promise<View> {
    const onRead = (share: number): void => onProgress?.({ label: 'Contrôle', share });
    const onPassages = (passages: number): void => onProgress?.({ label: 'Contrôle', passages });
    const verification = await verify(lecture, { signal, onRead, onPassages });
    if (verification.unreadable) throw atelierError('illisible', { message: verification.unreadable.message });
    this.#accuse = undefined;
    this.#rows = { lecture, verification };
    return this.#view;
  }

  /** A check that is stopped leaves the corrections as they were. */
  async #corrected(change: (corrections: Corrections) => void, following: Following): Promise<View> {
    const { lecture } = this.#open;
    const corrections = lecture.corrections.copy();
    change(corrections);
    return this.#verified({ ...lecture, corrections }, following);
  }

  get #view(): View {
    const { lecture, verification } = this.#open;
    const { findings, passages, good, fileErrors, blankCells } = verification;
    return {
      kind: 'rows',
      nom: lecture.file.name,
      format: lecture.format,
      passages,
      good,
      toCorrect: passages - good,
      fileErrors,
      total: findings.total,
      truncated: findings.truncated,
      groups: findings.groups,
      steps: lecture.corrections.steps,
      corrected: lecture.corrections.count,
      blankCells,
      emptyAsNil: lecture.emptyAsNil === true,
    };
  }
}
