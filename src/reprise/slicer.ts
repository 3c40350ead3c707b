/** Where the parts of a deposit begin and end in its own text: the reading of the model, with the place of each passage. */
import type { Diagnostic } from '../diagnostic.js';
import { certification, flux, itemOf, NAMESPACE, type SchemaVersion } from '../dictionary/index.js';
import { FluxBuilder } from '../xml/builder.js';
import type { FluxEvent, PassageEvent } from '../xml/events.js';
import { overLimit } from '../xml/fault.js';
import { Lines } from '../xml/lines.js';
import { NamespaceScope } from '../xml/namespaces.js';
import { documentNode, type Node } from '../xml/nodes.js';
import type { Attribute } from '../xml/tags.js';
import { type TokenHandler, Tokenizer } from '../xml/tokenizer.js';
import type { ExpectedTag } from '../xml/written.js';
import type { RawText } from './raw-text.js';

/** What is new in each file. */
export type Renewed = 'idFlux' | 'horodatage';
const RENEWED: readonly string[] = ['idFlux', 'horodatage'] satisfies (Renewed & keyof typeof flux.children)[];

/** A part of the document; places are those of the raw text. */
export type Slice =
  /** The list of certifications, or of passages, opens: what follows belongs to its items. */
  | { readonly type: 'list'; readonly of: 'certifications' | 'passages'; readonly end: number }
  | { readonly type: 'certification'; readonly end: number }
  | { readonly type: 'renewed'; readonly name: Renewed; readonly tag: string; readonly start: number; readonly end: number }
  | {
      readonly type: 'passage';
      readonly start: number;
      readonly end: number;
      readonly event: PassageEvent;
      readonly faults: readonly Diagnostic[];
      /** The namespaces in force around it. */
      readonly scope: NamespaceScope;
    }
  /** A fault of the schema outside the passages. */
  | { readonly type: 'fault'; readonly diagnostic: Diagnostic }
  | Exclude<FluxEvent, { type: 'passage' | 'diagnostic' | 'certification' }>;

const [CERTIFICATION] = itemOf(flux.children.emetteur.children.certificateurs.children.certificateur.children.certifications);
const [PASSAGE] = itemOf(certification.children.passageCertifications);
/** The tokenizer does not say where an element ends: it is fed up to each of these tags, and stands there when it tells the end. */
const ENDS = new RegExp(`</(?:[^\\s<>/:]+:)?(?:${[CERTIFICATION, PASSAGE, ...RENEWED].join('|')})[ \\t\\n]*>`, 'g');
/** A tag left unfinished waits for the rest, up to there. */
const MOST_HELD = 64 * 1024;

interface Open {
  readonly node: Node | undefined;
  readonly scope: NamespaceScope;
  readonly name: string;
  readonly place: number;
}

export class Slicer implements TokenHandler {
  readonly #raw: RawText;
  readonly #tell: (slice: Slice) => void;
  readonly #lines = new Lines();
  readonly #builder: FluxBuilder;
  readonly #tokenizer: Tokenizer;
  readonly #open: Open[];
  /** Elements open inside the current passage, itself included. */
  #depth = 0;
  #event: PassageEvent | undefined;
  #faults: Diagnostic[] = [];
  #held = '';
  #offset = 0;

  constructor(schema: SchemaVersion, raw: RawText, tell: (slice: Slice) => void) {
    this.#raw = raw;
    this.#tell = tell;
    this.#builder = new FluxBuilder(schema, this.#lines, (event) => this.#on(event));
    this.#tokenizer = new Tokenizer(this);
    this.#open = [{ node: documentNode(schema), scope: new NamespaceScope(), name: '', place: 0 }];
  }

  /** Offset of the end of what was read. */
  get offset(): number {
    return this.#tokenizer.offset;
  }

  get action(): 'CREATION' | 'SUPPRESSION' {
    return this.#builder.handover.action ?? 'CREATION';
  }

  at(offset: number | undefined): { line: number; column: number } {
    return this.#lines.at(offset ?? this.#offset);
  }

  push(text: string): void {
    if (text === '') return;
    this.#lines.add(text, this.#offset);
    this.#offset += text.length;
    const whole = this.#held + text;
    this.#held = '';
    let from = 0;
    ENDS.lastIndex = 0;
    for (let found = ENDS.exec(whole); found; found = ENDS.exec(whole)) {
      this.#tokenizer.push(whole.slice(from, ENDS.lastIndex));
      from = ENDS.lastIndex;
    }
    this.#rest(whole.slice(from));
  }

