/** Notes put on cells, and taken away again, in the part that holds those of a sheet. */
import { illFormed } from '../../xml/fault.js';
import { type Cell, cellName, parseCell } from '../address.js';
import { DECLARATION } from '../markup.js';
import { type Note, noteXml } from '../notes.js';
import { appendPiece, cutPiece, type Piece, wholeText } from './note-text.js';
import { childNamed, childrenNamed, scan, textOf, type XmlElement } from './scan.js';
import { appendInside, applyEdits, type Edit, prefixedLike, removal } from './splice.js';

/** What is ours in the text of a note; `alone`: there is nothing else in it. */
export type FindOurs = (text: string) => (Piece & { readonly alone: boolean }) | undefined;

export interface Stripped {
  readonly xml: string;
  /** The cells that no longer have a note. */
  readonly removed: readonly Cell[];
  /** Notes left. */
  readonly left: number;
}

const listOf = (root: XmlElement): readonly XmlElement[] => {
  const list = childNamed(root, 'commentList');
  return list ? childrenNamed(list, 'comment') : [];
};

const authorsOf = (root: XmlElement): readonly XmlElement[] => {
  const authors = childNamed(root, 'authors');
  return authors ? childrenNamed(authors, 'author') : [];
};

const authorId = (comment: XmlElement): number => Number(comment.attributes.get('authorId') ?? 0);

/** Takes our texts away, with the notes that hold nothing else; our name too, when no note is left that bears it. */
export function stripNotes(xml: string, author: string, findOurs: FindOurs): Stripped {
  const root = scan(xml);
  const edits: Edit[] = [];
  const removed: Cell[] = [];
  const kept: XmlElement[] = [];
  for (const comment of listOf(root)) {
    const text = childNamed(comment, 'text');
    const ours = text && findOurs(wholeText(xml, text));
    const cell = ours?.alone ? parseCell(comment.attributes.get('ref') ?? '') : undefined;
    if (cell) {
      removed.push(cell);
      edits.push(removal(comment));
    } else {
      kept.push(comment);
      if (text && ours) edits.push(...cutPiece(xml, text, ours));
    }
  }
  const authors = authorsOf(root);
  const last = authors.at(-1);
  if (last && textOf(xml, last) === author && !kept.some((comment) => authorId(comment) === authors.length - 1)) edits.push(removal(last));
  return { xml: applyEdits(xml, edits), removed, left: kept.length };
}

export interface Added {
  readonly xml: string;
  /** Notes for which a box is to be drawn. */
  readonly drawn: readonly Note[];
}

/** The author of the copy that Excel keeps of a conversation, for programs that know only notes. */
const CONVERSATION = /^tc=/;

/**
 * Puts notes on cells. Where the user already has one, `joined` is written after his text. A conversation is left as it is: what is
 * written in its copy would not be seen.
 */
export function addNotes(xml: string, author: string, notes: readonly Note[], joined: (text: string) => string): Added {
  const root = scan(xml);
  const authors = authorsOf(root).map((element) => textOf(xml, element));
  const existing = new Map(listOf(root).map((comment) => [comment.attributes.get('ref') ?? '', comment]));
  const known = authors.lastIndexOf(author);
  const rank = known < 0 ? authors.length : known;
  const edits: Edit[] = [];
  const drawn: Note[] = [];
  for (const note of notes) {
    const comment = existing.get(cellName(note));
    const text = comment && childNamed(comment, 'text');
    if (!comment) drawn.push(note);
    else if (text && !CONVERSATION.test(authors[authorId(comment)] ?? '')) edits.push(appendPiece(xml, text, joined(note.text)));
  }
  if (drawn.length > 0) {
    const [list, names] = [childNamed(root, 'commentList'), childNamed(root, 'authors')];
    if (!list || !names) throw illFormed('la liste des commentaires ou celle de leurs auteurs manque');
    edits.push(appendInside(xml, list, prefixedLike(root, drawn.map((note) => noteXml(note, rank)).join(''))));
    if (known < 0) edits.push(appendInside(xml, names, prefixedLike(root, `<author>${author}</author>`)));
  }
  return { xml: applyEdits(xml, edits), drawn };
}

/** A part without any note. */
export const noNotes = (namespace: string): string =>
  `${DECLARATION}<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
