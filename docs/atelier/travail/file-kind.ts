/** What a file dropped on the page is, by its first bytes: a name says little, and a secretary may not see extensions. */
import type { Format } from '../../../src/rows/index.js';

export type FileKind =
  | { readonly kind: 'rows'; readonly format: Format }
  | { readonly kind: 'accuse' }
  /** What the readers of the library have no word for, in French. */
  | { readonly kind: 'other'; readonly what: string };

/** Enough for a declaration, a comment, and the first element. */
export const HEAD = 4096;

const MARKS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'un PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'une image (PNG)'],
  [[0xff, 0xd8, 0xff], 'une photo (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'une image (GIF)'],
  [[0x49, 0x49, 0x2a, 0x00], 'une image (TIFF)'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'une image (TIFF)'],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Good enough for names of elements; the readers decode for good. */
function textOf(head: Uint8Array): string {
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head);
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}

/** The first element, its prefix taken off. */
function rootOf(text: string): string {
  const bare = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/gi, '');
  return /<(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1] ?? '';
}

function xmlKind(text: string): FileKind {
  if (/^\s*<(?:!doctype\s+html|html)[\s>]/i.test(text)) return { kind: 'other', what: 'une page web' };
  return rootOf(text).toLowerCase() === 'rapport' ? { kind: 'accuse' } : { kind: 'rows', format: 'xml' };
}

function jsonKind(text: string, name: string): FileKind {
  if (/"(?:elements|usage)"\s*:/.test(text) && /"cadre"|"page"/.test(text)) return { kind: 'other', what: 'un modèle de parchemin' };
  const isByLine = /\.(?:ndjson|jsonl)$/i.test(name) || (text.startsWith('{') && /\}\r?\n\s*\{/.test(text) && !/^\{\s*\n/.test(text));
  return { kind: 'rows', format: isByLine ? 'ndjson' : 'json' };
}

/** `head`: the first `HEAD` bytes. What cannot be told apart is given to a reader that will say, in French, what it is not. */
export function fileKindOf(head: Uint8Array, name: string): FileKind {
  const known = MARKS.find(([mark]) => startsWith(head, mark));
  if (known) return { kind: 'other', what: known[1] };
  if (startsWith(head, [0x50, 0x4b]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'rows', format: 'xlsx' };
  const text = textOf(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('<')) return xmlKind(text);
  if (text.startsWith('{') || text.startsWith('[')) return jsonKind(text, name);
  // An empty workbook is said to be empty by either reader.
  return { kind: 'rows', format: 'csv' };
}
