/** The JSON Schema of a flux, printed from the dictionary, for integrators in other languages. */
import { type NamedField, namedTypes } from './dictionary/declared.js';
import {
  DATE_PATTERN,
  DATETIME_PATTERN,
  exists,
  type Field,
  type Fields,
  flux,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  type LeafField,
  type SchemaVersion,
} from './dictionary/index.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const anchored = (pattern: string): string => `^(?:${pattern})$`;
// Lone surrogates are left out: JSON in UTF-8 cannot hold them, and engines that count UTF-16 units would refuse every emoji.
const WRITABLE = '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]*$';
// `format` asserts nothing by default, so the days that exist and the offsets of xsd:dateTime (14:00 at most) are patterns too.
const DAY_EXISTS =
  '^.{5}(?:(?:0[13578]|1[02])-..|(?:0[469]|11)-(?:0.|[12].|30)|02-(?:0.|1.|2[0-8]))|^(?:..(?:0[48]|[2468][048]|[13579][26])|2000)-02-29';
const OFFSET_EXISTS = '[+-](?:(?:0[0-9]|1[0-3]):..|14:00)$';

const LEAF: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>) => JsonSchema } = {
  text: ({ length, min = length, max = length, pattern, suggested }) => ({
    type: 'string',
    ...(min !== undefined && { minLength: min }),
    ...(max !== undefined && { maxLength: max }),
    pattern: pattern ? anchored(pattern) : WRITABLE,
    ...(suggested && { examples: Object.keys(suggested) }),
  }),
  code: ({ type }) => reference(type),
  integer: ({ minimum, maximum }) => ({ type: 'integer', minimum, maximum }),
  boolean: () => ({ type: 'boolean' }),
  date: () => ({ type: 'string', format: 'date', pattern: anchored(DATE_PATTERN), allOf: [{ pattern: DAY_EXISTS }] }),
  dateTime: () => ({
    type: 'string',
    format: 'date-time',
    pattern: anchored(DATETIME_PATTERN),
    allOf: [{ pattern: DAY_EXISTS }, { pattern: OFFSET_EXISTS }],
  }),
};

const reference = (type: string): JsonSchema => ({ $ref: `#/$defs/${type}` });

function typed(field: Field): JsonSchema {
  if (isLeaf(field)) return LEAF[field.kind](field as never);
  if (field.kind !== 'list') return reference(field.type);
  const [, item] = itemOf(field);
  return { type: 'array', items: reference(item.type), ...(!field.mayBeEmpty && { minItems: 1 }) };
}

function property(field: Field, schema: SchemaVersion): JsonSchema {
  const { number, label, definition, condition } = field;
  const value = typed(field);
  return {
    title: number ? `${number} ${label}` : label,
    description: condition ? `${definition} ${condition}` : definition,
    ...(isNillable(field, schema) ? { anyOf: [value, { type: 'null' }] } : value),
    ...(field.kind === 'code' && field.default !== undefined && { default: field.default }),
  };
}

function object(fields: Fields, schema: SchemaVersion): JsonSchema {
  const known = Object.entries(fields).filter(([, field]) => exists(field, schema));
  return {
    type: 'object',
    properties: Object.fromEntries(known.map(([name, field]) => [name, property(field, schema)])),
    required: known.filter(([, field]) => isRequired(field, schema)).map(([name]) => name),
    additionalProperties: false,
  };
}

const DEFINITION: { readonly [K in NamedField['kind']]: (field: Extract<NamedField, { kind: K }>, schema: SchemaVersion) => JsonSchema } = {
  block: ({ label, definition, children }, schema) => ({ title: label, description: definition, ...object(children, schema) }),
  choice: ({ label, definition, children }, schema) => ({
    title: label,
    description: definition,
    oneOf: Object.entries(children)
      .filter(([, child]) => exists(child, schema))
      .map(([name, child]) => object({ [name]: child }, schema)),
  }),
  code: ({ label, values }) => ({
    title: label,
    description: Object.entries(values)
      .map(([value, meaning]) => `${value} : ${meaning}`)
      .join('\n'),
    type: 'string',
    enum: Object.keys(values),
  }),
};

/**
 * Le JSON Schema (2020-12) d'un flux, imprimé depuis le dictionnaire : mêmes verdicts que `fluxSchema`. Chaque type nommé se
 * trouve dans `$defs` : `#/$defs/passageCertification` pour un passage seul.
 */
export function jsonSchema(schema: SchemaVersion = '1.1.5'): JsonSchema {
  const definitions = [...namedTypes(schema)].map(([type, field]) => [type, DEFINITION[field.kind](field as never, schema)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Flux d'accrochage, schéma ${schema}`,
    ...reference(flux.type),
    $defs: Object.fromEntries(definitions),
  };
}
