/** The directory of an archive, checked: every part lies where it says, apart from the others, and is not out of proportion. */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { FichierIllisible } from '../../matrice/table/decode.js';
import { RATIO_FROM, type XlsxLimits } from './limits.js';
import { damaged, oversized } from './unreadable.js';

export interface ArchivedPart {
  /** As the archive writes it. */
  readonly name: string;
  readonly entry: FileEntry;
  /** Compressed bytes. */
  readonly raw: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;

/** `\XL\Workbook.xml` and `xl/workbook.xml` are one part: names of parts have no case. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Where the compressed bytes stand: read here, because the library compares only the parts that it has already inflated. */
function locate(bytes: Uint8Array, entry: FileEntry): { start: number; from: number; to: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset;
  if (start + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(start, true) !== LOCAL_HEADER)
    throw damaged("l'archive est incomplète", entry.filename);
  const from = start + LOCAL_HEADER_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const to = from + entry.compressedSize;
  if (to > bytes.length) throw damaged("l'archive est incomplète", entry.filename);
  return { start, from, to };
}

/** The sizes that the archive declares; the real ones are counted while it is inflated. */
function checkSize({ filename, uncompressedSize, compressedSize }: FileEntry, limits: XlsxLimits): void {
  if (uncompressedSize > limits.sheet || (uncompressedSize > RATIO_FROM && uncompressedSize > limits.ratio * compressedSize))
    throw oversized(`elle occuperait ${Math.round(uncompressedSize / 1024 / 1024)} Mo une fois décompressée`, filename);
}

async function entriesOf(bytes: Uint8Array, limits: XlsxLimits): Promise<FileEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: 'tolerant' });
  const entries: FileEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= limits.entries) throw oversized(`l'archive contient plus de ${limits.entries} fichiers`);
      if (!entry.directory) entries.push(entry);
    }
  } catch (error) {
    // Whatever the library says of the bytes, in English; a range error of a DataView as well.
    throw error instanceof FichierIllisible ? error : damaged("l'archive est incomplète ou abîmée");
  }
  return entries;
}

/** The parts of an archive, by their key. Throws `FichierIllisible`. */
export async function readArchive(bytes: Uint8Array, limits: XlsxLimits): Promise<ReadonlyMap<string, ArchivedPart>> {
  const parts = new Map<string, ArchivedPart>();
  const places: { start: number; to: number; name: string }[] = [];
  for (const entry of await entriesOf(bytes, limits)) {
    const { filename: name } = entry;
    if (entry.encrypted) throw new FichierIllisible({ code: 'classeur-chiffre', params: {} });
    const key = partKey(name);
    if (parts.has(key)) throw damaged("l'archive contient deux fois cette partie", name);
    checkSize(entry, limits);
    const { start, from, to } = locate(bytes, entry);
    parts.set(key, { name, entry, raw: bytes.subarray(from, to) });
    places.push({ start, to, name });
  }
  places.sort((a, b) => a.start - b.start);
  for (let index = 1; index < places.length; index++) {
    const [before, { start, name }] = [places[index - 1], places[index]] as [(typeof places)[0], (typeof places)[0]];
    if (start < before.to) throw damaged("deux parties de l'archive se recouvrent", name);
  }
  return parts;
}
