/** One sheet being marked: what follows its cells, its notes, the boxes of its notes, and the relations that hold them together. */
import type { Note } from '../notes.js';
import { inPart } from '../read/unreadable.js';
import { attach, changeTypes, detach, relationsIn } from './attach.js';
import { addNotes, type FindOurs, noNotes, stripNotes } from './comments.js';
import { addDefault, addOverride } from './content-types.js';
import { type Dialect, relationAttribute, relationId } from './dialect.js';
import { addColours, type Colouring, stripColours } from './formats.js';
import type { PackageEdit } from './package-edit.js';
import type { Relation } from './relations.js';
import { childNamed, rootTag, scan, type XmlElement } from './scan.js';
import { editTail, readTail } from './sheet-cut.js';
import { AFTER_CELLS } from './sheet-order.js';
import { applyEdits, insertInOrder, prefixedLike, removal } from './splice.js';
import { asUtf8 } from './utf8.js';
import { addShapes, drawsNothing, NO_SHAPES, stripShapes } from './vml.js';

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** What is ours on a sheet. */
export interface Ours {
  readonly colourMarks: readonly string[];
  readonly author: string;
  readonly findOurs: FindOurs;
  /** Our text, after a user's own. */
  readonly joined: (text: string) => string;
}

export class SheetEdit {
  readonly #edit: PackageEdit;
  readonly #path: string;
  readonly #dialect: Dialect;
  readonly #ours: Ours;
  readonly #root: XmlElement;
  readonly #original: string;
  /** The sheet without its cells: a start tag, and what follows them. */
  #text: string;

  private constructor(edit: PackageEdit, path: string, dialect: Dialect, ours: Ours, head: string, tail: string) {
    this.#edit = edit;
    this.#path = path;
    this.#dialect = dialect;
    this.#ours = ours;
    this.#root = rootTag(head);
    this.#original = tail;
    this.#text = this.#start + tail;
  }

  static async open(edit: PackageEdit, path: string, dialect: Dialect, ours: Ours): Promise<SheetEdit> {
    try {
      const { head, tail } = await readTail(edit.source.chunks(path));
      return new SheetEdit(edit, path, dialect, ours, head, tail);
    } catch (error) {
      throw inPart(error, path);
    }
  }

  get #start(): string {
    return `<${this.#root.name}>`;
  }

  /** The relation of the notes, and that of the boxes: not of the pictures of a header, which are of the same kind. */
  async #parts(): Promise<{ notes: Relation | undefined; boxes: Relation | undefined }> {
    const all = (await relationsIn(this.#edit, this.#path)).filter(({ external, target }) => external || this.#edit.has(target));
    const drawing = childNamed(scan(this.#text), 'legacyDrawing');
    const id = drawing && relationId(drawing);
    return { notes: all.find(({ kind }) => kind === 'comments'), boxes: all.find((relation) => relation.id === id) };
  }

  /** Takes away what a former control had written. */
  async strip(): Promise<void> {
    const { colourMarks, author, findOurs } = this.#ours;
    this.#text = this.#tryText((text) => stripColours(text, colourMarks));
    const { notes, boxes } = await this.#parts();
    if (!notes) return;
    const { removed, left } = await this.#edit.change(notes.target, '', (text) => {
      const { xml, ...result } = stripNotes(text, author, findOurs);
      return { xml, result };
    });
    if (removed.length === 0) return;
    if (left === 0) await detach(this.#edit, this.#path, notes);
    if (!boxes) return;
    const isEmpty = await this.#edit.change(boxes.target, '', (text) => {
      const xml = stripShapes(text, removed);
      return { xml, result: drawsNothing(xml) };
    });
    if (left > 0 || !isEmpty) return;
    await detach(this.#edit, this.#path, boxes);
    this.#forgetBoxes();
  }

  #forgetBoxes(): void {
    const drawing = childNamed(scan(this.#text), 'legacyDrawing');
    if (drawing) this.#text = applyEdits(this.#text, [removal(drawing)]);
  }

  /** Colours cells and puts notes on them. */
  async mark(colourings: readonly Colouring[], notes: readonly Note[]): Promise<void> {
    this.#text = this.#tryText((text) => addColours(text, colourings));
    if (notes.length === 0) return;
    const { author, joined } = this.#ours;
    const parts = await this.#parts();
    const target = parts.notes?.target ?? (await this.#attachNotes());
    const drawn = await this.#edit.change(target, noNotes(this.#dialect.main), (text) => {
      const added = addNotes(text, author, notes, joined);
      return { xml: added.xml, result: added.drawn };
    });
    if (drawn.length === 0) return;
    const boxes = parts.boxes?.target ?? (await this.#attachBoxes());
    await this.#edit.change(boxes, NO_SHAPES, (text) => ({ xml: addShapes(text, drawn), result: undefined }));
  }

  /** Writes what follows the cells, if it has changed; the cells stream through. */
  commit(): void {
    const tail = this.#text.slice(this.#start.length);
    if (tail === this.#original) return;
    const { source } = this.#edit;
    const path = this.#path;
    this.#edit.set(path, async function* () {
      let isFirst = true;
      for await (const piece of editTail(source.chunks(path), () => tail)) {
        yield isFirst ? asUtf8(piece) : piece;
        isFirst = false;
      }
    });
  }

  #tryText(edit: (text: string) => string): string {
    try {
      return edit(this.#text);
    } catch (error) {
      throw inPart(error, this.#path);
    }
  }

  async #attachNotes(): Promise<string> {
    const target = this.#edit.freeName(`${baseOf(this.#path)}comments`, '.xml');
    await changeTypes(this.#edit, (xml) => addOverride(xml, target, NOTES_TYPE));
    await attach(this.#edit, this.#path, this.#dialect, 'comments', target);
    return target;
  }

  async #attachBoxes(): Promise<string> {
    const target = this.#edit.freeName(`${baseOf(this.#path)}drawings/vmlDrawing`, '.vml');
    await changeTypes(this.#edit, (xml) => addDefault(xml, 'vml', VML_TYPE));
    const id = await attach(this.#edit, this.#path, this.#dialect, 'vmlDrawing', target);
    // One that leads nowhere may be left.
    this.#forgetBoxes();
    const root = scan(this.#text);
    const drawing = prefixedLike(root, `<legacyDrawing ${relationAttribute(this.#root, this.#dialect, id)}/>`);
    this.#text = applyEdits(this.#text, [insertInOrder(this.#text, root, AFTER_CELLS, 'legacyDrawing', drawing)]);
    return target;
  }
}

/** `xl/worksheets/sheet1.xml` → `xl/`. */
const baseOf = (sheet: string): string => {
  const folders = sheet.split('/').slice(0, -2);
  return folders.length > 0 ? `${folders.join('/')}/` : '';
};
