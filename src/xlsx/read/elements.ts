/** The events of XML as the parts of a workbook are read: paths of local names, whatever the prefixes and the namespaces. */

import type { Attribute } from '../../xml/tags.js';
import { type TokenHandler, Tokenizer } from '../../xml/tokenizer.js';
import type { XlsxPackage } from './package.js';
import { inPart } from './unreadable.js';

export interface ElementHandler {
  /** `path`: local names from the root, `sst/si/t`. */
  open?(path: string, attributes: readonly Attribute[]): void;
  /** A piece of the text of the element; it may come in several. */
  text?(path: string, piece: string): void;
  close?(path: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, written exactly so; `''` and absent differ. */
export function attribute(attributes: readonly Attribute[], name: string): string | undefined {
  for (const each of attributes) if (each.name === name) return each.value;
  return undefined;
}

/** `r:id`, whatever the prefix: the only attribute of the format that has one and counts. */
export const relationshipId = (attributes: readonly Attribute[]): string | undefined =>
  attributes.find(({ name }) => name.endsWith(':id'))?.value;

/** An xsd:boolean. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

interface Step {
  readonly path: string;
  /** By the name as written. */
  readonly children: Map<string, Step>;
}
/** Names of a hostile file: bounded. */
const MAX_CHILDREN = 1000;

function child(parent: Step, name: string): Step {
  const known = parent.children.get(name);
  if (known) return known;
  const local = localName(name);
  const step = { path: parent.path === '' ? local : `${parent.path}/${local}`, children: new Map<string, Step>() };
  if (parent.children.size < MAX_CHILDREN) parent.children.set(name, step);
  return step;
}

/** Gives a tokenizer what it wants, and a handler what it reads. */
export class Elements implements TokenHandler {
  readonly expected = undefined;
  readonly ignoresBlanks = false;
  readonly #handler: ElementHandler;
  readonly #steps: Step[] = [{ path: '', children: new Map() }];
  /** Markup read so far: tells whether the tokenizer stands right after a tag. */
  tags = 0;

  constructor(handler: ElementHandler) {
    this.#handler = handler;
  }

  get #path(): string {
    return (this.#steps[this.#steps.length - 1] as Step).path;
  }

  open(name: string, attributes: readonly Attribute[]): void {
    this.tags++;
    const step = child(this.#steps[this.#steps.length - 1] as Step, name);
    this.#steps.push(step);
    this.#handler.open?.(step.path, attributes);
  }

  text(piece: string): void {
    this.#handler.text?.(this.#path, piece);
  }

  close(): void {
    this.tags++;
    this.#handler.close?.(this.#path);
    this.#steps.pop();
  }

  leaf(name: string, text: string): void {
    this.open(name, []);
    if (text !== '') this.text(text);
    this.close();
  }

  nil(): void {}
  declaration(): void {}
}

/** Reads a whole part. Throws `FichierIllisible`. */
export async function readElements(pkg: XlsxPackage, part: string, handler: ElementHandler, limit = pkg.limits.part): Promise<void> {
  const tokenizer = new Tokenizer(new Elements(handler));
  try {
    for await (const chunk of pkg.chunks(part, limit)) tokenizer.push(chunk);
    tokenizer.end();
  } catch (error) {
    throw inPart(error, part);
  }
}
