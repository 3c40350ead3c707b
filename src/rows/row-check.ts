/** Checks the rows of a deposit one after the other: each by itself, then against those that came before. */

import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import { isUsefulInSuppression, passageCertification } from '../dictionary/index.js';
import { type Emit, startDepotRules } from '../engine/apply.js';
import { applyPassageRules } from '../engine/passage-rules.js';
import { type Identification, type Row, resolveLigne } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS } from '../ligne/ligne-fields.js';
import { reportLigne, usableOf } from '../ligne/validate-ligne.js';
import type { Certification, PassageCertification } from '../model.js';
import type { RuleContext, Subjects } from '../rule.js';
import { contextOf, type ValidationOptions, within } from '../validate.js';
import type { InputRow } from './row.js';
import { certificationOf, reportCertification } from './validate-certification.js';

export interface CheckedRow {
  readonly certification: Omit<Certification, 'passageCertifications'>;
  readonly passage: PassageCertification;
  readonly idTechnique?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** No error: the passage and its certification are whole. */
  readonly valid: boolean;
}

export interface RowCheckOptions extends ValidationOptions {
  identification?: Identification;
}

const isCertificationKey = (key: string): boolean => Object.hasOwn(CERTIFICATION_KEYS, key);
const pick = (row: Row, keeps: (key: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([key]) => keeps(key)));

/** A suppression sends the identifiers alone. */
const uselessInSuppression = new Set(
  Object.entries(passageCertification.children).flatMap(([name, field]) => (isUsefulInSuppression(field) ? [] : [name])),
);
const forAction = (passage: Record<string, unknown>, { action }: RuleContext): Record<string, unknown> =>
  action === 'SUPPRESSION' ? pick(passage, (key) => !uselessInSuppression.has(key)) : passage;

const lastName = (path: string): string =>
  path
    .replace(/\[\d+\]/g, '')
    .split('.')
    .at(-1) ?? '';

/** What could not be read is said once, by the reading. */
function merge(reading: readonly Diagnostic[], judged: readonly Diagnostic[]): Diagnostic[] {
  const unread = new Set(reading.flatMap(({ severity, path }) => (severity === 'error' && path !== '' ? [path] : [])));
  return [...reading, ...judged.filter(({ path }) => !unread.has(path) && !unread.has(lastName(path)))];
}

interface Judged {
  readonly passage: Record<string, unknown>;
  readonly usable: Subjects['passage'];
}

function judgeLigne({ data }: InputRow, context: RuleContext, { severities, identification }: RowCheckOptions, emit: Emit): Judged {
  const resolved = resolveLigne(data, { schema: context.schema, ...(identification && { identification }) });
  const passage = forAction(resolved.passage, context);
  const unsent = context.action === 'SUPPRESSION' ? [] : resolved.unsent;
  return { passage, usable: reportLigne(data, { ...resolved, passage, unsent }, context, emit, severities) };
}

function judgePassage({ data, read }: InputRow, context: RuleContext, { severities }: RowCheckOptions, emit: Emit): Judged {
  const whole = pick(data, (key) => !isCertificationKey(key));
  const passage = forAction(whole, context);
  const usable = read
    ? (forAction(read.usable as Record<string, unknown>, context) as Subjects['passage'])
    : usableOf(passage, context, emit);
  applyPassageRules(read ? forAction(read.raw as Record<string, unknown>, context) : passage, usable, context, emit, severities);
  return { passage, usable };
}

const JUDGES = { ligne: judgeLigne, passage: judgePassage };

/** A row without certification cannot be put in a file. */
function requireCertification(data: Row, emit: Emit): void {
  for (const name of ['typeCertification', 'codeCertification'] as const) {
    if (data[name] !== undefined && data[name] !== null) continue;
    emit(genericDiagnostic({ code: 'balise-manquante', params: { name, label: CERTIFICATION_KEYS[name].label } }, 'xsd', name));
  }
}

/** The row as a whole could not be read: what its cells seem to say is not worth judging. */
const isUnreadable = ({ diagnostics }: InputRow): boolean => diagnostics.some(({ severity, path }) => severity === 'error' && path === '');

/** A function that checks one row after another; its memory is that of the rules over a deposit: fingerprints. */
export function rowChecker(options: RowCheckOptions): (row: InputRow) => CheckedRow {
  const base = contextOf(options);
  const checkDepot = startDepotRules(options.severities);
  const judge = (row: InputRow, emit: Emit): Record<string, unknown> => {
    requireCertification(row.data, emit);
    const certification = reportCertification(row.data, base, emit, options.severities);
    const context = certification ? { ...base, certification } : base;
    const { passage, usable } = JUDGES[row.shape](row, context, options, emit);
    checkDepot(usable, context, emit);
    return passage;
  };
  return (row) => {
    const { data } = row;
    const judged: Diagnostic[] = [];
    const emit: Emit = (diagnostic) => judged.push(diagnostic);
    const passage = isUnreadable(row) ? {} : judge(row, emit);
    const idTechnique = typeof data.idTechnique === 'string' ? data.idTechnique : undefined;
    const diagnostics: Diagnostic[] = [];
    const place = within((diagnostic) => diagnostics.push(diagnostic), '', idTechnique);
    for (const diagnostic of merge(row.diagnostics, judged)) {
      const position = diagnostic.position ?? row.placeOf(diagnostic.path);
      place(position ? { ...diagnostic, position } : diagnostic);
    }
    return {
      certification: certificationOf(data) as unknown as CheckedRow['certification'],
      passage: passage as unknown as PassageCertification,
      ...(idTechnique !== undefined && { idTechnique }),
      diagnostics,
      valid: diagnostics.every(({ severity }) => severity !== 'error'),
    };
  };
}
