/** A whole document: its schema, its header, its certifications, its passages, and the duplicates among them. */

import type { Diagnostic } from './diagnostic.js';
import { certification as certificationField, type Field, flux as fluxField, type SchemaVersion } from './dictionary/index.js';
import { type Emit, startDepotRules } from './engine/apply.js';
import { type SchemaFault, schemaDiagnostic } from './engine/issues.js';
import { applyCertificationRules, applyEnTeteRules, applyPassageRules } from './engine/passage-rules.js';
import { without } from './engine/usable.js';
import { enTeteOf } from './entete.js';
import type { Flux } from './model.js';
import type { RuleContext, Subjects, Usable } from './rule.js';
import { certificationEnvelopeSchemas, fluxEnvelopeSchemas, fluxSchemas, passageSchemas } from './schemas.js';
import { contextOf, isObject, PASSAGE, type Result, respects, result, schemaFaults, type ValidationOptions, within } from './validate.js';

const FLUX = { name: 'flux', field: fluxField as Field } as const;
export const CERTIFICATION = { name: 'certification', field: certificationField as Field } as const;
const CERTIFICATIONS = 'emetteur.certificateurs.certificateur.certifications';
/** Steps from the root down to a passage: four names, its certification, one name, its index. */
const PASSAGE_STEPS = 7;

/** Path of a passage from the root of its flux. */
export const passagePath = (certification: number, passage: number): string =>
  `${certificationPath(certification)}.passageCertifications[${passage}]`;
/** Path of a certification from the root of its flux. */
export const certificationPath = (certification: number): string => `${CERTIFICATIONS}[${certification}]`;

function idTechniqueAt(steps: readonly PropertyKey[], input: unknown): unknown {
  if (typeof steps[PASSAGE_STEPS - 1] !== 'number') return undefined;
  const passage = steps.slice(0, PASSAGE_STEPS).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null)?.[step], input);
  return isObject(passage) ? passage.idTechnique : undefined;
}

const at = (list: unknown, index: number): unknown => (Array.isArray(list) ? list[index] : undefined);

function applyFluxRules(
  input: Flux,
  usable: Usable<Flux>,
  context: RuleContext,
  emit: Emit,
  severities: ValidationOptions['severities'],
): void {
  applyEnTeteRules(enTeteOf(usable as Flux) as Subjects['entete'], context, emit, severities);
  const checkDepot = startDepotRules(severities);
  const given: unknown = input.emetteur?.certificateurs?.certificateur?.certifications;
  for (const [i, certification] of (usable.emetteur?.certificateurs?.certificateur?.certifications ?? []).entries()) {
    if (certification === undefined) continue;
    const { passageCertifications = [], ...alone } = certification;
    applyCertificationRules(alone, context, within(emit, certificationPath(i), undefined), severities);
    const passageContext = { ...context, certification: alone };
    const rawPassages: unknown = (at(given, i) as { passageCertifications?: unknown } | undefined)?.passageCertifications;
    for (const [j, passage] of passageCertifications.entries()) {
      if (passage === undefined) continue;
      const emitPassage = within(emit, passagePath(i, j), passage.idTechnique);
      applyPassageRules(at(rawPassages, j) as Record<string, unknown>, passage, passageContext, emitPassage, severities);
      checkDepot(passage, passageContext, emitPassage);
    }
  }
}

const CERTIFICATIONS_STEPS = CERTIFICATIONS.split('.');

/** The faults of the parts, one part after the other, when the whole is at fault. */
function fluxFaults(input: unknown, schema: SchemaVersion): SchemaFault[] {
  if (respects(input, fluxSchemas(schema))) return [];
  const faults = schemaFaults(input, fluxEnvelopeSchemas(schema), FLUX, schema);
  const add = (base: readonly PropertyKey[], found: readonly SchemaFault[]): void => {
    for (const { steps, fault } of found) faults.push({ steps: [...base, ...steps], fault });
  };
  for (const [i, certification] of itemsAt(input, CERTIFICATIONS_STEPS)) {
    const base = [...CERTIFICATIONS_STEPS, i];
    add(base, schemaFaults(certification, certificationEnvelopeSchemas(schema), CERTIFICATION, schema));
    for (const [j, passage] of itemsAt(certification, ['passageCertifications']))
      add([...base, 'passageCertifications', j], schemaFaults(passage, passageSchemas(schema), PASSAGE, schema));
  }
  return faults;
}

/** The items of a list, holes included, with their indexes; none where there is no list. */
function itemsAt(value: unknown, steps: readonly string[]): Iterable<readonly [number, unknown]> {
  const list = steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value);
  return Array.isArray(list) ? list.entries() : [];
}

/**
 * Contrôle un flux entier : en-tête, certifications, passages et doublons. L'action se lit dans le flux ; à défaut, dans les options.
 * Les chemins partent de la racine : `emetteur.certificateurs.certificateur.certifications[0].passageCertifications[12].scoring`.
 *
 * Pour un fichier XML ou un très grand nombre de passages, `checkFlux` travaille en mémoire constante.
 */
export function validateFlux(input: unknown, options: ValidationOptions = {}): Result<Flux> {
  const diagnostics: Diagnostic[] = [];
  const emit: Emit = (diagnostic) => diagnostics.push(diagnostic);
  const schema = options.schema ?? '1.1.5';
  const faults = fluxFaults(input, schema);
  for (const fault of faults) within(emit, '', idTechniqueAt(fault.steps, input))(schemaDiagnostic(fault));
  if (isObject(input)) {
    const usable = without(
      input,
      faults.map(({ steps }) => steps),
    ) as Usable<Flux>;
    const action = usable.action ?? options.action;
    applyFluxRules(input as unknown as Flux, usable, contextOf({ ...options, ...(action && { action }) }), emit, options.severities);
  }
  return result(input, diagnostics);
}
