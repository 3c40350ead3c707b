/** The page's side: works done by a Web Worker, so that the page stays alive. */
import { withReaders } from './carried-files.js';
import { navigateurError } from './navigateur-error.js';
import type { Demande, NomTravail, Reponse } from './protocol.js';
import type { Suivre, Travail } from './travail.js';
import { received } from './travail-error.js';

/** Les travaux, faits par un Web Worker. */
export interface TravailDistant extends Travail {
  /** Arrête le Web Worker : ce qui était en cours est rejeté (`travail-interrompu`). */
  terminer(): void;
}

export interface ConnectOptions {
  /** Millisecondes laissées à un travail abandonné pour s'arrêter, avant que le Web Worker ne le soit ; 10 000 sauf mention contraire. */
  patience?: number;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: Suivre['onProgress'];
  /** Given up: only waited for to know that the worker still answers. */
  watchdog?: ReturnType<typeof setTimeout>;
}

const PATIENCE = 10_000;

class Client {
  readonly #open: () => Worker;
  readonly #patience: number;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #last = 0;

  constructor(open: () => Worker, patience: number) {
    this.#open = open;
    this.#patience = patience;
  }

  async call(travail: NomTravail, args: readonly unknown[], { onProgress, signal }: Suivre): Promise<unknown> {
    signal?.throwIfAborted();
    const id = ++this.#last;
    const worker = this.#connected();
    const done = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject, onProgress }));
    const abandon = (): void => this.#abandon(id, signal?.reason);
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      worker.postMessage({ id, travail, args } satisfies Demande);
    } catch (error) {
      this.#pending.delete(id);
      signal?.removeEventListener('abort', abandon);
      throw navigateurError('option-non-transmissible', { detail: error instanceof Error ? error.message : '' });
    }
    return done.finally(() => signal?.removeEventListener('abort', abandon));
  }

  stop(detail: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject, watchdog } of this.#pending.values()) {
      clearTimeout(watchdog);
      reject(navigateurError('travail-interrompu', { detail }));
    }
    this.#pending.clear();
  }

  #connected(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#open();
    worker.addEventListener('message', ({ data }: MessageEvent<Reponse>) => this.#on(data));
    // The script could not be loaded, or the worker died.
    worker.addEventListener('error', ({ message }) => this.stop(message ?? ''));
    worker.addEventListener('messageerror', () => this.stop(''));
    this.#worker = worker;
    return worker;
  }

  #on(reponse: Reponse): void {
    const pending = this.#pending.get(reponse.id);
    if (!pending) return;
    if ('avance' in reponse) {
      if (pending.watchdog === undefined) pending.onProgress?.(reponse.avance);
      return;
    }
    clearTimeout(pending.watchdog);
    this.#pending.delete(reponse.id);
    if ('fait' in reponse) pending.resolve(withReaders(reponse.fait));
    else pending.reject(received(reponse.erreur));
  }

  #abandon(id: number, reason: unknown): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    pending.reject(reason);
    this.#worker?.postMessage({ id, abandon: true } satisfies Demande);
    pending.watchdog = setTimeout(() => this.stop('il ne répondait plus'), this.#patience);
  }
}

/** What follows a work stays with the page: functions and signals do not cross. */
function split(options: Suivre | undefined): { suivre: Suivre; sent: object } {
  const { onProgress, signal, ...sent } = options ?? {};
  return { suivre: { ...(onProgress && { onProgress }), ...(signal && { signal }) }, sent };
}

/**
 * Confie les travaux d'une page à un Web Worker, qui exécute `accrochage/worker` : la page reste vivante pendant que 200 000 lignes sont
 * contrôlées. Plusieurs travaux peuvent être demandés à la fois. Chacun se suit par `onProgress` et s'arrête par `signal` ; le Web Worker
 * n'est arrêté que s'il ne répond plus, et une fonction donnée ici en ouvre alors un autre au travail suivant.
 *
 * Les erreurs sont en français : `TravailError` porte le nom et le code de celle qui a été levée (`AccuseError`, `accuse-vide`), une
 * `NavigateurError` dit ce qui est propre au navigateur.
 *
 * @example
 * const travail = connectWorker(() => new Worker(new URL('accrochage/worker', import.meta.url), { type: 'module' }));
 * const rapport = await travail.controler(champ.files[0], { onProgress: ({ part = 0 }) => (barre.value = part), signal: arret.signal });
 */
export function connectWorker(worker: Worker | (() => Worker), { patience = PATIENCE }: ConnectOptions = {}): TravailDistant {
  const client = new Client(typeof worker === 'function' ? worker : () => worker, patience);
  const call = async <T>(travail: NomTravail, args: readonly unknown[], options: Suivre | undefined): Promise<T> => {
    const { suivre, sent } = split(options);
    return (await client.call(travail, [...args, sent], suivre)) as T;
  };
  return {
    controler: (fichier, options) => call('controler', [fichier], options),
    deposer: (fichier, options) => call('deposer', [fichier], options),
    annoter: (fichier, options) => call('annoter', [fichier], options),
    matrice: (options) => call('matrice', [], options),
    expliquer: (accuse, depots = [], options) => call('expliquer', [accuse, depots], options),
    reprendre: (accuse, depots, options) => call('reprendre', [accuse, depots], options),
    terminer: () => client.stop('il a été arrêté par la page'),
  };
}
