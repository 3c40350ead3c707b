/** Tells the cells of a sheet from what follows them, as the sheet streams by: only what follows is ever held or changed. */
import { illFormed, overLimit } from '../../xml/fault.js';

/** Rules, lists and links of a sheet; a legitimate one stays far below. */
const MAX_TAIL = 64 * 1024 * 1024;
/** Longer than any token looked for. */
const MARGIN = 64;
/** A comment or a CDATA section may hold what looks like the end of the cells. */
const STOP = /<!--|<!\[CDATA\[|<(?:[A-Za-z_][\w.-]*:)?sheetData[ \t\r\n]*\/>|<\/(?:[A-Za-z_][\w.-]*:)?sheetData[ \t\r\n]*>/g;

/** Finds where the cells end in a text that comes in chunks. */
class CellsEnd {
  #window = '';
  /** What closes the comment or the section in which the reading stands. */
  #skipTo = '';

  /** The text that belongs to the cells, and, once they have ended, what follows. */
  push(chunk: string): { cells: string; tail?: string } {
    const text = this.#window + chunk;
    let at = 0;
    // The pattern is tried at every `<`, several to a cell.
    const isPlain = this.#skipTo === '' && !text.includes('!') && !text.includes('sheetData');
    while (!isPlain) {
      if (this.#skipTo !== '') {
        const end = text.indexOf(this.#skipTo, at);
        if (end < 0) break;
        at = end + this.#skipTo.length;
        this.#skipTo = '';
      }
      STOP.lastIndex = at;
      const stop = STOP.exec(text);
      if (!stop) break;
      at = STOP.lastIndex;
      if (stop[0] === '<!--') this.#skipTo = '-->';
      else if (stop[0] === '<![CDATA[') this.#skipTo = ']]>';
      else return { cells: text.slice(0, at), tail: text.slice(at) };
    }
    const kept = Math.max(at, text.length - MARGIN);
    this.#window = text.slice(kept);
    return { cells: text.slice(0, kept) };
  }
}

/**
 * Everything up to the end of the cells comes out as it came in, piece by piece; then comes, once, what `edit` makes of the rest.
 */
export async function* editTail(chunks: AsyncIterable<string>, edit: (tail: string) => string): AsyncGenerator<string, void, undefined> {
  const finder = new CellsEnd();
  let tail: string[] | undefined;
  let length = 0;
  for await (const chunk of chunks) {
    if (!tail) {
      const found = finder.push(chunk);
      if (found.cells !== '') yield found.cells;
      if (found.tail !== undefined) tail = [found.tail];
    } else tail.push(chunk);
    length += tail?.at(-1)?.length ?? 0;
    if (length > MAX_TAIL) throw overLimit('ce qui suit les cellules de la feuille dépasse 64 Mo');
  }
  if (!tail) throw illFormed('la balise sheetData manque');
  yield edit(tail.join(''));
}

/** What follows the cells, and the start tag of the sheet. */
export async function readTail(chunks: AsyncIterable<string>): Promise<{ head: string; tail: string }> {
  let head = '';
  let tail = '';
  const cells = editTail(chunks, (text) => {
    tail = text;
    return '';
  });
  for await (const piece of cells) if (head.length < MARGIN * 1024) head += piece.slice(0, MARGIN * 1024 - head.length);
  return { head, tail };
}
