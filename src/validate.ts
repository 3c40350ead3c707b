/** Schema, then what the dictionary still asks, then the business rules, on whatever fields are usable. */

import { type Diagnostic, joinPath, type Severity } from './diagnostic.js';
import { type Action, type Field, passageCertification, type SchemaVersion } from './dictionary/index.js';
import type { Emit } from './engine/apply.js';
import { readIssues, type SchemaFault, schemaDiagnostic } from './engine/issues.js';
import { applyPassageRules } from './engine/passage-rules.js';
import { without } from './engine/usable.js';
import type { GenericCode } from './messages.js';
import type { PassageCertification } from './model.js';
import { actionOf, schemaOf, todayOf } from './option-error.js';
import type { Referentiels, RuleContext, Subjects } from './rule.js';
import type { RuleCode } from './rules/index.js';
import { type Compiled, passageSchemas } from './schemas.js';

/** Any code of diagnostic. */
export type Code = GenericCode | RuleCode;

export interface ValidationOptions {
  /** Version of the schema aimed at; `1.1.5` unless told. */
  schema?: SchemaVersion;
  /** What the passages are for; `CREATION` unless told, or what the flux says. */
  action?: Action;
  /** Today, `AAAA-MM-JJ`. Absent, the rules that need it are silent; the Node and browser entries give it. */
  today?: string;
  /** Other severities for business rules. What gets a file rejected by the schema stays an error. */
  severities?: Partial<Record<Code, Severity | 'off'>>;
  /** Tables of communes and certifications, when the caller holds them. */
  referentiels?: Referentiels;
}

/** The outcome: `valid` when no diagnostic is an error; then `data` holds the typed value. */
export interface Result<T> {
  valid: boolean;
  data?: T;
  diagnostics: Diagnostic[];
}

export const contextOf = (options: ValidationOptions): RuleContext => ({
  action: actionOf(options.action),
  schema: schemaOf(options.schema),
  ...(options.today !== undefined && { today: todayOf(options.today) }),
  ...(options.referentiels && { referentiels: options.referentiels }),
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** zod overflows the stack on a list of some hundred thousand faults, whose issues it joins in one call. */
function unlessTooMany<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export const respects = (input: unknown, schemas: Compiled<unknown>): boolean => schemas.respects(input);

/** The faults of the schema; none when it is respected. */
export function schemaFaults(
  input: unknown,
  schemas: Compiled<unknown>,
  root: { name: string; field: Field },
  schema: SchemaVersion,
): SchemaFault[] {
  if (respects(input, schemas)) return [];
  const issues = unlessTooMany(() => schemas.plain.safeParse(input).error?.issues ?? []);
  if (issues === undefined) return [{ steps: [], fault: { code: 'limite-depassee', params: { detail: 'les données sont démesurées' } } }];
  return [...readIssues(issues, input, root, schema)];
}

export const result = <T>(input: unknown, diagnostics: Diagnostic[]): Result<T> => {
  const valid = diagnostics.every(({ severity }) => severity !== 'error');
  return { valid, ...(valid && { data: input as T }), diagnostics };
};

export const PASSAGE = { name: 'passageCertification', field: passageCertification as Field } as const;

/** Emits with the path from the root, and the identifier of the passage. */
export const within =
  (emit: Emit, base: string, idTechnique: unknown): Emit =>
  (diagnostic) =>
    emit({
      ...diagnostic,
      path: joinPath(base, diagnostic.path),
      ...(typeof idTechnique === 'string' && idTechnique !== '' && { idTechnique }),
    });

/**
 * Contrôle un passage : schéma, dictionnaire, règles métier. Rien n'est réparé : `data` est l'objet reçu.
 *
 * @param input ce que l'on veut envoyer ; toute valeur est acceptée. Seul ce que l'objet exécute lui-même (accesseur, proxy) peut lever une
 * exception.
 * @returns `valid` si aucun diagnostic n'est une erreur ; les chemins partent du passage.
 * @throws {OptionError} une option qui ne convient pas : version ou action inconnue, jour mal écrit.
 * @example
 * const { valid, diagnostics } = validatePassage(passage, { today: '2026-09-01' });
 * for (const { path, message } of diagnostics) console.log(path, message);
 */
export function validatePassage(input: unknown, options: ValidationOptions = {}): Result<PassageCertification> {
  const context = contextOf(options);
  const diagnostics: Diagnostic[] = [];
  const raw = isObject(input) ? input : {};
  const emit = within((diagnostic) => diagnostics.push(diagnostic), '', raw.idTechnique);
  const faults = schemaFaults(input, passageSchemas(context.schema), PASSAGE, context.schema);
  for (const fault of faults) emit(schemaDiagnostic(fault));
  if (isObject(input)) {
    // Nothing is left of data beyond measure.
    const usable = (without(
      input,
      faults.map(({ steps }) => steps),
    ) ?? {}) as Subjects['passage'];
    applyPassageRules(raw, usable, context, emit, options.severities);
  }
  return result(input, diagnostics);
}
