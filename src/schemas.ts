/**
 * The zod schemas, derived from the dictionary: one table, exhaustive by the compiler. They judge types, structure and
 * facets; what a block may not say alone is left to the rules. The issues are turned into diagnostics by `issues.ts`.
 */
import * as z from 'zod';
import {
  certificateur,
  certification,
  exists,
  type Field,
  type Fields,
  flux,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  type LeafField,
  passageCertification,
  type SchemaVersion,
} from './dictionary/index.js';
import { compileFacets } from './engine/facets.js';
import { compileRespects, type Respects } from './engine/respects.js';
import { withoutEval } from './engine/without-eval.js';
import type { Certification, Flux, PassageCertification } from './model.js';

const LEAF: Record<LeafField['kind'], () => z.ZodType<string | number | boolean>> = {
  text: () => z.string(),
  code: () => z.string(),
  integer: () => z.int(),
  boolean: () => z.boolean(),
  date: () => z.string(),
  dateTime: () => z.string(),
};

/** The facets are ours (code points, French sentences, proposals): zod carries the fault in the parameters of its issue. */
function leaf(name: string, field: LeafField): z.ZodType {
  const check = compileFacets(name, field);
  return LEAF[field.kind]().check((payload) => {
    const fault = check(payload.value);
    if (fault) payload.issues.push({ code: 'custom', params: { fault }, input: payload.value, continue: true });
  });
}

interface How {
  readonly schema: SchemaVersion;
  /** Lists whose items are judged one by one elsewhere. */
  readonly open: ReadonlySet<Field>;
}

const shape = (fields: Fields, how: How, optional: boolean): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => exists(field, how.schema))
      .map(([name, field]) => [name, element(name, field, how, optional)]),
  );

function bare(name: string, field: Field, how: How): z.ZodType {
  if (isLeaf(field)) return leaf(name, field);
  if (field.kind === 'list') {
    const [itemName, item] = itemOf(field);
    const items = z.array(how.open.has(field) ? z.unknown() : bare(itemName, item, how));
    return field.mayBeEmpty ? items : items.min(1);
  }
  if (field.kind === 'block') return z.strictObject(shape(field.children, how, false));
  return z.strictObject(shape(field.children, how, true)).check((payload) => {
    const names = Object.keys(payload.value).filter((key) => payload.value[key] !== undefined);
    if (names.length === 1) return;
    const fault = {
      code: names.length ? 'choix-multiple' : 'choix-absent',
      params: { name, label: field.label, names: names.length ? names : Object.keys(shape(field.children, how, true)) },
    };
    payload.issues.push({ code: 'custom', params: { fault }, input: payload.value, continue: true });
  });
}

function element(name: string, field: Field, how: How, optional: boolean): z.ZodType {
  const type = bare(name, field, how);
  const nilled = isNillable(field, how.schema) ? type.nullable() : type;
  return optional || !isRequired(field, how.schema) ? nilled.optional() : nilled;
}

/** A schema, and its fast twin: the twin says yes, or no; the schema says why. */
export interface Compiled<T> {
  readonly plain: z.ZodType<T>;
  readonly respects: Respects;
}

function lazily<T>(name: string, field: Field, open: readonly Field[] = []): (schema: SchemaVersion) => Compiled<T> {
  const made = new Map<SchemaVersion, Compiled<T>>();
  return (schema) => {
    const known = made.get(schema);
    if (known) return known;
    const opened = new Set(open);
    let plain: z.ZodType<T> | undefined;
    const compiled: Compiled<T> = {
      // Made for the first fault: a good file needs none.
      get plain() {
        plain ??= withoutEval(() => bare(name, field, { schema, open: opened }) as z.ZodType<T>);
        return plain;
      },
      respects: compileRespects(name, field, schema, opened),
    };
    made.set(schema, compiled);
    return compiled;
  };
}

export const passageSchemas = lazily<PassageCertification>('passageCertification', passageCertification);

const { passageCertifications: _, ...certificationAlone } = certification.children;
/** A certification without its passages, which are checked one by one. */
export const certificationSchemas = lazily<Omit<Certification, 'passageCertifications'>>('certification', {
  ...certification,
  children: certificationAlone,
});

export const fluxSchemas = lazily<Flux>('flux', flux);

/**
 * A flux whose certifications, and a certification whose passages, are not looked into. Judged whole, a document of 200 000 passages
 * at fault makes zod overflow the stack, as it joins the issues of a list in one call.
 */
export const fluxEnvelopeSchemas = lazily<unknown>('flux', flux, [certificateur.children.certifications]);
export const certificationEnvelopeSchemas = lazily<unknown>('certification', certification, [certification.children.passageCertifications]);

/**
 * The zod schema of a passage, for those who compose it with their own.
 * @example passageSchema().safeParse(donnees).success
 */
export const passageSchema = (schema: SchemaVersion = '1.1.5'): z.ZodType<PassageCertification> => passageSchemas(schema).plain;

/** The zod schema of a whole document. */
export const fluxSchema = (schema: SchemaVersion = '1.1.5'): z.ZodType<Flux> => fluxSchemas(schema).plain;
