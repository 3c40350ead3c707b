/**
 * What the JDK's validator says of a well-formed document, in its order and at its places: the portal's sentences are its own. Written
 * from what the JDK 17 answers to fifty broken files, the official schema in hand; a test compares them where a JDK is present.
 */
import { formatXerces } from '../../accuse/cvc/format.js';
import { namedTypes, sharedElements } from '../../dictionary/declared.js';
import {
  childrenOf,
  exists,
  type Field,
  flux,
  isLeaf,
  isNillable,
  isRequired,
  NAMESPACE,
  type SchemaVersion,
} from '../../dictionary/index.js';
import { NamespaceScope, XSD, XSI } from '../../xml/namespaces.js';
import { type ErreurJdk, expandedName, expectedNames } from './erreur-jdk.js';
import { markupOf, type Open } from './markup.js';
import { valueFaults } from './simple-value.js';

const HINTS = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);
const NIL = `${XSI},nil`;

/** An element being read; without a field, nothing is said of what it holds. */
interface Frame {
  readonly name: string;
  readonly local: string;
  readonly field: Field | undefined;
  readonly scope: NamespaceScope;
  readonly seen: Set<string>;
  nil: boolean;
  text: string;
  hasChild: boolean;
  /** A child out of place was told: nothing more is said of the children. */
  spoilt: boolean;
}

class Validator {
  readonly #schema: SchemaVersion;
  readonly #shared: ReadonlyMap<Field, string>;
  readonly #types: ReturnType<typeof namedTypes>;
  readonly #stack: Frame[] = [];
  readonly errors: ErreurJdk[] = [];

  constructor(schema: SchemaVersion) {
    this.#schema = schema;
    this.#shared = sharedElements(schema);
    this.#types = namedTypes(schema);
  }

