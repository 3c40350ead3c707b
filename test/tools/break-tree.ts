/** Ways of breaking the structure of a document. Some leave it valid: the oracle says which. */
import { flux, type LeafField, NAMESPACE, walk } from '../../src/dictionary/index.js';
import { ODD_VALUES } from './break-values.js';
import type { Random } from './random.js';
import {
  element,
  elementsOf,
  everyElement,
  isLeafElement,
  nil,
  type XmlAttribute,
  type XmlChild,
  type XmlElement,
  XS,
  XSI,
  xsiType,
} from './xml-tree.js';

type Break = (root: XmlElement, random: Random) => void;
interface Place {
  readonly node: XmlElement;
  readonly parent: XmlElement;
}

const ALL = [...walk('flux', flux)];
const NAMES = [...new Set(ALL.map(({ name }) => name))];
const TYPES = [...new Set(ALL.flatMap(({ field }) => ('type' in field ? [field.type] : [])))];
const BLANK_TEXTS: readonly XmlChild[] = [
  { raw: ' ' },
  { raw: '\n\t' },
  { raw: '&#32;' },
  { raw: '&#xD;' },
  { raw: '<![CDATA[ ]]>' },
  { raw: '<![CDATA[]]>' },
];
const TEXTS: readonly XmlChild[] = [
  { text: 'x' },
  { text: '\u00A0' },
  { text: '\u0085' },
  { raw: '<![CDATA[x]]>' },
  { raw: '&#x200B;' },
  { raw: '&amp;' },
  ...BLANK_TEXTS,
];

const placesOf = (root: XmlElement): Place[] => [...everyElement(root)].flatMap(({ node, parent }) => (parent ? [{ node, parent }] : []));
const anyPlace = (root: XmlElement, random: Random): Place => random.pick(placesOf(root));
const anyElement = (root: XmlElement, random: Random): XmlElement => random.pick([...everyElement(root)]).node;
const copy = (node: XmlElement): XmlElement => structuredClone(node);
const remove = ({ node, parent }: Place): void => {
  parent.children.splice(parent.children.indexOf(node), 1);
};
const insert = (parent: XmlElement, child: XmlChild, random: Random): void => {
  parent.children.splice(random.int(parent.children.length + 1), 0, child);
};
const typo = (name: string, random: Random): string =>
  random.pick([name.toUpperCase(), name.slice(1), `${name}s`, name[0]?.toUpperCase() + name.slice(1), `${name}.`, random.pick(NAMES)]);

const attribute = (namespace: string, name: string, value: string): XmlAttribute => ({ namespace, name, value });
const ATTRIBUTES = (random: Random): XmlAttribute =>
  random.pick([
    attribute('', 'x', ''),
    attribute('', 'nil', 'true'),
    attribute('', 'version', '1.1.5'),
    attribute(NAMESPACE, 'x', 'y'),
    attribute('urn:autre', 'nil', 'true'),
    attribute(XSI, 'autre', 'x'),
    attribute(XSI, 'schemaLocation', random.pick(['', 'seul', `${NAMESPACE} x.xsd`])),
    attribute(XSI, 'noNamespaceSchemaLocation', 'x.xsd'),
  ]);
const nils = (random: Random): XmlAttribute =>
  nil(random.pick(['true', '1', 'false', '0', '', ' ', 'TRUE', ' true', 'true\n', 'nil', '2', 'true true']));
const types = (random: Random): XmlAttribute =>
  random.pick([
    xsiType(random.pick(TYPES), NAMESPACE),
    xsiType(random.pick(['string', 'boolean', 'int', 'date', 'anyType', 'token', 'absent', 'anySimpleType', 'integer', 'byte']), XS),
    xsiType(random.pick(TYPES), ''),
    attribute(XSI, 'type', random.pick(['', ' ', ':', 'absent:flux', 'a:b:c', '1', 'cpf:', ':flux', 'flux'])),
  ]);

const setText = (node: XmlElement, text: string): void => {
  node.children = text === '' ? [] : [{ text }];
};
const leaves = (root: XmlElement): (XmlElement & { field: LeafField })[] =>
  [...everyElement(root)].map(({ node }) => node).filter(isLeafElement);
