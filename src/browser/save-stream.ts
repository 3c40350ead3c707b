/** Saves a file as its bytes come. */
import { navigateurError } from './navigateur-error.js';
import { blobSink } from './save/download.js';
import { hasPicker, pickerSink } from './save/picker.js';
import { privateSink } from './save/private-folder.js';
import type { Bytes, Sink } from './save/sink.js';

export interface SaveOptions {
  /** Type MIME, pour les navigateurs qui téléchargent. */
  type?: string;
  /** Arrête l'enregistrement ; rien n'est laissé. */
  signal?: AbortSignal;
  /** Appelé de temps en temps avec le nombre d'octets enregistrés. */
  onProgress?: (octets: number) => void;
  /** `picker` : demander où enregistrer, si le navigateur le sait ; `download` : dans les téléchargements, sans rien demander. */
  how?: 'picker' | 'download';
}

/** Small chunks are gathered: each write is a message to the browser. */
const PIECE = 1024 * 1024;

const CODES: Readonly<Record<string, 'annule' | 'disque-plein' | 'acces-refuse'>> = {
  AbortError: 'annule',
  QuotaExceededError: 'disque-plein',
  NotAllowedError: 'acces-refuse',
  SecurityError: 'acces-refuse',
  NoModificationAllowedError: 'acces-refuse',
};

/** What the browser answers about the place → an error in French; those of the source are not touched. */
async function placed<T>(nom: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const code = CODES[error.name];
    throw code ? navigateurError(code, { nom }) : navigateurError('ecriture-impossible', { nom, detail: error.name });
  }
}

async function sinkFor(name: string, { type = '', how }: SaveOptions): Promise<Sink> {
  if (how !== 'download' && hasPicker())
    try {
      const picked = await pickerSink(name);
      if (picked) return picked;
    } catch (error) {
      // Asked without a click, or in a frame: the downloads remain.
      if (how === 'picker' || !(error instanceof DOMException && error.name === 'SecurityError')) throw error;
    }
  return (await privateSink(name, type)) ?? blobSink(name, type);
}

/** Pieces of about one megabyte. */
async function* gathered(chunks: AsyncIterable<Uint8Array | string>, signal?: AbortSignal): AsyncGenerator<Bytes, void, undefined> {
  const encoder = new TextEncoder();
  let piece = new Uint8Array(PIECE);
  let size = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    let rest: Uint8Array = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    while (rest.length > 0) {
      const taken = rest.subarray(0, PIECE - size);
      piece.set(taken, size);
      size += taken.length;
      rest = rest.subarray(taken.length);
      if (size < PIECE) continue;
      yield piece;
      // Not the same one again: a blob may not have been copied yet.
      piece = new Uint8Array(PIECE);
      size = 0;
    }
  }
  signal?.throwIfAborted();
  if (size > 0) yield piece.slice(0, size);
}

/**
 * Enregistre un fichier au fil de l'eau : là où la personne le demande (File System Access) ; à défaut dans ses téléchargements, par le
 * disque du navigateur (OPFS), et s'il n'en a pas par des `Blob`. Un dépôt de 200 Mo n'est jamais en mémoire. Une erreur ou un arrêt ne
 * laissent rien. À appeler dès le clic, avant d'attendre quoi que ce soit : sinon le navigateur refuse de demander où enregistrer.
 *
 * @returns le nombre d'octets enregistrés.
 * @throws {NavigateurError} `annule` si la personne renonce, `disque-plein`, `acces-refuse`, `ecriture-impossible` ; l'erreur de `chunks` ou
 * de `signal`, telle quelle.
 * @example bouton.onclick = () => saveStream('depot.xml', serializeFluxBytes(flux), { type: 'application/xml' });
 */
export async function saveStream(name: string, chunks: AsyncIterable<Uint8Array | string>, options: SaveOptions = {}): Promise<number> {
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const sink = await placed(name, () => sinkFor(name, options));
  let saved = 0;
  try {
    for await (const piece of gathered(chunks, signal)) {
      await placed(name, () => sink.write(piece));
      saved += piece.length;
      onProgress?.(saved);
    }
    await placed(name, () => sink.close());
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw error;
  }
  return saved;
}
