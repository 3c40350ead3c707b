/** Saves where the person says, straight to the disk (File System Access). */
import type { Sink } from './sink.js';

/** Not yet in TypeScript's DOM: what is used of it. */
type Picker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle & { remove?(): Promise<void> }>;

const pickerOf = (): Picker | undefined => (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;

export const hasPicker = (): boolean => pickerOf() !== undefined;

/** To be called at once after the click: later the browser refuses to ask. */
export async function pickerSink(name: string): Promise<Sink | undefined> {
  const handle = await pickerOf()?.call(globalThis, { suggestedName: name });
  if (!handle) return undefined;
  const writable = await handle.createWritable();
  return {
    write: (bytes) => writable.write(bytes),
    close: () => writable.close(),
    async abort() {
      await writable.abort().catch(() => undefined);
      // The browser has made an empty file of that name; one that held something still holds it.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
}
