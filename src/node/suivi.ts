/** The follow-up of a whole folder, in constant memory. */
import { tmpdir } from 'node:os';
import { formatHorodatage } from '../depot/horodatage.js';
import { BilanBuilder } from '../suivi/bilan.js';
import { collect } from '../suivi/collecting.js';
import type { Fact } from '../suivi/facts.js';
import type { FichierSuivi } from '../suivi/files.js';
import { type Settings, settingsOf } from '../suivi/options.js';
import { explainAccuse } from '../suivi/reading.js';
import { Reducer } from '../suivi/reduce.js';
import { Registre } from '../suivi/registre.js';
import { Remarks } from '../suivi/remarks.js';
import type { BilanSuivi, PassageSuivi, SuiviEvent } from '../suivi/suivi.js';
import type { TrackOptions } from '../suivi/track-passages.js';
import { compareUrgency } from '../suivi/urgency.js';
import { FileError } from './file-error.js';
import { mergeStacks } from './suivi-merge.js';
import { Spill, TemporaryFolder } from './suivi-spill.js';
import { walkFolder } from './suivi-walk.js';

export interface TrackFolderOptions extends TrackOptions {
  /** Passages rendus, les plus urgents ; tous à défaut. Le bilan les compte tous. */
  limite?: number;
  /** Où faire le dossier caché des grands suivis ; celui du système à défaut. Ni nom ni NIR n'y est écrit. */
  temporaire?: string;
  /** The clock; that of the machine unless told. */
  now?: () => Date;
  /** Told now and then how many facts have been read. */
  onProgress?: (facts: number) => void;
  /** Stops the work, leaving nothing behind. */
  signal?: AbortSignal;
}

/**
 * Each is reduced in memory: a million passages, twice as many facts, leave 16 000 to each. All are open at once when they are
 * merged, and systems allow 256 files at the least.
 */
const STACKS = 128;
const PROGRESS = 1000;

/** FNV-1a: all the facts of a passage go to the same stack. */
function stackOf(idTechnique: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < idTechnique.length; at++) hash = Math.imul(hash ^ idTechnique.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % STACKS;
}

const explain = (error: unknown): string | undefined => (error instanceof FileError ? error.message : explainAccuse(error));

class FolderTracking {
  readonly #options: TrackFolderOptions;
  readonly #settings: Settings;
  readonly #remarks = new Remarks();
  readonly #facts: Spill;
  readonly #sorted: Spill;

  constructor(options: TrackFolderOptions, settings: Settings, temporary: TemporaryFolder) {
    this.#options = options;
    this.#settings = settings;
    this.#facts = new Spill(temporary, 'faits');
    this.#sorted = new Spill(temporary, 'passages');
  }

  /** First pass: every file, its facts spread by passage. */
  read(folder: string): Promise<FichierSuivi[]> {
    const { onProgress, signal, lignes } = this.#options;
    const remarks = this.#remarks;
    let count = 0;
    const keep = (fact: Fact): Promise<void> | undefined => {
      if (++count % PROGRESS === 0) {
        signal?.throwIfAborted();
        onProgress?.(count);
      }
      return this.#facts.add(stackOf(fact[0]), JSON.stringify(fact));
    };
    return collect({ files: walkFolder(folder, { say: remarks.say, signal }), lignes }, { keep, remarks, explain });
  }

  /** Second pass: stack by stack, facts become passages, the most urgent first. */
  async reduce(files: readonly FichierSuivi[]): Promise<BilanSuivi> {
    const registre = new Registre(files, this.#remarks.say);
    const reducer = new Reducer(registre, this.#settings);
    const bilan = new BilanBuilder();
    for (const stack of this.#facts.stacks) {
      this.#options.signal?.throwIfAborted();
      const facts: Fact[] = [];
      for await (const lines of this.#facts.read(stack)) for (const line of lines) facts.push(JSON.parse(line) as Fact);
      const passages: PassageSuivi[] = [];
      for (const { passage, attempts } of reducer.reduce(facts)) {
        bilan.add(passage, attempts);
        passages.push(passage);
      }
      await this.#facts.drop(stack);
      for (const passage of passages.sort(compareUrgency).slice(0, this.#options.limite)) {
        const wait = this.#sorted.add(stack, JSON.stringify(passage));
        if (wait) await wait;
      }
    }
    return bilan.end(files, registre, this.#settings, this.#remarks);
  }

  async *passages(): AsyncGenerator<SuiviEvent, void, undefined> {
    const { limite = Number.POSITIVE_INFINITY, signal } = this.#options;
    let left = limite;
    if (left <= 0) return;
    for await (const passage of mergeStacks<PassageSuivi>(this.#sorted, compareUrgency)) {
      signal?.throwIfAborted();
      yield { type: 'passage', passage };
      if (--left <= 0) return;
    }
  }
}

/**
 * Où en est chaque passage d'un dossier de dépôts et d'accusés, sous-dossiers compris : le bilan d'abord, puis les passages, le plus
 * urgent en tête. Mémoire constante : au-delà de quelques dizaines de milliers de passages, un dossier caché, effacé à la fin, sert
 * de brouillon. Un fichier qui ne se lit pas est dit dans `bilan.diagnostics` et n'arrête pas les autres.
 *
 * @throws {FileError} si le dossier ne se lit pas.
 * @example
 * for await (const evenement of trackFolder('depots', { limite: 100 }))
 *   if (evenement.type === 'passage') relancer(evenement.passage);
 */
export async function* trackFolder(folder: string, options: TrackFolderOptions = {}): AsyncGenerator<SuiviEvent, void, undefined> {
  const { now = () => new Date(), temporaire = tmpdir() } = options;
  const settings = settingsOf({ ...options, today: options.today ?? formatHorodatage(now()).slice(0, 10) });
  const temporary = new TemporaryFolder(temporaire);
  try {
    const tracking = new FolderTracking(options, settings, temporary);
    const bilan = await tracking.reduce(await tracking.read(folder));
    yield { type: 'bilan', bilan };
    yield* tracking.passages();
  } finally {
    await temporary.clean();
  }
}
