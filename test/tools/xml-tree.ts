/** A flux as a tree of XML nodes, to be printed with liberties or broken: a second way of writing, which shares nothing with `src/xml`. */
import {
  childrenOf,
  type Field,
  flux as fluxField,
  isLeaf,
  itemOf,
  type LeafField,
  NAMESPACE,
  type SchemaVersion,
} from '../../src/dictionary/index.js';
import type { Flux } from '../../src/model.js';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XS = 'http://www.w3.org/2001/XMLSchema';

/** An attribute by namespace, or written as it stands. `qname`: the value is a name of a type, in the namespace given. */
export interface XmlAttribute {
  namespace: string;
  name: string;
  value: string;
  qname?: string;
}
export interface XmlElement {
  namespace: string;
  name: string;
  field?: Field;
  attributes: XmlAttribute[];
  children: XmlChild[];
}
/** Element, text to escape, or markup to write as it stands. */
export type XmlChild = XmlElement | { text: string } | { raw: string };

export const isElement = (child: XmlChild): child is XmlElement => 'children' in child;
export const elementsOf = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement);

export const nil = (value = 'true'): XmlAttribute => ({ namespace: XSI, name: 'nil', value });
export const xsiType = (name: string, namespace: string): XmlAttribute => ({ namespace: XSI, name: 'type', value: name, qname: namespace });

export const element = (name: string, children: XmlChild[] = [], field?: Field): XmlElement => ({
  namespace: NAMESPACE,
  name,
  attributes: [],
  children,
  ...(field && { field }),
});

/** Every element with its parent, the root first. */
export function* everyElement(root: XmlElement, parent?: XmlElement): Generator<{ node: XmlElement; parent?: XmlElement }> {
  yield { node: root, ...(parent && { parent }) };
  for (const child of elementsOf(root)) yield* everyElement(child, root);
}

export const isLeafElement = (node: XmlElement): node is XmlElement & { field: LeafField } =>
  node.field !== undefined && isLeaf(node.field);

function nodeOf(name: string, field: Field, value: unknown): XmlElement {
  if (value === null) return { ...element(name, [], field), attributes: [nil()] };
  if (isLeaf(field)) return element(name, value === '' ? [] : [{ text: String(value) }], field);
  if (field.kind === 'list') {
    const [itemName, item] = itemOf(field);
    return element(
      name,
      (value as unknown[]).map((each) => nodeOf(itemName, item, each)),
      field,
    );
  }
  const known = childrenOf(field);
  const children = Object.entries(value as object).flatMap(([key, child]) => {
    const childField = known[key];
    return childField === undefined || child === undefined ? [] : [nodeOf(key, childField, child)];
  });
  return element(name, children, field);
}

export const treeOf = (flux: Flux): XmlElement => nodeOf('flux', fluxField, flux);

/** A document as the oracle and the checker are given it. */
export interface TestDocument {
  readonly schema: SchemaVersion;
  readonly bytes: Uint8Array;
  /** How it was made, to be shown when the verdicts differ. */
  readonly recipe: string;
}
