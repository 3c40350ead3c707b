/** A workbook or a CSV, told apart by its first bytes → its rows. */
import { type RowEvent, readRows } from '../rows/index.js';
import type { XlsxSource } from '../xlsx/read/package.js';
import { chunksOf, type XmlSource } from '../xml/source.js';
import type { XlsxOptions } from './sheet/xlsx.js';

/** Un classeur (.xlsx) ou un CSV : `File`, octets, texte (CSV), ou flux. */
export type MatriceSource = XlsxSource | XmlSource;

export interface ReadMatriceOptions extends XlsxOptions {
  /** `xlsx` ou `csv` ; reconnu aux premiers octets à défaut. */
  format?: 'xlsx' | 'csv';
}

type Chunk = Uint8Array | string;

function openSource(source: MatriceSource): AsyncIterable<Chunk> {
  if (source instanceof Blob) return chunksOf(source.stream());
  return chunksOf(source instanceof ArrayBuffer ? new Uint8Array(source) : source);
}

/** Bytes, or characters, that tell what a file is. */
const HEAD = 64;

/** An archive, an old workbook, or a page that calls itself a workbook: the reader of workbooks names each. */
function isWorkbook(head: Uint8Array | string): boolean {
  if (typeof head === 'string') return /^\uFEFF?\s*</.test(head);
  const [a, b] = head;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return true;
  return /^(?:\u00EF\u00BB\u00BF)?\s*</.test(String.fromCharCode(...head));
}

/** The first chunks, enough of them to tell what the file is. */
async function headOf(chunks: AsyncIterator<Chunk>): Promise<{ held: Chunk[]; head: Uint8Array | string }> {
  const held: Chunk[] = [];
  let text = '';
  const bytes: number[] = [];
  while (text.length + bytes.length < HEAD) {
    const next = await chunks.next();
    if (next.done) break;
    held.push(next.value);
    if (typeof next.value === 'string') text += next.value;
    else bytes.push(...next.value.subarray(0, HEAD));
  }
  return { held, head: text === '' ? Uint8Array.from(bytes) : text };
}

async function* chain(held: readonly Chunk[], rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk, void, undefined> {
  try {
    yield* held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/**
 * Lit un classeur (.xlsx) ou un CSV ligne par ligne, en mémoire bornée, sans le contrôler : chaque ligne a ses valeurs lues, et les
 * diagnostics de sa lecture, placés par feuille et cellule (`Saisie!F12`). La feuille est celle dont les titres disent le plus ; les
 * colonnes viennent dans n'importe quel ordre, nommées par leur balise, leur libellé, leur numéro, ou par `mapping`.
 *
 * Le classeur est gardé compressé en mémoire, avec ses textes ; la feuille est lue au fil de l'eau. Un fichier illisible donne un
 * diagnostic, jamais une exception.
 *
 * @example
 * for await (const verdict of validateRows(readMatrice(champ.files[0]))) console.log(verdict);
 */
export async function* readMatrice(source: MatriceSource, options: ReadMatriceOptions = {}): AsyncGenerator<RowEvent, void, undefined> {
  const chunks = openSource(source)[Symbol.asyncIterator]();
  const { held, head } = await headOf(chunks);
  const format = options.format ?? (isWorkbook(head) ? 'xlsx' : 'csv');
  yield* readRows(chain(held, chunks), { ...options, format });
}
