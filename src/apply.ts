/** Runs the rules of one scope and turns what they find into diagnostics. */
import { type Diagnostic, joinPath, type Severity } from './diagnostic.js';
import type { DepotRule, Finding, Findings, Rule, RuleCommon, RuleContext, Scope, SubjectRule, Subjects } from './rule.js';
import { rules } from './rules/index.js';

export type Severities = Readonly<Record<string, Severity | 'off' | undefined>>;
export type Emit = (diagnostic: Diagnostic) => void;

const all: readonly Rule[] = rules;
// biome-ignore lint/suspicious/noExplicitAny: see Rule.
const ofScope = <S extends Scope>(scope: S) => all.filter((each) => each.scope === scope) as unknown as readonly SubjectRule<S, any>[];

const RULES: { readonly [S in Scope]: ReturnType<typeof ofScope<S>> } = {
  passage: ofScope('passage'),
  certification: ofScope('certification'),
  entete: ofScope('entete'),
  texte: ofScope('texte'),
};
const DEPOT = all.filter((each): each is DepotRule<unknown> => each.scope === 'depot');

const isMany = (found: NonNullable<Findings<unknown>>): found is readonly Finding<unknown>[] => Array.isArray(found);

/** The diagnostics of what a rule found; `base` is the path of the subject. */
function report(
  // biome-ignore lint/suspicious/noExplicitAny: see Rule.
  rule: RuleCommon<string, any>,
  found: NonNullable<Findings<unknown>>,
  base: string,
  severities: Severities | undefined,
  emit: Emit,
): void {
  const severity = severities?.[rule.code] ?? rule.severity;
  if (severity === 'off') return;
  for (const { path = '', suggestion, ...params } of (isMany(found) ? found : [found]) as readonly Finding<Record<string, unknown>>[])
    emit({
      code: rule.code,
      severity,
      source: rule.source,
      path: joinPath(base, path),
      message: rule.message(params),
      params,
      ...(suggestion && { suggestion }),
    });
}

/** Runs every rule of a scope on a subject. */
export function applyRules<S extends Scope>(
  scope: S,
  subject: Subjects[S],
  context: RuleContext,
  emit: Emit,
  base = '',
  severities?: Severities,
): void {
  for (const rule of RULES[scope]) {
    if (rule.action !== undefined && rule.action !== context.action) continue;
    const found = rule.check(subject, context);
    if (found !== undefined) report(rule, found, base, severities, emit);
  }
}

/** Starts the rules over the passages of one deposit. */
export function startDepotRules(severities?: Severities) {
  const started = DEPOT.map((rule) => ({ rule, check: rule.start() }));
  let index = 0;
  return (passage: Subjects['passage'], context: RuleContext, emit: Emit): void => {
    for (const { rule, check } of started) {
      if (rule.action !== undefined && rule.action !== context.action) continue;
      const found = check(passage, context, index);
      if (found !== undefined) report(rule, found, '', severities, emit);
    }
    index++;
  };
}
