/** Checks the certification that a row names: its schema, then its rules, under the keys of a row. */

import type { Emit } from '../engine/apply.js';
import { schemaDiagnostic } from '../engine/issues.js';
import { applyCertificationRules } from '../engine/passage-rules.js';
import { without } from '../engine/usable.js';
import type { Row } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS, certificationName } from '../ligne/ligne-fields.js';
import type { RuleContext, Subjects } from '../rule.js';
import { certificationSchemas } from '../schemas.js';
import { schemaFaults, type ValidationOptions } from '../validate.js';
import { CERTIFICATION } from '../validate-flux.js';

const keys = Object.keys(CERTIFICATION_KEYS);
const keyOf = (name: string): string => keys.find((key) => certificationName(key) === name) ?? name;

/** The certification of a row, in the form of the model; nothing when the row does not name any. */
export function certificationOf(row: Row): Record<string, unknown> | undefined {
  const given = keys.filter((key) => row[key] !== undefined && row[key] !== null);
  return given.length === 0 ? undefined : Object.fromEntries(given.map((key) => [certificationName(key), row[key]]));
}

/** Says what is wrong with the certification of a row, if it names one, and gives what is usable of it. */
export function reportCertification(
  row: Row,
  context: RuleContext,
  emit: Emit,
  severities: ValidationOptions['severities'],
): Subjects['certification'] | undefined {
  const given = certificationOf(row);
  if (!given) return undefined;
  const faults = schemaFaults(given, certificationSchemas(context.schema), CERTIFICATION, context.schema);
  const emitKey: Emit = (diagnostic) => emit({ ...diagnostic, path: keyOf(diagnostic.path) });
  for (const fault of faults) emitKey(schemaDiagnostic(fault));
  const usable = without(
    given,
    faults.map(({ steps }) => steps),
  ) as Subjects['certification'];
  applyCertificationRules(usable, context, emitKey, severities);
  return usable;
}
