/** Writers of elements, compiled to closures from the dictionary: one per element, per schema version and indentation. */
import {
  type BlockField,
  childrenOf,
  exists,
  type Field,
  isLeaf,
  isNillable,
  itemOf,
  type Kind,
  type LeafField,
  PREFIX,
  type SchemaVersion,
} from '../dictionary/index.js';
import { unknownKeyFault } from '../engine/issues.js';
import { EXPECTED, kindOf } from '../text/show.js';
import { escapeText, forbiddenFault, isPlainText } from './characters.js';
import { SerializeError } from './serialize-error.js';

/** The XML of a value that is neither absent nor null. */
export type Write = (value: unknown) => string;

/** How the output is laid out. */
export interface Layout {
  readonly schema: SchemaVersion;
  /** Blanks per level; 0 puts everything on one line. */
  readonly indent: number;
}

const newline = ({ indent }: Layout): string => (indent > 0 ? '\n' : '');
const pad = ({ indent }: Layout, depth: number): string => ' '.repeat(indent * depth);

export const openTag = (name: string, layout: Layout, depth: number): string =>
  `${pad(layout, depth)}<${PREFIX}:${name}>${newline(layout)}`;
export const closeTag = (name: string, layout: Layout, depth: number): string =>
  `${pad(layout, depth)}</${PREFIX}:${name}>${newline(layout)}`;

const TYPEOF: Record<LeafField['kind'], 'string' | 'number' | 'boolean'> = {
  text: 'string',
  code: 'string',
  date: 'string',
  dateTime: 'string',
  integer: 'number',
  boolean: 'boolean',
};

const wrongType = (name: string, { label, kind }: Field, value: unknown): SerializeError =>
  new SerializeError({ code: 'type-inattendu', params: { name, label, expected: EXPECTED[kind], received: kindOf(value) } });

function leafContent(name: string, field: LeafField): Write {
  const expected = TYPEOF[field.kind];
  return (value) => {
    if (typeof value !== expected) throw wrongType(name, field, value);
    if (typeof value !== 'string') {
      if (typeof value === 'number' && !Number.isSafeInteger(value))
        throw new SerializeError({ code: 'nombre-invalide', params: { name, label: field.label, value } });
      return String(value);
    }
    if (isPlainText(value)) return value;
    const fault = forbiddenFault(value);
    if (fault) throw new SerializeError({ ...fault, params: { name, label: field.label, ...fault.params } });
    return escapeText(value);
  };
}

/** Values that come again and again, whose elements are kept ready: the codes, true and false, the small numbers. */
const RECURRING: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>) => readonly unknown[] } = {
  text: () => [],
  date: () => [],
  dateTime: () => [],
  code: ({ values }) => Object.keys(values),
  boolean: () => [true, false],
  integer: ({ minimum, maximum }) => Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index),
};

function leaf(name: string, field: LeafField, layout: Layout, depth: number): Write {
  const open = `${pad(layout, depth)}<${PREFIX}:${name}>`;
  const close = `</${PREFIX}:${name}>${newline(layout)}`;
  const content = leafContent(name, field);
  const whole = (value: unknown): string => open + content(value) + close;
  const careful = nillable(name, field, layout, depth, whole);
  const ready = new Map(RECURRING[field.kind](field as never).map((value) => [value, whole(value)]));
  // The common case takes one call.
  return ready.size > 0
    ? (value) => ready.get(value) ?? careful(value)
    : (value) => (typeof value === 'string' && isPlainText(value) ? open + value + close : careful(value));
}

/** Nil where the schema allows it, an error elsewhere. */
function nillable(name: string, field: Field, layout: Layout, depth: number, write: Write): Write {
  const allowed = isNillable(field, layout.schema);
  const nil = `${pad(layout, depth)}<${PREFIX}:${name} xsi:nil="true"/>${newline(layout)}`;
  return (value) => {
    if (value !== null) return write(value);
    if (!allowed) throw new SerializeError({ code: 'nil-interdit', params: { name, label: field.label } });
    return nil;
  };
}

/** The children of a block in the order of the schema. Unknown keys are refused: nothing is dropped in silence. */
function childrenWriter(field: Field, layout: Layout, depth: number): Write {
  const known = Object.entries(childrenOf(field)).filter(([, child]) => exists(child, layout.schema));
  const names = known.map(([name]) => name);
  const writers = known.map(([name, child]) => elementWriter(name, child, layout, depth));
  return (value) => {
    const block = value as Readonly<Record<string, unknown>>;
    let xml = '';
    let written = 0;
    for (let index = 0; index < names.length; index++) {
      const child = block[names[index] as string];
      if (child === undefined) continue;
      xml += (writers[index] as Write)(child);
      written++;
    }
    // Counting the keys costs next to nothing; only a surplus, undefined values most often, is looked at.
    let given = 0;
    for (const _ in block) given++;
    if (given > written) refuseUnknown(block, names, field, layout.schema);
    return xml;
  };
}

export function refuseUnknown(
  block: Readonly<Record<string, unknown>>,
  known: readonly string[],
  field: Field,
  schema: SchemaVersion,
): void {
  const unknown = Object.keys(block).find((key) => block[key] !== undefined && !known.includes(key));
  if (unknown !== undefined) throw new SerializeError(unknownKeyFault(unknown, field, schema));
}

function block(name: string, field: BlockField | Extract<Field, { kind: 'choice' }>, layout: Layout, depth: number): Write {
  const open = openTag(name, layout, depth);
  const close = closeTag(name, layout, depth);
  const children = childrenWriter(field, layout, depth + 1);
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(name, field, value);
    return open + children(value) + close;
  };
}

function list(name: string, field: Extract<Field, { kind: 'list' }>, layout: Layout, depth: number): Write {
  const open = openTag(name, layout, depth);
  const close = closeTag(name, layout, depth);
  const item = elementWriter(...itemOf(field), layout, depth + 1);
  return (value) => {
    if (!Array.isArray(value)) throw wrongType(name, field, value);
    if (value.length === 0 && !field.mayBeEmpty) throw emptyList(name, field);
    let xml = open;
    for (const each of value) xml += item(each);
    return xml + close;
  };
}

export const emptyList = (name: string, field: Field): SerializeError =>
  new SerializeError({ code: 'liste-vide', params: { name, label: field.label } });

type Make = (name: string, field: never, layout: Layout, depth: number) => Write;
const WRITERS: Record<Kind, Make> = {
  text: leaf,
  code: leaf,
  integer: leaf,
  boolean: leaf,
  date: leaf,
  dateTime: leaf,
  block,
  choice: block,
  list,
};

/** The writer of an element, tags included. */
export function elementWriter(name: string, field: Field, layout: Layout, depth: number): Write {
  const write = WRITERS[field.kind](name, field as never, layout, depth);
  return isLeaf(field) ? write : nillable(name, field, layout, depth, write);
}
