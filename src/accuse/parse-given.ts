/** What was given instead of an accusé, from its first characters or its root: a page, a workbook, the deposit itself… */
import { flux, walk } from '../dictionary/index.js';
import { show } from '../text/show.js';
import { glimpse } from '../xml/encodings.js';
import type { Place } from '../xml/lines.js';
import { type AccuseError, accuseError } from './accuse-error.js';
import { localName, RAPPORT } from './parse-structure.js';

/** Enough for a prologue, a licence in a comment, the first tag. */
const HEAD = 2048;

const BINARY: readonly (readonly [start: string, kind: string])[] = [
  ['PK\x03\x04', 'un classeur (.xlsx, .ods) ou une archive zip'],
  ['\xD0\xCF\x11\xE0', 'un document Office ancien (.xls) ou protégé par un mot de passe'],
  ['%PDF', 'un PDF'],
  ['\x1F\x8B', 'une archive compressée'],
  ['7z\xBC\xAF', 'une archive compressée'],
  ['Rar!', 'une archive compressée'],
  ['\x89PNG', 'une image'],
  ['\xFF\xD8\xFF', 'une image'],
  ['GIF8', 'une image'],
];
const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F]/;
const PROLOGUE = /^(?:\s|<!--[\s\S]*?-->|<\?[^>]*>)*/;
const FIRST_TAG = /^<([^\s<>!?/]+)/;
const HTML_DOCTYPE = /^<!doctype\s+html/i;
const HTML_ROOTS: ReadonlySet<string> = new Set(['html', 'head', 'body', 'title', 'meta', 'script', 'style', 'div', 'p', 'center', 'h1']);
const RAPPORT_TAG = new RegExp(`<(?:[^\\s<>]*:)?${RAPPORT.name}\\b`, 'i');
const FLUX_ROOT = [...walk('flux', flux)][0]?.name.toLowerCase();

/** The first characters of a document, whatever they are worth. */
export class Head {
  #bytes: number[] = [];
  #text = '';

  add(chunk: Uint8Array | string): void {
    if (typeof chunk === 'string') this.#text += chunk.slice(0, Math.max(0, HEAD - this.#text.length));
    else if (this.#bytes.length < HEAD) this.#bytes.push(...chunk.subarray(0, HEAD - this.#bytes.length));
  }

  get text(): string {
    const bytes = Uint8Array.from(this.#bytes);
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return glimpse(bytes.subarray(2), 'UTF-16LE');
    if (first === 0xfe && second === 0xff) return glimpse(bytes.subarray(2), 'UTF-16BE');
    const text = this.#text + glimpse(bytes, 'ISO-8859-1');
    return text.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/, '');
  }
}

/** A text that begins with no tag: which sort. Its content is never shown, it may be personal data. */
function sortOfText(text: string): string {
  if (/^[[{]/.test(text)) return 'un fichier JSON';
  const [line = ''] = text.split(/[\r\n]/, 1);
  return /[;\t]|,.*,/.test(line) ? 'un tableau CSV' : 'un texte';
}

/** Why the document is no accusé, when its first characters tell. */
export function whatIsGiven(head: string): AccuseError | undefined {
  const text = head.trimStart();
  if (text === '') return accuseError('accuse-vide', {});
  const binary = BINARY.find(([start]) => head.startsWith(start));
  if (binary) return accuseError('accuse-binaire', { kind: binary[1] });
  if (!text.startsWith('<')) {
    // Something stands before the accusé: it is the fault of form that tells best.
    if (RAPPORT_TAG.test(text)) return undefined;
    return CONTROL.test(text)
      ? accuseError('accuse-binaire', { kind: "un fichier binaire, d'un format inconnu" })
      : accuseError('accuse-texte', { kind: sortOfText(text) });
  }
  if (text.charCodeAt(1) === 0)
    return accuseError('accuse-encodage', { detail: "il semble écrit en UTF-16, sans la marque d'ordre des octets qui le dirait" });
  const start = text.replace(PROLOGUE, '');
  if (HTML_DOCTYPE.test(start)) return accuseError('accuse-html', {});
  const root = FIRST_TAG.exec(start)?.[1];
  return root !== undefined && (HTML_ROOTS.has(localName(root)) || localName(root) === FLUX_ROOT) ? refuseRoot(root) : undefined;
}

/** The error of a document whose root is not that of an accusé. */
export function refuseRoot(written: string, position?: Place): AccuseError {
  const local = localName(written);
  if (HTML_ROOTS.has(local)) return accuseError('accuse-html', {}, position);
  if (local === FLUX_ROOT) return accuseError('accuse-flux', { racine: written }, position);
  return accuseError('accuse-inattendu', { racine: show(written) }, position);
}
