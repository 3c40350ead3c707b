/** Namespaces in XML 1.0: prefixes to names, one scope per element that declares any. */
import { illFormed } from './fault.js';
import type { Attribute } from './tags.js';

export interface QualifiedName {
  readonly uri: string;
  readonly local: string;
}

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XSD = 'http://www.w3.org/2001/XMLSchema';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const MAX_CACHED = 1000;

export class NamespaceScope {
  readonly #uris: ReadonlyMap<string, string>;
  readonly #resolved = new Map<string, QualifiedName>();

  constructor(
    uris: ReadonlyMap<string, string> = new Map([
      ['', ''],
      ['xml', XML],
    ]),
  ) {
    this.#uris = uris;
  }

  /** The scope inside an element with these attributes: this very one when they declare nothing. */
  enter(attributes: readonly Attribute[], offset: number): NamespaceScope {
    const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (declared.length === 0) return this;
    const uris = new Map(this.#uris);
    for (const { name, value } of declared) {
      const prefix = name.slice('xmlns:'.length);
      const allowed = name === 'xmlns' ? value !== XML && value !== XMLNS : isAllowed(prefix, value);
      if (!allowed) throw illFormed(`l'espace de noms ${name}="${value.slice(0, 80)}" est interdit`, offset);
      uris.set(prefix, value);
    }
    return new NamespaceScope(uris);
  }

  /** The name of an element. */
  element(name: string, offset: number): QualifiedName {
    const known = this.#resolved.get(name);
    if (known) return known;
    const resolved = this.#resolve(name, offset);
    if (this.#resolved.size < MAX_CACHED) this.#resolved.set(name, resolved);
    return resolved;
  }

  /** How an element of a namespace is written here: `cpf:flux`; undefined when no prefix leads to it. An attribute needs one. */
  written(uri: string, local: string, isAttribute = false): string | undefined {
    for (const [prefix, bound] of this.#uris)
      if (bound === uri && !(isAttribute && prefix === '')) return prefix === '' ? local : `${prefix}:${local}`;
    return undefined;
  }

  /** The name of an attribute: without a prefix it is in no namespace. */
  attribute(name: string, offset: number): QualifiedName {
    return name.includes(':') ? this.#resolve(name, offset) : { uri: '', local: name };
  }

  /** The name that a value such as that of `xsi:type` stands for; undefined when its prefix is not declared. */
  value(name: string): QualifiedName | undefined {
    const colon = name.indexOf(':');
    const uri = this.#uris.get(name.slice(0, Math.max(colon, 0)));
    return uri === undefined ? undefined : { uri, local: name.slice(colon + 1) };
  }

  #resolve(name: string, offset: number): QualifiedName {
    const found = this.value(name);
    if (!found) throw illFormed(`le préfixe de « ${name.slice(0, 80)} » n'est pas déclaré`, offset);
    return found;
  }
}

function isAllowed(prefix: string, uri: string): boolean {
  if (prefix === 'xml') return uri === XML;
  return prefix !== '' && prefix !== 'xmlns' && uri !== '' && uri !== XML && uri !== XMLNS;
}

/** Refuses two attributes that are one once their prefixes are resolved. */
export function refuseTwins(names: readonly QualifiedName[], offset: number): void {
  const seen = new Set<string>();
  for (const { uri, local } of names) {
    const key = `${uri} ${local}`;
    if (seen.has(key)) throw illFormed(`un attribut est donné deux fois : ${local}`, offset);
    seen.add(key);
  }
}