const blocks = (root: XmlElement): XmlElement[] => [...everyElement(root)].map(({ node }) => node).filter((node) => !isLeafElement(node));

export const BREAKS: Readonly<Record<string, Break>> = {
  value: (root, random) => {
    const leaf = random.pick(leaves(root));
    setText(leaf, random.pick(ODD_VALUES[leaf.field.kind](leaf.field as never)));
  },
  'value beside nil': (root, random) => {
    const leaf = random.pick(leaves(root));
    setText(leaf, random.pick(ODD_VALUES[leaf.field.kind](leaf.field as never)));
    leaf.attributes.push(nils(random));
  },
  drop: (root, random) => remove(anyPlace(root, random)),
  duplicate: (root, random) => {
    const { node, parent } = anyPlace(root, random);
    insert(parent, copy(node), random);
  },
  move: (root, random) => {
    const place = anyPlace(root, random);
    remove(place);
    insert(anyElement(root, random), place.node, random);
  },
  borrow: (root, random) => insert(anyElement(root, random), copy(anyElement(root, random)), random),
  rename: (root, random) => {
    const node = anyElement(root, random);
    node.name = typo(node.name, random);
  },
  'other namespace': (root, random) => {
    anyElement(root, random).namespace = random.pick([
      '',
      'urn:autre',
      `${NAMESPACE} `,
      NAMESPACE.toUpperCase(),
      XSI,
      'urn:cdc:cpf:pc5:schema:1.1.5',
    ]);
  },
  'namespace of all': (root, random) => {
    const namespace = random.pick(['', 'urn:autre', NAMESPACE.replace('1.0.0', '1.1.5')]);
    for (const { node } of everyElement(root)) node.namespace = namespace;
  },
  attribute: (root, random) => anyElement(root, random).attributes.push(ATTRIBUTES(random)),
  nil: (root, random) => anyElement(root, random).attributes.push(nils(random)),
  'nil, emptied': (root, random) => {
    const node = anyElement(root, random);
    node.attributes = [nils(random)];
    node.children = random.pick([[], [], [{ raw: '<!-- x -->' }], [random.pick(TEXTS)]]);
  },
  'nil twice': (root, random) => anyElement(root, random).attributes.push(nils(random), nils(random)),
  type: (root, random) => anyElement(root, random).attributes.push(types(random)),
  'type and nil': (root, random) => anyElement(root, random).attributes.push(types(random), nils(random)),
  text: (root, random) => insert(random.pick(blocks(root)), random.pick(TEXTS), random),
  'text anywhere': (root, random) => insert(anyElement(root, random), random.pick(TEXTS), random),
  empty: (root, random) => {
    anyElement(root, random).children = random.pick([[], [], [random.pick(TEXTS)]]);
  },
  'element in a text': (root, random) => insert(random.pick(leaves(root)), element(random.pick(NAMES)), random),
  unknown: (root, random) =>
    insert(
      anyElement(root, random),
      { ...element('inconnu', [copy(anyElement(root, random))]), attributes: [attribute('', 'a', 'b')] },
      random,
    ),
  unwrap: (root, random) => {
    const place = anyPlace(root, random);
    place.parent.children.splice(place.parent.children.indexOf(place.node), 1, ...place.node.children);
  },
  wrap: (root, random) => {
    const { node, parent } = anyPlace(root, random);
    parent.children.splice(parent.children.indexOf(node), 1, element(random.pick([node.name, ...NAMES]), [node]));
  },
  'new root': (root, random) => {
    const node = copy(random.pick(random.oneIn(3) ? leaves(root) : elementsOf(root)));
    Object.assign(root, node);
  },
  'several faults': (root, random) => {
    for (let count = 2 + random.int(3); count > 0; count--) run(random.pick(Object.keys(BREAKS)), root, random);
  },
};

/** After a first fault there may be nothing left to break. */
function run(way: string, root: XmlElement, random: Random): void {
  if (leaves(root).length > 0 && blocks(root).includes(root) && elementsOf(root).length > 0) BREAKS[way]?.(root, random);
}

/** Breaks the tree in one way, in place; the name of the way. */
export function breakTree(root: XmlElement, random: Random): string {
  const way = random.pick(random.oneIn(3) ? ['value'] : Object.keys(BREAKS));
  run(way, root, random);
  return way;
}
