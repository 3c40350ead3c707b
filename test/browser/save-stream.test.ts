/** Saving, on disks that are simulated: the real ones are those of the browser tests. */
import { afterEach, expect, test, vi } from 'vitest';
import { saveStream } from '../../src/browser.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const MB = 1024 * 1024;
async function* chunks(...sizes: number[]) {
  for (const size of sizes) yield new Uint8Array(size).fill(65);
}
async function* failing() {
  yield 'début';
  throw new Error('la source est fermée');
}

/** A file of a disk: what it holds once it is closed, and the writes that made it. */
class Disk {
  content: Blob | undefined;
  writes: number[] = [];
  removed = false;
  fault: DOMException | undefined;

  readonly handle = {
    kind: 'file' as const,
    getFile: async () => this.content ?? new Blob(),
    remove: async () => {
      this.removed = true;
    },
    createWritable: async () => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      return {
        write: async (bytes: Uint8Array<ArrayBuffer>) => {
          if (this.fault) throw this.fault;
          this.writes.push(bytes.length);
          parts.push(bytes);
        },
        close: async () => {
          this.content = new Blob(parts);
        },
        abort: async () => undefined,
      };
    },
  };
}

function picker(disk: Disk) {
  const asked = vi.fn(async (_: { suggestedName: string }) => disk.handle);
  vi.stubGlobal('showSaveFilePicker', asked);
  return asked;
}

/** A page whose links are clicked. */
function downloads() {
  const clicked: { name: string; blob: Blob | undefined }[] = [];
  const blobs = new Map<string, Blob>();
  vi.stubGlobal('document', {
    body: { append: () => undefined },
    createElement: () => ({
      href: '',
      download: '',
      click() {
        clicked.push({ name: this.download, blob: blobs.get(this.href) });
      },
      remove: () => undefined,
    }),
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  return clicked;
}

function privateDisk(disk: Disk) {
  const entries = new Map<string, unknown>();
  const folder = {
    entries: () => entries.entries(),
    getFileHandle: async (name: string) => {
      entries.set(name, disk.handle);
      return disk.handle;
    },
    removeEntry: async (name: string) => entries.delete(name),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } });
  return entries;
}

test('where the browser asks, pieces of one megabyte go straight to the disk', async () => {
  const disk = new Disk();
  const asked = picker(disk);
  const told: number[] = [];
  expect(await saveStream('depot.xml', chunks(10, MB, 2 * MB, 5), { onProgress: (saved) => told.push(saved) })).toBe(3 * MB + 15);
  expect(asked).toHaveBeenCalledWith({ suggestedName: 'depot.xml' });
  expect(disk.writes).toEqual([MB, MB, MB, 15]);
  expect(told).toEqual([MB, 2 * MB, 3 * MB, 3 * MB + 15]);
  expect(disk.content?.size).toBe(3 * MB + 15);
});

test('texts are written in UTF-8, an empty file too', async () => {
  const disk = new Disk();
  picker(disk);
  async function* texts() {
    yield 'é';
    yield '😀';
  }
  await saveStream('a.xml', texts());
  expect(await disk.content?.text()).toBe('é😀');
  expect(await saveStream('b.xml', chunks())).toBe(0);
  expect(disk.content?.size).toBe(0);
});

test('a person who renounces is no fault of the page', async () => {
  vi.stubGlobal('showSaveFilePicker', async () => {
    throw new DOMException('The user aborted a request.', 'AbortError');
  });
  await expect(saveStream('depot.xml', chunks(1))).rejects.toMatchObject({
    code: 'annule',
    message: "L'enregistrement de « depot.xml » a été annulé : rien n'a été écrit.",
  });
});

test.each([
  ['QuotaExceededError', 'disque-plein'],
  ['NotAllowedError', 'acces-refuse'],
  ['InvalidStateError', 'ecriture-impossible'],
])('%s of the disk leaves nothing, and is said in French', async (name, code) => {
  const disk = new Disk();
  disk.fault = new DOMException('no', name);
  picker(disk);
  await expect(saveStream('depot.xml', chunks(1))).rejects.toMatchObject({ name: 'NavigateurError', code });
  expect(disk).toMatchObject({ content: undefined, removed: true });
});

test('an error of the source passes as it is, and leaves nothing', async () => {
  const disk = new Disk();
  picker(disk);
  await expect(saveStream('depot.xml', failing())).rejects.toThrow('la source est fermée');
  expect(disk).toMatchObject({ content: undefined, removed: true });
});

test('a stop asked for leaves nothing', async () => {
  const disk = new Disk();
  picker(disk);
  const stop = new AbortController();
  const saved = saveStream('depot.xml', chunks(MB, MB, MB), { signal: stop.signal, onProgress: () => stop.abort(new Error('assez')) });
  await expect(saved).rejects.toThrow('assez');
  expect(disk).toMatchObject({ writes: [MB], content: undefined, removed: true });
});

test('elsewhere, the file is written on the disk of the browser, downloaded, then removed', async () => {
  vi.useFakeTimers();
  const disk = new Disk();
  const entries = privateDisk(disk);
  const clicked = downloads();
  await saveStream('depot.xml', chunks(MB, 7), { type: 'application/xml' });
  expect(clicked).toEqual([{ name: 'depot.xml', blob: expect.objectContaining({ size: MB + 7, type: 'application/xml' }) }]);
  expect(disk.writes).toEqual([MB, 7]);
  expect(entries.size).toBe(1);
  await vi.runAllTimersAsync();
  expect(entries.size).toBe(0);
});

test('a stop there leaves nothing either', async () => {
  const disk = new Disk();
  const entries = privateDisk(disk);
  const clicked = downloads();
  await expect(saveStream('depot.xml', failing())).rejects.toThrow('la source est fermée');
  expect([entries.size, clicked]).toEqual([0, []]);
});

test('without any disk, the bytes wait in blobs', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
  const clicked = downloads();
  await saveStream('depot.xml', chunks(MB, 7), { type: 'application/xml' });
  expect(clicked).toEqual([{ name: 'depot.xml', blob: expect.objectContaining({ size: MB + 7, type: 'application/xml' }) }]);
});

test('the downloads can be preferred, and take over where the browser may not ask', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
  const clicked = downloads();
  const asked = picker(new Disk());
  await saveStream('a.xml', chunks(1), { how: 'download' });
  expect(asked).not.toHaveBeenCalled();
  asked.mockRejectedValue(new DOMException('Must be handling a user gesture', 'SecurityError'));
  await saveStream('b.xml', chunks(1));
  expect(clicked.map(({ name }) => name)).toEqual(['a.xml', 'b.xml']);
  await expect(saveStream('c.xml', chunks(1), { how: 'picker' })).rejects.toMatchObject({ code: 'acces-refuse' });
});
