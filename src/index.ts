/**
 * Le cœur : modèle, contrôle, écriture et lecture du XML. Sans dépendance à Node : s'exécute partout.
 *
 * @packageDocumentation
 */

export type { Accuse, CategorieKO, ErreurFichier, PassageKO } from './accuse/accuse.js';
export { AccuseError, type AccuseErrorCode } from './accuse/accuse-error.js';
export { adviceOnRefusal } from './accuse/advice.js';
export { type ExplainErreurOptions, type ExplicationErreur, explainErreur } from './accuse/cvc/explain-erreur.js';
export type { XercesKey } from './accuse/cvc/format.js';
export { type GroupeErreurs, groupErreurs } from './accuse/cvc/group-erreurs.js';
export { type ErreurSituee, locateErreurs } from './accuse/cvc/locate.js';
export type { PassageSitue } from './accuse/cvc/locator.js';
export type {
  AccuseEvent,
  DiagnosticAccuseEvent,
  EnTeteAccuseEvent,
  ErreurEvent,
  PassageKOEvent,
  PassageOKEvent,
} from './accuse/events.js';
export { type ExplainOptions, type ExplicationKO, explainKO, type Verification } from './accuse/explain.js';
export { explainAccuse, type RefusExplique } from './accuse/explain-accuse.js';
export { categorieOf } from './accuse/messages/index.js';
export type { Etape } from './accuse/messages/sentence.js';
export { parseAccuse } from './accuse/parse-accuse.js';
export { readAccuse } from './accuse/read-accuse.js';
export { type DepotConfig, readConfig } from './depot/config.js';
export { dateLimiteCorrection, dateLimiteEnvoi, dateLimiteMiseEnDemeure } from './depot/deadlines.js';
export {
  type BilanDiff,
  type DepotDiff,
  DiffError,
  type DiffOptions,
  diffDeposits,
  type Remplacement,
  type RowSource,
} from './depot/diff-deposits.js';
export { type Selection, selectPassages } from './depot/diff-selection.js';
export { groupByCertification, type PassageDepose } from './depot/grouping.js';
export { formatHorodatage } from './depot/horodatage.js';
export { DEPOT_LIMITS, type DepotLimits } from './depot/splitting.js';
export type { Diagnostic, Position, Severity, Source } from './diagnostic.js';
export type { Action, SchemaVersion } from './dictionary/index.js';
export type { EnTete } from './entete.js';
export { type JsonSchema, jsonSchema } from './json-schema.js';
export { type ReadLigne, readLigne } from './ligne/lexical.js';
export { type Identification, type LigneOptions, toLigne, toPassage } from './ligne/ligne.js';
export type { LignePassage } from './ligne/ligne-model.js';
export { type ValidateLigneOptions, validateLigne } from './ligne/validate-ligne.js';
export type { GenericCode } from './messages.js';
export type * from './model.js';
export { OptionError, type OptionErrorCode } from './option-error.js';
export { type BilanReprise, type ReferenceAccuse, repriseOf } from './reprise/bilan-reprise.js';
export type { Decompte } from './reprise/counted.js';
export { RepriseError, type RepriseErrorCode } from './reprise/reprise-error.js';
export { type PassageRepris, type RetryOptions, retryFlux } from './reprise/retry-flux.js';
export { type CheckRowsOptions, checkRows } from './rows/check-rows.js';
export { type ContactPersonne, type DepotItem, rowsOf } from './rows/objects.js';
export type { InputRow, RowEvent } from './rows/row.js';
export type { RowCheckOptions } from './rows/row-check.js';
export type { FaultCount } from './rows/tally.js';
export { type RowVerdict, type ValidatedRow, validateRows } from './rows/validate-rows.js';
export type { Referentiels, Usable } from './rule.js';
export type { RuleCode } from './rules/index.js';
export { fluxSchema, passageSchema } from './schemas.js';
export { suiviCsv } from './suivi/export-csv.js';
export { suiviJson } from './suivi/export-json.js';
export type { Demande, SuiviOptions } from './suivi/options.js';
export type { SuiviFile } from './suivi/reading.js';
export type { LignesSuivies } from './suivi/reading-lignes.js';
export {
  type BilanSuivi,
  type DepotEnAttente,
  type Echeance,
  type EcheanceGroupee,
  ETATS,
  type EtapeAccuse,
  type EtapeDepot,
  type EtapeSuivi,
  type EtatPassage,
  type PassageSuivi,
  type ProchaineAction,
  type Reponse,
  type Suivi,
  type SuiviEvent,
  type TypeEcheance,
} from './suivi/suivi.js';
export { type TrackOptions, trackPassages } from './suivi/track-passages.js';
export type { Code, Result, ValidationOptions } from './validate.js';
export { validatePassage } from './validate.js';
export { validateFlux } from './validate-flux.js';
export { type CheckOptions, type CheckReport, checkFlux } from './xml/check.js';
export {
  type CertificationEvent,
  type CertificationLue,
  type DiagnosticEvent,
  type EnTeteEvent,
  type FluxEvent,
  isWhole,
  type PassageEvent,
} from './xml/events.js';
export type { CertificationSource, FluxSource } from './xml/flux-source.js';
export { type ReadOptions, readFlux } from './xml/read.js';
export { SerializeError } from './xml/serialize-error.js';
export type { XmlSource } from './xml/source.js';
export {
  type SerializeOptions,
  serializeFlux,
  serializeFluxBytes,
  serializeFluxSync,
} from './xml/write.js';
export { xsd } from './xml/xsd.js';
