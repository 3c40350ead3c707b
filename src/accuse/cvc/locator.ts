/** Follows a document, and tells which element stands at the lines and columns that it is asked for. */
import { passageCertification } from '../../dictionary/index.js';
import type { Lines, Place } from '../../xml/lines.js';
import type { Attribute } from '../../xml/tags.js';
import type { TokenHandler } from '../../xml/tokenizer.js';
import { ELEMENTS, type KnownElement } from './elements.js';
import { qnameOf } from './qnames.js';

/** Le passage où se trouve une faute. */
export interface PassageSitue {
  idTechnique: string | null;
  /** Depuis la racine : `emetteur.certificateurs.certificateur.certifications[0].passageCertifications[12]`. */
  path: string;
  /** Début de la balise du passage, lignes et colonnes comptées à partir de 1. */
  position: Place;
}

/** A place that is sought, and what is found there. */
export interface Sought extends Place {
  /** The element that the sentence names: the JDK tells the end of a tag, hence several elements may be meant. */
  readonly name: string | undefined;
  path?: string;
  passage?: PassageSitue;
}

interface Frame {
  readonly name: string;
  readonly path: string;
  readonly known: KnownElement | undefined;
  readonly passage: PassageSitue | undefined;
  children: number;
}

const [ROOT] = ELEMENTS;
const childOf = new Map<KnownElement | undefined, Map<string, KnownElement>>();
for (const element of ELEMENTS) {
  if (!childOf.has(element.parent)) childOf.set(element.parent, new Map());
  childOf.get(element.parent)?.set(element.name, element);
}

export class Locator implements TokenHandler {
  readonly expected = undefined;
  readonly #lines: Lines;
  /** Soonest last. */
  readonly #sought: Sought[];
  readonly #open: Frame[] = [];
  #started: Frame | undefined;
  /** Closed since the last start tag: a fault at the end of a tag may be about any of them. */
  #closed: Frame[] = [];

  constructor(lines: Lines, sought: readonly Sought[]) {
    this.#lines = lines;
    this.#sought = [...sought].sort((a, b) => b.line - a.line || b.column - a.column);
  }

  /** Nothing more is sought, and the passage of what was found has been read. */
  get done(): boolean {
    return this.#sought.length === 0 && this.#open.at(-1)?.passage === undefined;
  }

  /** An identifier may be blank: the schema lets it. */
  get ignoresBlanks(): boolean {
    return this.#open.at(-1)?.known?.field !== passageCertification.children.idTechnique;
  }

  open(name: string, _: readonly Attribute[], offset: number): void {
    this.#start(name, offset);
    this.#open.push(this.#started as Frame);
  }

  leaf(name: string, text: string, offset: number): void {
    this.#start(name, offset);
    const frame = this.#started as Frame;
    this.#closed.push(frame);
    this.#note(frame, text);
  }

  nil(name: string, offset: number): void {
    this.leaf(name, '', offset);
  }

  text(piece: string): void {
    const frame = this.#open.at(-1);
    if (frame) this.#note(frame, piece);
  }

  close(): void {
    const frame = this.#open.pop();
    if (frame) this.#closed.push(frame);
  }

  declaration(): void {}

  /** What is still sought lies at the last element read, or past the point where the file cannot be read. */
  end(): void {
    this.#settle({ line: Number.POSITIVE_INFINITY, column: 1 });
  }

  #note({ known, passage }: Frame, text: string): void {
    if (passage && known?.field === passageCertification.children.idTechnique) passage.idTechnique = (passage.idTechnique ?? '') + text;
  }

  #start(written: string, offset: number): void {
    if (this.#sought.length > 0) this.#settle(this.#lines.at(offset));
    const { local: name } = qnameOf(written);
    const parent = this.#open.at(-1);
    const known = parent ? childOf.get(parent.known)?.get(name) : name === ROOT?.name ? ROOT : undefined;
    const path = this.#pathOf(name, parent, known);
    const passage = known?.field === passageCertification ? { idTechnique: null, path, position: this.#lines.at(offset) } : parent?.passage;
    if (known?.field === passageCertification) this.#lines.forget(offset);
    this.#started = { name, path, known, passage, children: 0 };
    this.#closed = [];
  }

  #pathOf(name: string, parent: Frame | undefined, known: KnownElement | undefined): string {
    if (!parent) return known ? '' : name;
    if (known && parent.known?.field.kind === 'list') return `${parent.path}[${parent.children++}]`;
    return parent.path === '' ? name : `${parent.path}.${name}`;
  }

  #settle(place: Place): void {
    for (let next = this.#sought.at(-1); next; next = this.#sought.at(-1)) {
      // The JDK gives the character after the tag: where the next one starts, the fault is still of this one.
      if (next.line > place.line || (next.line === place.line && next.column > place.column)) return;
      this.#sought.pop();
      const { name } = next;
      const around = [...(this.#started ? [this.#started] : []), ...this.#closed, ...this.#open.toReversed()];
      const found = around.find((frame) => frame.name === name) ?? this.#started;
      if (!found) continue;
      next.path = found.path;
      if (found.passage) next.passage = found.passage;
    }
  }
}
