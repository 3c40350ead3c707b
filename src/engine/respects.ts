/**
 * The schema as closures, one per element: yes or no, twice as fast as zod's compiled parser, which needs `new Function`. A strict content
 * security policy refuses that, and reports the page that tried. A « no » is not a verdict: zod then says what is wrong, if anything is.
 */
import {
  exists,
  type Field,
  type Fields,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  type LeafField,
  type SchemaVersion,
} from '../dictionary/index.js';
import { compileFacets } from './facets.js';

export type Respects = (value: unknown) => boolean;

const TYPES: Record<LeafField['kind'], Respects> = {
  text: (value) => typeof value === 'string',
  code: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string',
  dateTime: (value) => typeof value === 'string',
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function leaf(name: string, field: LeafField): Respects {
  const isTyped = TYPES[field.kind];
  const faultOf = compileFacets(name, field);
  return (value) => isTyped(value) && faultOf(value as never) === undefined;
}

interface Child {
  readonly respects: Respects;
  readonly required: boolean;
}

function childrenOf(fields: Fields, schema: SchemaVersion, open: ReadonlySet<Field>): ReadonlyMap<string, Child> {
  return new Map(
    Object.entries(fields)
      .filter(([, field]) => exists(field, schema))
      .map(([name, field]) => {
        const own = compileRespects(name, field, schema, open);
        const respects: Respects = isNillable(field, schema) ? (value) => value === null || own(value) : own;
        return [name, { respects, required: isRequired(field, schema) }];
      }),
  );
}

/** Whether a value respects an element; of the lists of `open`, the items are not looked at. */
export function compileRespects(name: string, field: Field, schema: SchemaVersion, open: ReadonlySet<Field>): Respects {
  if (isLeaf(field)) return leaf(name, field);
  if (field.kind === 'list') {
    const item: Respects = open.has(field) ? () => true : compileRespects(...itemOf(field), schema, open);
    const least = field.mayBeEmpty ? 0 : 1;
    return (value) => {
      if (!Array.isArray(value) || value.length < least) return false;
      // By rank: `every` skips the holes.
      for (let rank = 0; rank < value.length; rank++) if (!item(value[rank])) return false;
      return true;
    };
  }
  const children = childrenOf(field.children, schema, open);
  const isChoice = field.kind === 'choice';
  const required = isChoice ? 1 : [...children.values()].filter((child) => child.required).length;
  return (value) => {
    if (!isObject(value)) return false;
    let met = 0;
    // Inherited keys too: zod refuses those that are unknown.
    for (const key in value) {
      const child = children.get(key);
      const given = value[key];
      if (!child) return false;
      if (given === undefined) continue;
      if (!child.respects(given)) return false;
      if (isChoice || child.required) met++;
    }
    return met === required;
  };
}
