/**
 * Tokens → model, judged by the schema on the way. Header and certifications are kept; each passage is handed over and forgotten.
 */
import { type Fault, genericDiagnostic, joinPath, type Source } from '../diagnostic.js';
import { NAMESPACE, type SchemaVersion } from '../dictionary/index.js';
import { unknownKeyFault } from '../engine/issues.js';
import type { FluxEvent } from './events.js';
import { overLimit } from './fault.js';
import { type Frame, Frames } from './frames.js';
import { Handover } from './handover.js';
import type { Lines, Place } from './lines.js';
import { NamespaceScope, type QualifiedName, refuseTwins, XSI } from './namespaces.js';
import { documentNode, type Node } from './nodes.js';
import type { Attribute } from './tags.js';
import { isBlank, type TokenHandler } from './tokenizer.js';
import { type ExpectedTag, WrittenNames } from './written.js';

const MAX_TEXT = 1024 * 1024;
/** Of a text at fault, what a diagnostic keeps: no official value is as long. */
const MAX_SHOWN = 1000;
const HINTS = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);
const at = (node: Node): { name: string; label: string } => ({ name: node.name, label: node.field.label });

export class FluxBuilder implements TokenHandler {
  readonly #emit: (event: FluxEvent) => void;
  readonly #lines: Lines;
  readonly #schema: SchemaVersion;
  readonly #frames: Frames;
  readonly handover: Handover;
  readonly #written = new WrittenNames();
  #expectedNode: Node | undefined;
  expected: ExpectedTag | undefined;
  /** By number of node: its sibling that came next the last time, and the child that came first. */
  readonly #followers: (Node | undefined)[] = [];
  readonly #firsts: (Node | undefined)[] = [];

  constructor(schema: SchemaVersion, lines: Lines, emit: (event: FluxEvent) => void) {
    this.#schema = schema;
    this.#lines = lines;
    this.#emit = emit;
    this.#frames = new Frames(documentNode(schema), new NamespaceScope());
    this.handover = new Handover(lines, emit);
  }

  declaration(version: string): void {
    if (version !== '1.0') this.#fault({ code: 'version-xml-inhabituelle', params: { version } }, 0, '', 'xml', 'warning');
  }

  open(name: string, attributes: readonly Attribute[], offset: number): void {
    const parent = this.#frames.top;
    const scope = attributes.length === 0 ? parent.scope : parent.scope.enter(attributes, offset);
    const { uri, local } = scope.element(name, offset);
    const child = parent.node && this.#childNode(parent.node, parent, uri, local, offset);
    const frame = this.#frames.push(child, scope, offset);
    if (attributes.length > 0) this.#attributes(frame, attributes, offset);
    const { node } = frame;
    if (!node) return;
    if (!node.isLeaf) this.#begin(node, frame, parent);
    else if (this.#frames.depth === 1) this.#fault({ code: 'racine-inattendue', params: { name: local } }, offset, '', 'dictionnaire');
    frame.place = this.handover.note(node, offset);
    this.#expect(frame);
  }

  leaf(name: string, text: string, offset: number): void {
    const parent = this.#frames.top;
    const node = name === this.expected?.name ? this.#expectedNode : parent.node && this.#written.child(parent.node, parent.scope, name);
    if (node && this.#isPlain(node, parent)) {
      this.#follow(parent, node);
      this.handover.note(node, offset);
      this.#read(node, text, parent, offset);
      this.#expect(parent);
    } else {
      this.open(name, [], offset);
      if (text !== '') this.text(text, false, offset);
      this.close();
    }
  }

  nil(name: string, offset: number): void {
    const parent = this.#frames.top;
    const node = this.#expectedNode;
    if (node && this.#isPlain(node, parent)) {
      this.#follow(parent, node);
      this.handover.note(node, offset);
      this.#put(node, null, parent);
      this.#expect(parent);
    } else {
      this.open(name, [{ name: parent.scope.written(XSI, 'nil', true) ?? '', value: 'true' }], offset);
      this.close();
    }
  }

  /** Nothing stands in the way of taking that leaf at once. */
  #isPlain(node: Node, { node: parent, nil, seen }: Frame): boolean {
    return node.isLeaf && parent?.isBlock === true && !nil && (seen & node.bit) === 0;
  }

