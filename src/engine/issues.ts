/** zod issues → diagnostics. The French faults are ours: zod says where, the dictionary says what was expected there. */
import type * as z from 'zod';
import { type Diagnostic, type Fault, genericDiagnostic } from '../diagnostic.js';
import { childrenOf, exists, type Field, isLeaf, isNillable, itemOf, type SchemaVersion } from '../dictionary/index.js';
import { nearestName } from '../text/nearest.js';
import { EXPECTED, kindOf } from '../text/show.js';

/** `['resultats', 0, 'niveau']` → `resultats[0].niveau`. */
const formatPath = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path ? `${path}.${String(step)}` : String(step)),
    '',
  );

/** The field at a path, and its name. */
function fieldAt(steps: readonly PropertyKey[], root: { name: string; field: Field }): { name: string; field: Field } {
  let at = root;
  for (const step of steps) {
    const next =
      typeof step === 'number' && at.field.kind === 'list' ? itemOf(at.field) : ([step, childrenOf(at.field)[String(step)]] as const);
    if (!next[1]) return at;
    at = { name: String(next[0]), field: next[1] };
  }
  return at;
}

const valueAt = (steps: readonly PropertyKey[], input: unknown): unknown =>
  steps.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], input);

function typeFault(name: string, field: Field, value: unknown, schema: SchemaVersion): Fault {
  const at = { name, label: field.label };
  if (value === undefined) return { code: 'balise-manquante', params: { ...at, nil: isNillable(field, schema) } };
  if (value === null) return { code: 'nil-interdit', params: at };
  const expected = EXPECTED[field.kind];
  // Only what can stand in a report: a BigInt, or an object that holds itself, would break `JSON.stringify`.
  const isShown = isLeaf(field) && !(field.kind === 'text' && field.secret) && ['string', 'number', 'boolean'].includes(typeof value);
  if (!isShown) return { code: 'type-inattendu', params: { ...at, expected, received: kindOf(value) } };
  if (field.kind === 'integer') return { code: 'nombre-invalide', params: { ...at, value } };
  if (field.kind === 'boolean') return { code: 'booleen-invalide', params: { ...at, value } };
  if (field.kind === 'date') return { code: 'date-invalide', params: { ...at, value } };
  return { code: 'type-inattendu', params: { ...at, value, expected } };
}

/** The fault of a key that the schema does not know at that place. */
export function unknownKeyFault(name: string, parent: Field, schema: SchemaVersion): Fault {
  const known = childrenOf(parent)[name];
  if (known && !exists(known, schema)) return { code: 'balise-hors-version', params: { name, label: known.label, schema } };
  const proposal = nearestName(name, Object.keys(childrenOf(parent)));
  return {
    code: 'balise-inconnue',
    params: { name, label: parent.label, ...(proposal && { proposal }) },
  };
}

export interface SchemaFault {
  readonly steps: readonly PropertyKey[];
  readonly fault: Fault;
}

export function* readIssues(
  issues: readonly z.core.$ZodIssue[],
  input: unknown,
  root: { name: string; field: Field },
  schema: SchemaVersion,
): Generator<SchemaFault> {
  for (const issue of issues) {
    const { name, field } = fieldAt(issue.path, root);
    if (issue.code === 'custom') yield { steps: issue.path, fault: issue.params?.fault as Fault };
    else if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) yield { steps: [...issue.path, key], fault: unknownKeyFault(key, field, schema) };
    else if (issue.code === 'too_small') yield { steps: issue.path, fault: { code: 'liste-vide', params: { name, label: field.label } } };
    else yield { steps: issue.path, fault: typeFault(name, field, valueAt(issue.path, input), schema) };
  }
}

export const schemaDiagnostic = ({ steps, fault }: SchemaFault): Diagnostic => {
  const source = fault.code === 'caractere-interdit' || fault.code === 'surrogat-isole' ? 'xml' : 'xsd';
  return genericDiagnostic(fault, source, formatPath(steps));
};
