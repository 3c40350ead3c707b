/** What one version of the schema declares: its elements and its named types, in order. Serves the printers. */
import {
  type BlockField,
  type ChoiceField,
  type CodeField,
  childrenOf,
  exists,
  type Field,
  flux,
  type SchemaVersion,
} from './index.js';

export type NamedField = BlockField | ChoiceField | CodeField;

/** Every element of that version, the root first; one that stands at two places comes twice. */
export function* declaredElements(schema: SchemaVersion, name = 'flux', field: Field = flux): Generator<readonly [name: string, Field]> {
  if (!exists(field, schema)) return;
  yield [name, field];
  for (const [childName, child] of Object.entries(childrenOf(field))) yield* declaredElements(schema, childName, child);
}

/** The named types of that version, by name. */
export const namedTypes = (schema: SchemaVersion): ReadonlyMap<string, NamedField> =>
  new Map([...declaredElements(schema)].flatMap(([, field]) => ('type' in field ? [[field.type, field] as const] : [])));

/** The elements of that version that stand at several places, by name. */
export function sharedElements(schema: SchemaVersion): ReadonlyMap<Field, string> {
  const all = [...declaredElements(schema)];
  return new Map(
    all.filter(([, field], index) => all.findIndex(([, other]) => other === field) < index).map(([name, field]) => [field, name] as const),
  );
}