  get ignoresBlanks(): boolean {
    const { node, nil } = this.#frames.top;
    return node === undefined || !(node.isLeaf || nil);
  }

  text(piece: string, cdata: boolean, offset: number): void {
    const frame = this.#frames.top;
    const { node } = frame;
    if (!node) return;
    if (frame.nil) this.#contentFault(frame, { code: 'nil-non-vide', params: at(node) }, offset);
    else if (node.isLeaf) {
      frame.text = frame.text === '' ? piece : frame.text + piece;
      if (frame.text.length > MAX_TEXT) throw overLimit('un texte dépasse un million de caractères', offset);
    } else if (cdata || !isBlank(piece))
      this.#contentFault(frame, { code: 'texte-inattendu', params: at(node) }, offset + Math.max(0, piece.search(/[^ \t\n\r]/)));
  }

  close(): void {
    const frame = this.#frames.top;
    const { node } = frame;
    if (!node) {
      this.#frames.pop();
      return;
    }
    const parent = this.#frames.at(this.#frames.depth - 1);
    if (frame.nil) this.#put(node, null, parent);
    else if (node.isLeaf) this.#leaf(node, frame, parent);
    else this.#complete(node, frame);
    if (node.shapes) frame.value = node.shapes.build(frame.filled, frame.slots);
    if (node.role) this.handover.leave(node, frame);
    this.#frames.pop();
    this.#expect(parent);
  }

