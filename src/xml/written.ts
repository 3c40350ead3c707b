/** How the elements of the schema are written under one namespace scope, worked out once per element. */
import { NAMESPACE } from '../dictionary/index.js';
import { ORDINARY_TEXT } from './characters.js';
import { type NamespaceScope, XSI } from './namespaces.js';
import type { Node } from './nodes.js';

/** A start tag without attributes that is likely to come. */
export interface ExpectedTag {
  /** `cpf:nomNaissance` */
  readonly name: string;
  /**
   * The start tag; for an element that holds only text, the whole element, provided that its text is ordinary, or the empty
   * element that says nil (told by its `/>`). One sticky expression took 55 ns per element where `startsWith`, `indexOf` and `charCodeAt` took 180.
   */
  readonly pattern: RegExp;
  readonly isLeaf: boolean;
}

interface Tables {
  readonly tags: (ExpectedTag | undefined)[];
  readonly children: (ReadonlyMap<string, Node> | undefined)[];
}

const escapePattern = (name: string): string => name.replace(/[.\\]/g, '\\$&');

function expectedTag(node: Node, name: string, nil: string | undefined): ExpectedTag {
  const written = escapePattern(name);
  const text = `>${ORDINARY_TEXT}</${written}>`;
  const content = node.nillable && nil !== undefined ? `(?:${text}| ${escapePattern(nil)}="true"/>)` : text;
  return { name, pattern: new RegExp(node.isLeaf ? `<${written}${content}` : `<${written}>`, 'y'), isLeaf: node.isLeaf };
}

export class WrittenNames {
  readonly #byScope = new WeakMap<NamespaceScope, Tables>();
  #scope: NamespaceScope | undefined;
  #tables: Tables = { tags: [], children: [] };

  /** The tag of a node; undefined when its namespace has no prefix here. */
  tag(node: Node, scope: NamespaceScope): ExpectedTag | undefined {
    const { tags } = this.#of(scope);
    const known = tags[node.id];
    if (known !== undefined) return known;
    const name = scope.written(NAMESPACE, node.name);
    if (name !== undefined) tags[node.id] = expectedTag(node, name, scope.written(XSI, 'nil', true));
    return tags[node.id];
  }

  /** The children of a node by the name they are written with. */
  child(parent: Node, scope: NamespaceScope, written: string): Node | undefined {
    const { children } = this.#of(scope);
    let table = children[parent.id];
    if (!table) {
      table = new Map(parent.order.map((child) => [scope.written(NAMESPACE, child.name) ?? '', child]));
      children[parent.id] = table;
    }
    return table.get(written);
  }

  #of(scope: NamespaceScope): Tables {
    if (scope === this.#scope) return this.#tables;
    const tables = this.#byScope.get(scope) ?? { tags: [], children: [] };
    this.#byScope.set(scope, tables);
    this.#scope = scope;
    this.#tables = tables;
    return tables;
  }
}
