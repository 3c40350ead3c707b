/** Checks a row: the passage that will be sent, and what the row says that the passage will not. */

import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import { type Field, type identificationTitulaire, passageCertification } from '../dictionary/index.js';
import { applyRules, type Emit } from '../engine/apply.js';
import { schemaDiagnostic } from '../engine/issues.js';
import { applyPassageRules } from '../engine/passage-rules.js';
import { without } from '../engine/usable.js';
import type { PassageCertification } from '../model.js';
import { reportCertification } from '../rows/validate-certification.js';
import type { RuleContext, Subjects } from '../rule.js';
import { passageSchemas } from '../schemas.js';
import { nearestName } from '../text/nearest.js';
import { contextOf, isObject, PASSAGE, type Result, result, schemaFaults, type ValidationOptions, within } from '../validate.js';
import { type LigneOptions, type Resolved, type Row, resolveLigne } from './ligne.js';
import { LIGNE_KEYS, PASSAGE_CELLS } from './ligne-fields.js';

export interface ValidateLigneOptions extends ValidationOptions, Pick<LigneOptions, 'identification'> {}

type Passage = Subjects['passage'];
type Identified = { readonly identificationTitulaire?: Record<string, unknown> };

const branches: Readonly<Record<string, Field>> = (
  passageCertification.children.identificationTitulaire satisfies typeof identificationTitulaire
).children;
const label = (branch: string): string => branches[branch]?.label ?? branch;
/** Where the faults of the choice itself are said. */
const IDENTIFICATION = 'identificationTitulaire';

export function usableOf(passage: Row, context: RuleContext, emit?: Emit): Passage {
  const faults = schemaFaults(passage, passageSchemas(context.schema), PASSAGE, context.schema);
  if (emit) for (const fault of faults) emit(schemaDiagnostic(fault));
  // Nothing is left of data beyond measure.
  return (without(
    passage,
    faults.map(({ steps }) => steps),
  ) ?? {}) as Passage;
}

const findings = (passage: Passage, context: RuleContext, severities: ValidationOptions['severities']): Diagnostic[] => {
  const found: Diagnostic[] = [];
  applyRules('passage', passage, context, (diagnostic) => found.push(diagnostic), severities);
  return found;
};

/** What only shows when several ways of identification stand side by side: what contradicts what. */
function contradictions(row: Row, resolved: Resolved, context: RuleContext, severities: ValidationOptions['severities']): Diagnostic[] {
  const alone = resolved.branches.map((identification) =>
    usableOf(resolveLigne(row, { schema: context.schema, identification: identification as never }).passage, context),
  );
  const together = Object.assign({}, ...alone.map((passage) => (passage as Identified).identificationTitulaire));
  const known = new Set(alone.flatMap((passage) => findings(passage, context, severities).map(({ code, path }) => `${code} ${path}`)));
  return findings({ ...alone[0], identificationTitulaire: together }, context, severities).filter(
    ({ code, path }) => !known.has(`${code} ${path}`),
  );
}

function reportUnsent({ branches: [sent = '', ...others], unknown, unsent }: Resolved, emit: Emit): void {
  for (const name of unknown) {
    const proposal = nearestName(name, [...LIGNE_KEYS]);
    const params = { name, label: PASSAGE.field.label, ...(proposal && { proposal }) };
    emit(genericDiagnostic({ code: 'balise-inconnue', params }, 'fichier', name));
  }
  if (others.length > 0) {
    const params = { sent: label(sent), others: others.map(label) };
    emit(genericDiagnostic({ code: 'identifications-multiples', params }, 'conseil', IDENTIFICATION, 'warning'));
  }
  for (const name of unsent) {
    const params = { name, label: PASSAGE_CELLS.get(name)?.label };
    emit(genericDiagnostic({ code: 'donnee-non-envoyee', params }, 'conseil', name, 'warning'));
  }
}

/** Says all that is wrong with a row, and gives what is usable of the passage that will be sent. */
export function reportLigne(
  row: Row,
  resolved: Resolved,
  context: RuleContext,
  emit: Emit,
  severities: ValidationOptions['severities'],
): Passage {
  const usable = usableOf(resolved.passage, context, emit);
  reportUnsent(resolved, emit);
  applyPassageRules(resolved.passage, usable, context, emit, severities);
  if (resolved.branches.length > 1) for (const each of contradictions(row, resolved, context, severities)) emit(each);
  return usable;
}

/**
 * Contrôle une ligne plate : le passage qui sera envoyé (les chemins sont les siens), et ce que la ligne dit de plus. Si elle donne
 * plusieurs voies d'identification, une seule part et un avertissement le dit ; les autres servent à trouver les contradictions.
 *
 * @returns `data` est le passage, imbriqué et prêt à écrire.
 */
export function validateLigne(input: unknown, options: ValidateLigneOptions = {}): Result<PassageCertification> {
  const diagnostics: Diagnostic[] = [];
  const row = isObject(input) ? input : {};
  const emit = within((diagnostic) => diagnostics.push(diagnostic), '', row.idTechnique);
  const { identification } = options;
  const context = contextOf(options);
  const resolved = resolveLigne(row, { schema: context.schema, ...(identification && { identification }) });
  if (!isObject(input)) usableOf(input as Row, context, emit);
  else {
    const certification = reportCertification(row, context, emit, options.severities);
    reportLigne(row, resolved, certification ? { ...context, certification } : context, emit, options.severities);
  }
  return result(resolved.passage, diagnostics);
}
