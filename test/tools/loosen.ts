/** The liberties that the standard leaves with the content: order, lexical forms, nil, types, comments, blanks. None changes the verdict of a valid tree. */
import { isNillable, type LeafField, NAMESPACE, type SchemaVersion } from '../../src/dictionary/index.js';
import type { Random } from './random.js';
import { elementsOf, everyElement, isElement, isLeafElement, nil, type XmlElement, XS, XSI, xsiType } from './xml-tree.js';

const BLANKS = ['', ' ', '\n', '\t  ', '\r\n'];
const MISC = ['<!---->', '<!-- a > b & c -->', '<?p?>', '<?cible a="1" ?>', '<!-- &eacute; <x> -->', '<?xml-stylesheet href="x"?>'];

const around = (text: string, random: Random): string => random.pick(BLANKS) + text + random.pick(BLANKS);
const keep = (text: string): string => text;

/** Other ways of writing the same value. */
const LEXICAL: Record<LeafField['kind'], (text: string, random: Random) => string> = {
  text: keep,
  code: keep,
  integer: (text, random) => around(random.pick(['', '+', '0', '+00', '0000000000']) + text, random),
  boolean: (text, random) => around(random.pick([text, text === 'true' ? '1' : '0']), random),
  date: around,
  dateTime: around,
};

const isNilled = (node: XmlElement): boolean => node.attributes.some(({ namespace, name }) => namespace === XSI && name === 'nil');

const each = (root: XmlElement, random: Random, times: number, change: (node: XmlElement) => void): void => {
  for (const { node } of everyElement(root)) if (random.oneIn(times)) change(node);
};

function insert(node: XmlElement, random: Random, raw: string): void {
  node.children.splice(random.int(node.children.length + 1), 0, { raw });
}

export const LIBERTIES: Readonly<Record<string, (root: XmlElement, random: Random, schema: SchemaVersion) => void>> = {
  order: (root, random) =>
    each(root, random, 1, (node) => {
      if (node.field?.kind === 'block') node.children = random.shuffle(node.children);
    }),
  lexical: (root, random) =>
    each(root, random, 2, (node) => {
      const [only] = node.children;
      if (isLeafElement(node) && only && 'text' in only) only.text = LEXICAL[node.field.kind](only.text, random);
    }),
  nil: (root, random) =>
    each(root, random, 2, (node) => {
      for (const attribute of node.attributes)
        if (attribute.namespace === XSI && attribute.name === 'nil' && attribute.value === 'true')
          attribute.value = around(random.pick(['true', '1']), random);
      if (isNilled(node) && random.oneIn(2)) insert(node, random, random.pick(MISC));
    }),
  'nil="false"': (root, random, schema) =>
    each(root, random, 2, (node) => {
      if (node.field && isNillable(node.field, schema) && !isNilled(node)) node.attributes.push(nil(random.pick(['false', '0', ' 0 '])));
    }),
  'xsi:type': (root, random) =>
    each(root, random, 3, ({ field, attributes }) => {
      if (field && 'type' in field) attributes.push(xsiType(field.type, NAMESPACE));
      else if (field?.kind === 'boolean') attributes.push(xsiType('boolean', XS));
    }),
  'xsi:schemaLocation': (root, random) =>
    each(root, random, 5, ({ attributes }) =>
      attributes.push({ namespace: XSI, name: 'schemaLocation', value: `${NAMESPACE} absent.xsd` }),
    ),
  comments: (root, random) => each(root, random, 4, (node) => insert(node, random, random.pick(MISC))),
  blanks: (root, random) =>
    each(root, random, 1, (node) => {
      if (isLeafElement(node) || isNilled(node)) return;
      for (const _ of [...elementsOf(node), node]) insert(node, random, random.pick(BLANKS));
    }),
  default: (root, random) =>
    each(root, random, 1, (node) => {
      const [only] = node.children;
      if (node.field?.kind !== 'code' || !only || isElement(only) || !('text' in only)) return;
      if (only.text === node.field.default) node.children = [];
    }),
};

/** Takes some of the liberties, in place; their names. */
export function loosen(root: XmlElement, random: Random, schema: SchemaVersion): string[] {
  const taken = random.shuffle(Object.keys(LIBERTIES)).slice(0, random.int(5));
  for (const name of taken) LIBERTIES[name]?.(root, random, schema);
  return taken;
}