  #say(at: number, message: string): void {
    this.errors.push({ message, at });
  }

  open({ name, attributes, end }: Open): void {
    const parent = this.#stack.at(-1);
    const scope = (parent?.scope ?? new NamespaceScope()).enter(
      attributes.map(([key, value]) => ({ name: key, value })),
      end,
    );
    const { uri, local } = scope.element(name, end);
    if (parent) {
      parent.hasChild = true;
      // As the JDK does: of the text of an element, it only keeps what follows the last child.
      if (parent.field && isLeaf(parent.field)) parent.text = '';
    }
    const field = parent ? this.#child(parent, uri, local, name, end) : this.#root(uri, local, name, end);
    const frame: Frame = { name, local, field, scope, seen: new Set(), nil: false, text: '', hasChild: false, spoilt: false };
    this.#stack.push(frame);
    if (field) this.#attributes(frame, field, attributes, end);
  }

  #root(uri: string, local: string, name: string, at: number): Field | undefined {
    if (uri === NAMESPACE && local === 'flux') return flux;
    const [shared] = [...this.#shared].find(([, each]) => uri === NAMESPACE && each === local) ?? [];
    if (!shared) this.#say(at, formatXerces('cvc-elt.1.a', { element: name }));
    return shared;
  }

  #possible({ field, seen }: Frame): string[] {
    if (!field || (field.kind === 'choice' && seen.size > 0)) return [];
    const names = Object.entries(childrenOf(field)).filter(([, child]) => exists(child, this.#schema));
    return names.map(([name]) => name).filter((name) => field.kind === 'list' || !seen.has(name));
  }

  #child(parent: Frame, uri: string, local: string, name: string, at: number): Field | undefined {
    const { field } = parent;
    if (!field || isLeaf(field)) return undefined;
    const possible = this.#possible(parent);
    const isKnown = uri === NAMESPACE && Object.hasOwn(childrenOf(field), local) && exists(childrenOf(field)[local] as Field, this.#schema);
    if (!(isKnown && possible.includes(local)) && !parent.spoilt) {
      parent.spoilt = true;
      if (possible.length === 0) this.#say(at, formatXerces('cvc-complex-type.2.4.d', { child: name }));
      else this.#say(at, formatXerces('cvc-complex-type.2.4.a', { child: expandedName(uri, local), expected: expectedNames(possible) }));
    }
    if (!isKnown) return undefined;
    parent.seen.add(local);
    return childrenOf(field)[local];
  }

  #attributes(frame: Frame, field: Field, attributes: Open['attributes'], at: number): void {
    for (const [name, value] of attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      const { uri, local } = frame.scope.attribute(name, at);
      if (uri === XSI && local === 'nil') this.#nil(frame, field, name, value.trim(), at);
      else if (uri === XSI && local === 'type') this.#type(frame, field, value.trim(), at);
      else if (uri === XSI && HINTS.has(local)) continue;
      else if (isLeaf(field)) this.#say(at, formatXerces('cvc-type.3.1.1', { element: frame.name, attribute: name }));
      else this.#say(at, formatXerces('cvc-complex-type.3.2.2', { element: frame.name, attribute: name }));
    }
  }

  #nil(frame: Frame, field: Field, name: string, value: string, at: number): void {
    if (!isNillable(field, this.#schema)) this.#say(at, formatXerces('cvc-elt.3.1', { element: frame.name, attribute: NIL }));
    else if (value === 'true' || value === '1') frame.nil = true;
    else if (value !== 'false' && value !== '0') {
      this.#say(at, formatXerces('cvc-datatype-valid.1.2.1', { value, type: 'boolean' }));
      this.#say(at, formatXerces('cvc-attribute.3', { element: frame.name, attribute: name, value, type: 'boolean' }));
    }
  }

  #type(frame: Frame, field: Field, value: string, at: number): void {
    const named = frame.scope.value(value);
    const own = 'type' in field ? field.type : field.kind;
    const uri = 'type' in field ? NAMESPACE : XSD;
    if (named?.uri === uri && named.local === own) return;
    const exists = named?.uri === XSD || (named?.uri === NAMESPACE && this.#types.has(named.local));
    if (exists) this.#say(at, formatXerces('cvc-elt.4.3', { element: frame.name, value, base: this.#typeName(frame, field) }));
    else this.#say(at, formatXerces('cvc-elt.4.2', { element: frame.name, value }));
  }

  text(text: string): void {
    const frame = this.#stack.at(-1);
    // The blanks between the tags of a large document would fill the memory.
    if (frame?.field && (isLeaf(frame.field) || text.trim() !== '')) frame.text += text;
  }

  close(at: number): void {
    const frame = this.#stack.pop();
    if (!frame?.field) return;
    const { field, name, text } = frame;
    if (frame.nil) {
      if (text !== '' || frame.hasChild) this.#say(at, formatXerces('cvc-elt.3.2.1', { element: name, attribute: NIL }));
      if (frame.hasChild && isLeaf(field)) this.#say(at, formatXerces('cvc-type.3.1.2', { element: name }));
      return;
    }
    if (isLeaf(field)) {
      if (frame.hasChild) this.#say(at, formatXerces('cvc-type.3.1.2', { element: name }));
      for (const message of valueFaults(field, text, name, this.#typeName(frame, field))) this.#say(at, message);
      return;
    }
    if (text.trim() !== '') this.#say(at, formatXerces('cvc-complex-type.2.3', { element: name }));
    if (!frame.spoilt && this.#isIncomplete(frame, field))
      this.#say(at, formatXerces('cvc-complex-type.2.4.b', { element: name, expected: expectedNames(this.#possible(frame)) }));
  }

  #isIncomplete({ seen }: Frame, field: Field): boolean {
    if (field.kind === 'list') return seen.size === 0 && field.mayBeEmpty !== true;
    if (field.kind === 'choice') return seen.size === 0;
    return Object.entries(childrenOf(field)).some(([name, child]) => isRequired(child, this.#schema) && !seen.has(name));
  }

  /** The types without a name bear that of their element, then that of the type that declares it. */
  #typeName({ local }: Frame, field: Field): string {
    if ('type' in field) return field.type;
    // At the start tag the frame itself is on the stack.
    const parent = this.#stack.findLast((frame) => frame.local !== local)?.field;
    const within = parent && 'type' in parent && !this.#shared.has(field) ? parent.type : '';
    return `#AnonType_${local}${within}`;
  }
}

/** The errors of a well-formed document, none when the JDK accepts it. */
export function validateAsJdk(text: string, schema: SchemaVersion): readonly ErreurJdk[] {
  const validator = new Validator(schema);
  for (const piece of markupOf(text)) {
    if (piece.type === 'open') validator.open(piece);
    else if (piece.type === 'close') validator.close(piece.end);
    else validator.text(piece.text);
  }
  return validator.errors;
}
