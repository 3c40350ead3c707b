/** What a zod schema waits for, in French: for the faults, and for the page of the documentation. */
import * as z from 'zod';
import { show } from '../../text/show.js';

type Schema = z.core.$ZodType;

export const choice = (options: readonly unknown[]): string => {
  const shown = options.map(show);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ou ${shown.at(-1)}`;
};

/** Without « facultatif »; the descriptions met on the way, the outermost first. */
function unwrap(schema: Schema): { inner: Schema; description: string | undefined } {
  let inner = schema;
  let description = describe(inner);
  while (inner instanceof z.ZodOptional) {
    inner = inner.unwrap();
    description ??= describe(inner);
  }
  return { inner, description };
}

const describe = (schema: Schema): string | undefined => (schema instanceof z.ZodType ? schema.description : undefined);
export const descriptionOf = (schema: Schema): string | undefined => unwrap(schema).description;
export const isOptional = (schema: Schema): boolean => schema instanceof z.ZodOptional;

function number(schema: z.ZodNumber): string {
  const { minValue: min, maxValue: max } = schema;
  const kind = schema.isInt ? 'un nombre entier' : 'un nombre';
  const isExclusive = schema._zod.def.checks?.some(
    ({ _zod: { def } }) => def.check === 'greater_than' && !('inclusive' in def && def.inclusive),
  );
  if (isExclusive) return `${kind} plus grand que ${min}, et ${max} au plus`;
  return `${kind} entre ${min} et ${max}`;
}

/** « un nombre entre 4 et 120 » */
export function attendu(schema: Schema): string {
  const { inner } = unwrap(schema);
  if (inner instanceof z.ZodNumber) return number(inner);
  if (inner instanceof z.ZodEnum) return choice(inner.options);
  if (inner instanceof z.ZodLiteral) return choice([...inner.values]);
  if (inner instanceof z.ZodBoolean) return 'true ou false';
  if (inner instanceof z.ZodISODate) return 'un jour du calendrier, AAAA-MM-JJ';
  if (inner instanceof z.ZodArray) return 'une liste [ … ]';
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord || inner instanceof z.ZodDiscriminatedUnion) return 'un bloc { … }';
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.map(attendu))].join(' ou ');
  return 'un texte';
}

/** The schema that governs the last key of a path; `input` tells which branch a union took. */
export function schemaAt(root: Schema, path: readonly PropertyKey[], input: unknown): Schema | undefined {
  let schema: Schema | undefined = root;
  let value = input;
  for (const key of path) {
    const inner: Schema | undefined = schema && branch(unwrap(schema).inner, value);
    if (inner instanceof z.ZodObject) schema = Object.hasOwn(inner.shape, key) ? inner.shape[String(key)] : undefined;
    else if (inner instanceof z.ZodArray) schema = inner.element;
    else if (inner instanceof z.ZodRecord) schema = inner.valueType;
    else return undefined;
    value = valueAt(value, [key]);
  }
  return schema;
}

function branch(schema: Schema, value: unknown): Schema {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const type = valueAt(value, ['type']);
  const isOf = (option: Schema): boolean =>
    option instanceof z.ZodObject
      ? option.shape.type instanceof z.ZodLiteral && option.shape.type.values.has(type as string)
      : option instanceof z.ZodRecord;
  return schema.options.find(isOf) ?? schema;
}

/** What is at a path, own properties alone. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The keys that an object may have there; none where any may be. */
export function keysOf(schema: Schema | undefined, value: unknown): string[] {
  const inner = schema && branch(unwrap(schema).inner, value);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : [];
}
