/**
 * Le cœur : modèle, contrôle, écriture et lecture du XML. Sans dépendance à Node : s'exécute partout.
 *
 * @packageDocumentation
 */
export type { Diagnostic, Position, Severity, Source } from './diagnostic.js';
export type { Action, SchemaVersion } from './dictionary/index.js';
export type { EnTete } from './entete.js';
export type * from './model.js';
export type { Referentiels } from './rule.js';
export { fluxSchema, passageSchema } from './schemas.js';
export type { Code, Result, ValidationOptions } from './validate.js';
export { validatePassage } from './validate.js';
export { validateFlux } from './validate-flux.js';
export { type CheckOptions, type CheckReport, checkFlux } from './xml/check.js';
export { type CertificationLue, type FluxEvent, isWhole, type PassageEvent } from './xml/events.js';
export { type ReadOptions, readFlux } from './xml/read.js';
export { SerializeError } from './xml/serialize-error.js';
export type { XmlSource } from './xml/source.js';
export {
  type CertificationSource,
  type FluxSource,
  type SerializeOptions,
  serializeFlux,
  serializeFluxBytes,
  serializeFluxSync,
} from './xml/write.js';
