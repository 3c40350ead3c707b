/** The page of `save-stream.spec.ts`. */
import { type SaveOptions, saveStream } from '../../../src/browser.js';
import { depositOf } from '../deposit-source.js';

const NOM = 'depot.xml';

/** Saves a deposit, and tells how large the heap was at its largest. */
async function enregistrer(passages: number, options: SaveOptions) {
  const memory = (): number => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
  let peak = 0;
  const onProgress = (): void => {
    peak = Math.max(peak, memory());
  };
  const saved = await saveStream(NOM, depositOf(passages), { type: 'application/xml', ...options, onProgress });
  return { saved, peak };
}

/** Stops once `stopAt` bytes are saved. */
async function arreter(stopAt: number, options: SaveOptions): Promise<string> {
  const controller = new AbortController();
  const onProgress = (saved: number): void => {
    if (saved >= stopAt) controller.abort();
  };
  return saveStream(NOM, depositOf(20_000), { ...options, signal: controller.signal, onProgress }).then(
    () => 'enregistré',
    ({ name, code, message }) => `${name} ${code} ${message}`,
  );
}

const refus = (options: SaveOptions): Promise<object> =>
  saveStream(NOM, depositOf(10), options).then(
    (saved) => ({ saved }),
    ({ name, code, message }) => ({ name, code, message }),
  );

/** What the private disk of the browser holds. */
async function disque(folder?: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, handle] of (folder ?? (await navigator.storage.getDirectory())).entries())
    names.push(...(handle.kind === 'directory' ? await disque(handle as FileSystemDirectoryHandle) : [name]));
  return names;
}

Object.assign(globalThis, { enregistrer, arreter, refus, disque });
