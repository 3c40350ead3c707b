/** Parts → the bytes of a workbook, as they come: nothing is kept but what is being compressed. */
import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { ArchivedPart } from '../read/archive.js';

/** A part of another archive, copied as it is compressed, bit by bit. */
export interface CopiedPart {
  readonly copied: ArchivedPart;
}
export interface NewPart {
  /** `xl/workbook.xml`. */
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}
export type PartToWrite = NewPart | CopiedPart;

/**
 * 1 January 1980, the first day of a zip: the same content gives the same bytes. As raw bits, because a `Date` would be written by
 * the clock of the place.
 */
const FIRST_DAY = 0x21_0000;

/** More than an archive without zip64 can hold in a part. */
export class PartTooLarge extends Error {
  override readonly name = 'PartTooLarge';
}
const MAX_PART = 0xffff_ffff;

/** Zip64 is left out: it has to be announced before the size is known, and Excel refuses some of the archives that do so for nothing. */
const OPTIONS = {
  useWebWorkers: false,
  useCompressionStream: true,
  rawLastModDate: FIRST_DAY,
  extendedTimestamp: false,
  msDosCompatible: true,
  zip64: false,
} as const;

async function* whole(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}

/** What a part throws goes round the library, which would write its own marks on the error. */
class PartFailed extends Error {
  override readonly cause: unknown;
  constructor(cause: unknown) {
    super('part failed');
    this.cause = cause;
  }
}

/** `ReadableStream.from`, which browsers do not all have. */
function byteStream(texts: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let size = 0;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const { done, value } = await texts.next();
    if (done) return controller.close();
    const bytes = encoder.encode(value);
    size += bytes.length;
    if (size >= MAX_PART) throw new PartTooLarge();
    controller.enqueue(bytes);
  };
  return new ReadableStream<Uint8Array>({
    pull: (controller) =>
      pull(controller).catch((error: unknown) => {
        throw new PartFailed(error);
      }),
  });
}

async function addNew(zip: ZipWriter<unknown>, { name, content }: NewPart): Promise<void> {
  const texts = (typeof content === 'string' ? whole(content) : content)[Symbol.asyncIterator]();
  try {
    await zip.add(name, byteStream(texts));
  } finally {
    // Here, for the library does not cancel the stream of an entry that it gives up.
    await texts.return?.();
  }
}

const addCopy = (zip: ZipWriter<unknown>, { copied: { name, entry, raw } }: CopiedPart): Promise<unknown> =>
  zip.add(name, new Uint8ArrayReader(raw), { entry, passThrough: true });

/** Adds the parts one after the other, each asked for when the one before is written. */
async function addAll(parts: Iterable<PartToWrite> | AsyncIterable<PartToWrite>, writable: WritableStream<Uint8Array>): Promise<void> {
  const zip = new ZipWriter(writable, OPTIONS);
  for await (const part of parts) await ('copied' in part ? addCopy(zip, part) : addNew(zip, part));
  await zip.close();
}

/** The archive, chunk by chunk. What fails in a part is thrown to the reader; a reader that stops stops the parts. */
export async function* writePackage(
  parts: Iterable<PartToWrite> | AsyncIterable<PartToWrite>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let failure: { readonly error: unknown } | undefined;
  const added = addAll(parts, writable).catch(async (error: unknown) => {
    failure = { error: error instanceof PartFailed ? error.cause : error };
    await writable.abort(error).catch(() => undefined);
  });
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (error) {
    throw failure ? failure.error : error;
  } finally {
    await reader.cancel().catch(() => undefined);
    await added;
  }
}
