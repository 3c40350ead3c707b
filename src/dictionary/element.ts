/** Questions one may ask of a field, answered once for the writer, the reader, the printers and the pages. */
import type { BlockField, ChoiceField, Field, Fields, LeafField, Obligation, SchemaVersion } from './field.js';

export const isLeaf = (field: Field): field is LeafField => field.kind !== 'block' && field.kind !== 'choice' && field.kind !== 'list';

/** Whether the element exists in that version of the schema. */
export const exists = (field: Field, schema: SchemaVersion): boolean => field.since === undefined || schema === '1.1.5';

/** minOccurs ≥ 1 in that version of the schema. */
export const isRequired = (field: Field, schema: SchemaVersion): boolean =>
  exists(field, schema) && !field.optional && !(field.relaxed && schema === '1.1.5');

export const isNillable = (field: Field, schema: SchemaVersion): boolean =>
  field.nillable === true || (field.nillable === '1.1.5' && schema === '1.1.5');

/** Wording of the official dictionary: given where it is irregular, else read off the cardinality. */
export function obligationOf(field: Field): Obligation {
  if (field.obligation) return field.obligation;
  if (field.condition) return 'sous-condition';
  if (field.optional) return 'facultatif';
  return field.nillable === true ? 'obligatoire-sauf-nil' : 'obligatoire';
}

/** What the dictionary asks of a CREATION although schema 1.1.5 lets it be absent. */
export const isDueInCreation = (field: Field): boolean => field.relaxed === true;

/** The only children of a passage that a SUPPRESSION needs: those that schema 1.1.5 still requires. */
export const isUsefulInSuppression = (field: Field): boolean => isRequired(field, '1.1.5');

/** Children by name; a list has its one item. */
export const childrenOf = (field: Field): Fields =>
  field.kind === 'list' ? field.item : field.kind === 'block' || field.kind === 'choice' ? field.children : {};

/** The one item of a list. */
export function itemOf(list: Extract<Field, { kind: 'list' }>): readonly [name: string, item: BlockField] {
  const [entry] = Object.entries(list.item);
  if (!entry) throw new Error('a list without an item');
  return entry;
}

/** An element in its place. */
export interface Element {
  readonly name: string;
  readonly field: Field;
  /** Names of the ancestors, from the root, itself excluded. */
  readonly ancestors: readonly string[];
}

/** Every element below and including `field`, in the order of the schema. */
export function* walk(name: string, field: Field, ancestors: readonly string[] = []): Generator<Element> {
  yield { name, field, ancestors };
  for (const [childName, child] of Object.entries(childrenOf(field))) yield* walk(childName, child, [...ancestors, name]);
}

export type Container = BlockField | ChoiceField;
