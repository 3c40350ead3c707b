/** The texts that cells name by their rank: kept, since any cell may name any of them. */
import { overLimit } from '../../xml/fault.js';
import type { XlsxCell } from '../cell.js';
import { unescapeExcel } from '../markup.js';
import { type ElementHandler, readElements } from './elements.js';
import { MAX_TEXT } from './limits.js';
import type { XlsxPackage } from './package.js';

/** The text of a `<si>` or `<is>`: its own, or that of its pieces. What says how it is pronounced is left out: `rPh`. */
export class RichText {
  readonly #plain: string;
  readonly #run: string;
  #text = '';

  /** `path`: of the `<si>` or `<is>`. */
  constructor(path: string) {
    this.#plain = `${path}/t`;
    this.#run = `${path}/r/t`;
  }

  add(path: string, piece: string): void {
    if (path !== this.#plain && path !== this.#run) return;
    this.#text = this.#text === '' ? piece : this.#text + piece;
    if (this.#text.length > MAX_TEXT) throw overLimit('un texte dépasse un million de caractères');
  }

  take(): string {
    const text = unescapeExcel(this.#text);
    this.#text = '';
    return text;
  }
}

class SharedStringsHandler implements ElementHandler {
  readonly #text = new RichText('sst/si');
  readonly cells: XlsxCell[] = [];

  text(path: string, piece: string): void {
    this.#text.add(path, piece);
  }

  close(path: string): void {
    if (path === 'sst/si') this.cells.push({ kind: 'text', text: this.#text.take() });
  }
}

/** By rank. As cells, made once however many times they are named. Throws `FichierIllisible`. */
export async function readSharedStrings(pkg: XlsxPackage, part: string): Promise<readonly XlsxCell[]> {
  const handler = new SharedStringsHandler();
  await readElements(pkg, part, handler, pkg.limits.sharedStrings);
  return handler.cells;
}