  /** Notes a child, and what it came after. */
  #follow(parent: Frame, child: Node): void {
    parent.seen |= child.bit;
    const before = parent.last ?? parent.node;
    const habits = parent.last ? this.#followers : this.#firsts;
    if (before && habits[before.id] !== child) habits[before.id] = child;
    parent.last = child.isItem ? undefined : child;
  }

  /** Guesses the next start tag: what came there the last time, at first the next child of the schema. */
  #expect({ node, last, scope }: Frame): void {
    const next = last ? (this.#followers[last.id] ?? node?.order[last.rank + 1]) : node && (this.#firsts[node.id] ?? node.order[0]);
    this.#expectedNode = next;
    this.expected = next && this.#written.tag(next, scope);
  }

  #begin(node: Node, frame: Frame, parent: Frame): void {
    frame.value = node.field.kind === 'list' ? [] : {};
    // What repeats without bound is handed over, not kept.
    if (node.role === undefined) this.#put(node, frame.value, parent);
    else this.handover.enter(node, frame, () => this.#frames.path());
  }

  #put(node: Node, value: unknown, parent: Frame): void {
    if (node.isItem) (parent.value as unknown[]).push(value);
    else if (parent.node?.shapes) {
      parent.slots[node.rank] = value;
      parent.filled |= node.bit;
    } else (parent.value as Record<string, unknown>)[node.name] = value;
  }

  #childNode(parent: Node, parentFrame: Frame, uri: string, local: string, offset: number): Node | undefined {
    const child = parent.children.get(local);
    if (child && uri === NAMESPACE) {
      if (parentFrame.nil) this.#contentFault(parentFrame, { code: 'nil-non-vide', params: at(parent) }, offset);
      if (child.isItem) parentFrame.count++;
      else if (parentFrame.seen & child.bit) return this.#refuse({ code: 'balise-en-double', params: at(child) }, offset);
      else if (parent.isChoice && parentFrame.seen && this.#frames.depth > 0) return this.#secondChoice(parent, parentFrame, child, offset);
      this.#follow(parentFrame, child);
      return child;
    }
    if (parent.isLeaf) {
      this.#contentFault(parentFrame, { code: 'balise-dans-un-texte', params: { ...at(parent), child: local } }, offset);
      return undefined;
    }
    if (this.#frames.depth === 0 && !child) return this.#refuse({ code: 'racine-inattendue', params: { name: local } }, offset);
    if (child) return this.#refuse({ code: 'espace-de-noms-inattendu', params: { name: local, found: uri, expected: NAMESPACE } }, offset);
    return this.#refuse(unknownKeyFault(local, parent.field, this.#schema), offset);
  }

  #secondChoice(parent: Node, frame: Frame, child: Node, offset: number): Node | undefined {
    const names = [...parent.children.values()].filter(({ bit }) => (frame.seen | child.bit) & bit).map(({ name }) => name);
    this.#refuse({ code: 'choix-multiple', params: { ...at(parent), names } }, offset);
    frame.seen |= child.bit;
    return child;
  }

  #refuse(fault: Fault, offset: number): undefined {
    this.#fault(fault, offset, this.#frames.path());
  }

  #attributes(frame: Frame, attributes: readonly Attribute[], offset: number): void {
    const names: QualifiedName[] = [];
    for (const { name, value } of attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const resolved = frame.scope.attribute(name, offset);
      names.push(resolved);
      if (frame.node) this.#attribute(frame, frame.node, resolved, name, value.trim());
    }
    refuseTwins(names, offset);
  }

  #attribute(frame: Frame, node: Node, { uri, local }: QualifiedName, name: string, value: string): void {
    if (uri === XSI && HINTS.has(local)) return;
    const path = this.#frames.path();
    if (uri === XSI && local === 'nil') {
      frame.nil = value === 'true' || value === '1';
      if (!frame.nil && value !== 'false' && value !== '0')
        this.#fault({ code: 'nil-invalide', params: { ...at(node), value } }, frame.offset, path);
      else if (!node.nillable) {
        this.#fault({ code: 'nil-interdit', params: at(node) }, frame.offset, path);
        // The element is at fault once: its content is not judged as well.
        frame.nil = false;
        if (value === 'true' || value === '1') this.#frames.top.node = undefined;
      }
    } else if (uri === XSI && local === 'type') {
      const type = frame.scope.value(value);
      if (!type || type.uri !== node.type?.uri || type.local !== node.type.local)
        this.#fault({ code: 'type-xsi-inattendu', params: { ...at(node), value } }, frame.offset, path);
    } else this.#fault({ code: 'attribut-inattendu', params: { ...at(node), attribute: name } }, frame.offset, path);
  }

  #leaf(node: Node, frame: Frame, parent: Frame): void {
    if (frame.contentFault) parent.broken.push(node.name);
    else this.#read(node, frame.text, parent, frame.offset);
  }

  #read(node: Node, text: string, parent: Frame, offset: number): void {
    const read = node.read?.(text);
    if (typeof read !== 'object') {
      this.#put(node, read, parent);
      return;
    }
    parent.broken.push(node.name);
    const fault = text.length > MAX_SHOWN ? { ...read, params: { ...read.params, value: `${text.slice(0, MAX_SHOWN)}…` } } : read;
    this.#fault(fault, offset, joinPath(this.#frames.path(node.depth - 1), node.depth < 2 ? '' : node.name));
  }

  /** What must be there and is not. */
  #complete(node: Node, frame: Frame): void {
    const { field } = node;
    const missing = node.required & ~frame.seen;
    if (missing !== 0)
      for (const child of node.children.values())
        if (missing & child.bit)
          this.#missing({ code: 'balise-manquante', params: { ...at(child), nil: child.nillable } }, frame, child.name);
    if (field.kind === 'choice' && frame.seen === 0)
      this.#missing({ code: 'choix-absent', params: { ...at(node), names: [...node.children.keys()] } }, frame);
    if (field.kind === 'list' && frame.count === 0 && !field.mayBeEmpty) this.#missing({ code: 'liste-vide', params: at(node) }, frame);
  }

  #missing(fault: Fault, frame: Frame, child?: string): void {
    const path = this.#frames.path();
    this.#fault(fault, frame.place ?? frame.offset, child === undefined ? path : joinPath(path, child));
  }

  #contentFault(frame: Frame, fault: Fault, offset: number): void {
    if (frame.contentFault) return;
    frame.contentFault = true;
    this.#fault(fault, offset, this.#frames.path());
  }

  #fault(fault: Fault, where: number | Place, path: string, source: Source = 'xsd', severity: 'error' | 'warning' = 'error'): void {
    if (severity === 'error') this.handover.noteFault();
    const { idTechnique } = this.handover;
    this.#emit({
      type: 'diagnostic',
      diagnostic: {
        ...genericDiagnostic(fault, source, path, severity),
        ...(idTechnique !== undefined && { idTechnique }),
        position: typeof where === 'number' ? this.#lines.at(where) : where,
      },
    });
  }
}
