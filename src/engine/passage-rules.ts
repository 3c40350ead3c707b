/** Which rules run on a passage, a certification, a header: the one list, whatever the source (objects or XML). */

import { certification, flux, passageCertification } from '../dictionary/index.js';
import type { RuleContext, Subjects } from '../rule.js';
import { applyRules, type Emit, prepareTextRules, type Severities } from './apply.js';
import { missingInCreation } from './obligations.js';
import { textVisitor } from './texts.js';

const visitPassageTexts = textVisitor(passageCertification, prepareTextRules);
const visitCertificationTexts = textVisitor(certification, prepareTextRules);
const visitFluxTexts = textVisitor(flux, prepareTextRules);

/** Explicit fields: a spread per passage cost more than twenty rules. */
const withGiven = ({ today, action, schema, referentiels, certification }: RuleContext, given: RuleContext['given']): RuleContext => ({
  today,
  action,
  schema,
  referentiels,
  certification,
  given,
});

/** The rules of one passage: obligations, the passage itself, its texts. Shared with the checker of XML files. */
export function applyPassageRules(
  raw: Readonly<Record<string, unknown>>,
  usable: Subjects['passage'],
  context: RuleContext,
  emit: Emit,
  severities?: Severities,
): void {
  // In 1.1.2 the schema itself requires them.
  if (context.action === 'CREATION' && context.schema !== '1.1.2') missingInCreation(raw, emit);
  applyRules('passage', usable, withGiven(context, raw), emit, severities);
  visitPassageTexts(usable, { context, emit, severities });
}

/** The rules of the header and of a certification, and those of their own texts. */
export function applyEnTeteRules(enTete: Subjects['entete'], context: RuleContext, emit: Emit, severities?: Severities): void {
  applyRules('entete', enTete, context, emit, severities);
  visitFluxTexts(enTete, { context, emit, severities });
}
export function applyCertificationRules(
  subject: Subjects['certification'],
  context: RuleContext,
  emit: Emit,
  severities?: Severities,
): void {
  applyRules('certification', subject, context, emit, severities);
  visitCertificationTexts(subject, { context, emit, severities });
}