  end(): void {
    const held = this.#held;
    this.#held = '';
    if (held !== '') this.#tokenizer.push(held);
    this.#tokenizer.end();
    this.#builder.handover.end();
  }

  /** An end tag that is not whole must not be given: its end would be taken for that of the next text. */
  #rest(text: string): void {
    const cut = text.lastIndexOf('<');
    if (cut >= 0 && text.startsWith('</', cut) && text.length - cut > MOST_HELD)
      throw overLimit(`une balise dépasse ${MOST_HELD} caractères`, this.offset + cut);
    const holds = cut >= 0 && text.length - cut <= MOST_HELD;
    if (holds) this.#held = text.slice(cut);
    const given = holds ? text.slice(0, cut) : text;
    if (given !== '') this.#tokenizer.push(given);
  }

  get expected(): ExpectedTag | undefined {
    return this.#builder.expected;
  }

  get ignoresBlanks(): boolean {
    return this.#builder.ignoresBlanks;
  }

  declaration(version: string): void {
    this.#builder.declaration(version);
  }

  text(piece: string, cdata: boolean, offset: number): void {
    this.#builder.text(piece, cdata, offset);
  }

  nil(name: string, offset: number): void {
    this.#builder.nil(name, offset);
  }

  leaf(name: string, text: string, offset: number): void {
    this.#builder.leaf(name, text, offset);
    const top = this.#top;
    if (this.#depth > 0 || top.node?.role !== 'flux') return;
    const { uri, local } = top.scope.element(name, offset);
    // `<name>text</name>`, nothing else: the one form in which a leaf is told.
    if (uri === NAMESPACE) this.#renewed(local, name, offset, offset + 2 * name.length + 5 + text.length);
  }

  open(name: string, attributes: readonly Attribute[], offset: number): void {
    if (this.#depth > 0) {
      this.#depth++;
      this.#builder.open(name, attributes, offset);
      return;
    }
    const parent = this.#top;
    const scope = parent.scope.enter(attributes, offset);
    const { uri, local } = scope.element(name, offset);
    const node = uri === NAMESPACE ? parent.node?.children.get(local) : undefined;
    const place = this.#raw.placeOf(offset);
    this.#open.push({ node, scope, name, place });
    if (node?.role === 'passage') this.#depth = 1;
    this.#builder.open(name, attributes, offset);
    if (node?.role === 'certifications' || node?.role === 'passages')
      this.#tell({ type: 'list', of: node.role, end: this.#raw.tagEnd(place) });
  }

  close(): void {
    this.#builder.close();
    if (this.#depth > 1) {
      this.#depth--;
      return;
    }
    this.#depth = 0;
    const { node, name, place } = this.#open.pop() as Open;
    if (!node) return;
    const end = this.#raw.placeOf(this.#tokenizer.offset);
    if (node.role === 'passage') this.#passage(place, end);
    else if (node.role === 'certification') this.#tell({ type: 'certification', end });
    else if (this.#top.node?.role === 'flux') this.#tellRenewed(node.name, name, place, end);
  }

  get #top(): Open {
    return this.#open[this.#open.length - 1] as Open;
  }

  #passage(start: number, end: number): void {
    const [event, faults] = [this.#event, this.#faults];
    this.#event = undefined;
    this.#faults = [];
    if (event) this.#tell({ type: 'passage', start, end, event, faults, scope: this.#top.scope });
  }

  #renewed(local: string, tag: string, from: number, to: number): void {
    this.#tellRenewed(local, tag, this.#raw.placeOf(from), this.#raw.placeOf(to));
  }

  #tellRenewed(name: string, tag: string, start: number, end: number): void {
    if (RENEWED.includes(name)) this.#tell({ type: 'renewed', name: name as Renewed, tag, start, end });
  }

  #on(event: FluxEvent): void {
    if (event.type === 'passage') this.#event = event;
    else if (event.type === 'entete') this.#tell(event);
    else if (event.type === 'diagnostic' && event.diagnostic.severity === 'error') {
      if (this.#depth > 0) this.#faults.push(event.diagnostic);
      else this.#tell({ type: 'fault', diagnostic: event.diagnostic });
    }
  }
}
