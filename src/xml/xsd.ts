/** The XSD printed from the dictionary: same names, types and verdicts as the official schemas, with French annotations. */

import { namedTypes, sharedElements } from '../dictionary/declared.js';
import {
  type CodeField,
  type Container,
  DATE_PATTERN,
  DATETIME_PATTERN,
  exists,
  type Field,
  flux,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  type LeafField,
  NAMESPACE,
  PREFIX,
  type SchemaVersion,
} from '../dictionary/index.js';
import { schemaOf } from '../option-error.js';

type Lines = readonly string[];
type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function tag(name: string, attributes: Attributes, content: Lines = []): Lines {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(String(value))}"`],
  );
  const start = `<xsd:${name}${written.join('')}`;
  return content.length === 0 ? [`${start}/>`] : [`${start}>`, ...content.map((line) => `  ${line}`), `</xsd:${name}>`];
}

const annotation = (text: string): Lines =>
  tag('annotation', {}, [`<xsd:documentation xml:lang="fr">${escapeMarkup(text)}</xsd:documentation>`]);

const describe = ({ number, label, definition }: Field): Lines => annotation(`${number ? `${number} ` : ''}${label}. ${definition}`);

const named = (name: string): string => `${PREFIX}:${name}`;

/** A type by its name, or a restriction without a name: the named types are those of the official schemas, since `xsi:type` may name them. */
type LeafType = { readonly type: string } | { readonly base: string; readonly facets: Attributes };

const LEAF: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>) => LeafType } = {
  text: ({ length, min, max, pattern }) => ({ base: 'xsd:string', facets: { length, minLength: min, maxLength: max, pattern } }),
  code: ({ type }) => ({ type: named(type) }),
  integer: ({ minimum, maximum }) => ({ base: 'xsd:int', facets: { minInclusive: minimum, maxInclusive: maximum } }),
  boolean: () => ({ type: 'xsd:boolean' }),
  date: () => ({ base: 'xsd:date', facets: { pattern: DATE_PATTERN } }),
  dateTime: () => ({ base: 'xsd:dateTime', facets: { pattern: DATETIME_PATTERN } }),
};

const restriction = (base: string, facets: Attributes): Lines =>
  tag('simpleType', {}, [
    ...tag(
      'restriction',
      { base },
      Object.entries(facets).flatMap(([facet, value]) => (value === undefined ? [] : tag(facet, { value }))),
    ),
  ]);

/** What an element declaration holds: a `type` attribute, or a type written inside. */
function typeOf(field: Field): { type?: string; content: Lines } {
  if (field.kind === 'list') {
    const [name, item] = itemOf(field);
    const occurs = { minOccurs: field.mayBeEmpty && 0, maxOccurs: 'unbounded' };
    return {
      content: tag('complexType', {}, tag('sequence', {}, tag('element', { name, type: named(item.type), ...occurs }, describe(item)))),
    };
  }
  if (!isLeaf(field)) return { type: named(field.type), content: [] };
  const leaf = LEAF[field.kind](field as never);
  return 'type' in leaf ? { type: leaf.type, content: [] } : { content: restriction(leaf.base, leaf.facets) };
}

function declaration(name: string, field: Field, schema: SchemaVersion, minOccurs?: 0): Lines {
  const { type, content } = typeOf(field);
  const attributes = { name, type, minOccurs, nillable: isNillable(field, schema) ? 'true' : undefined };
  return tag('element', { ...attributes, default: field.kind === 'code' ? field.default : undefined }, [...describe(field), ...content]);
}

const complexType = (field: Container, schema: SchemaVersion, shared: ReadonlyMap<Field, string>): Lines => {
  const children = Object.entries(field.children).filter(([, child]) => exists(child, schema));
  const particles = children.flatMap(([name, child]) => {
    const minOccurs = isRequired(child, schema) ? undefined : 0;
    return shared.has(child) ? tag('element', { ref: named(name), minOccurs }) : declaration(name, child, schema, minOccurs);
  });
  return tag('complexType', { name: field.type }, tag(field.kind === 'choice' ? 'choice' : 'all', {}, particles));
};

const simpleType = ({ type, values }: CodeField): Lines => {
  const enumerations = Object.entries(values).flatMap(([value, label]) => tag('enumeration', { value }, annotation(label)));
  return tag('simpleType', { name: type }, tag('restriction', { base: 'xsd:string' }, enumerations));
};

/** Within one version the official schemas declare globally the root, and whatever stands at several places. */
function globalElements(schema: SchemaVersion, shared: ReadonlyMap<Field, string>): Lines {
  return [...declaration('flux', flux, schema), ...[...shared].flatMap(([field, name]) => declaration(name, field, schema))];
}

/**
 * Le schéma XSD, imprimé depuis le dictionnaire : mêmes verdicts que le schéma officiel de la même version, annoté en français.
 * @example writeFileSync('certifications.xsd', xsd())
 */
export function xsd(version: SchemaVersion = '1.1.5'): string {
  const schema = schemaOf(version);
  const shared = sharedElements(schema);
  const attributes = {
    'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    [`xmlns:${PREFIX}`]: NAMESPACE,
    targetNamespace: NAMESPACE,
    elementFormDefault: 'qualified',
    version: schema,
  };
  const types = [...namedTypes(schema).values()].flatMap((field) =>
    field.kind === 'code' ? simpleType(field) : complexType(field, schema, shared),
  );
  const lines = tag('schema', attributes, [...globalElements(schema, shared), ...types]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}
