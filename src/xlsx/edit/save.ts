/** A changed workbook → its bytes, as they come. What was not changed is copied as it is compressed, bit by bit. */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { damaged } from '../unreadable.js';
import type { Content, PackageEdit, PartChange } from './package-edit.js';

/** 1 January 1980: the same content gives the same bytes. As raw bits, for a `Date` is written by the clock of the place. */
const FIRST_DAY = 0x21_0000;

/** Zip64 is left out: Excel refuses some of the archives that announce it without needing it. */
const OPTIONS = {
  useWebWorkers: false,
  useCompressionStream: true,
  rawLastModDate: FIRST_DAY,
  extendedTimestamp: false,
  msDosCompatible: true,
  zip64: false,
} as const;

/** Told how many bytes of the source have been dealt with since the last time. */
export type OnWritten = (size: number) => void;

/** The pieces of a part; `size`: that of the part which it replaces. */
async function* piecesOf(content: Content, size: number, onWritten: OnWritten): AsyncGenerator<string, void, undefined> {
  let left = size;
  for await (const piece of typeof content === 'string' ? [content] : content()) {
    yield piece;
    const step = Math.min(left, piece.length);
    left -= step;
    onWritten(step);
  }
  onWritten(left);
}

/** `ReadableStream.from`, which browsers do not all have. */
function byteStream(texts: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function add(zip: ZipWriter<unknown>, edit: PackageEdit, part: PartChange, onWritten: OnWritten): Promise<void> {
  const size = edit.source.size(part.name);
  if ('content' in part) {
    const texts = piecesOf(part.content, size, onWritten);
    try {
      await zip.add(part.name, byteStream(texts));
    } finally {
      await texts.return();
    }
    return;
  }
  const archived = edit.source.part(part.name);
  if (!archived) throw damaged("elle n'est pas dans l'archive", part.name);
  const { entry, raw } = archived;
  await zip.add(part.name, new Uint8ArrayReader(raw), { entry, passThrough: true });
  onWritten(size);
}

export async function* save(edit: PackageEdit, onWritten: OnWritten = () => undefined): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const zip = new ZipWriter(writable, OPTIONS);
  let failure: { readonly error: unknown } | undefined;
  const writeAll = async () => {
    for (const part of edit.parts()) await add(zip, edit, part, onWritten);
    await zip.close();
  };
  const written = writeAll().catch(async (error: unknown) => {
    failure = { error };
    await writable.abort(error).catch(() => undefined);
  });
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (error) {
    throw failure ? failure.error : error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await written;
  }
}
