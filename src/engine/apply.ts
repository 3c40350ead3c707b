/** Runs the rules of one scope and turns what they find into diagnostics. */
import { type Diagnostic, joinPath, type Severity } from '../diagnostic.js';
import type { Action } from '../dictionary/index.js';
import type {
  DepotRule,
  Finding,
  Findings,
  Rule,
  RuleCommon,
  RuleContext,
  Scope,
  SubjectRule,
  Subjects,
  TextElement,
  TextSubject,
} from '../rule.js';
import { rules } from '../rules/index.js';
import { discreetly } from '../text/discretion.js';
import { isOrdinary } from '../text/ordinary.js';
import { Fingerprints } from './fingerprints.js';

export type Severities = Readonly<Record<string, Severity | 'off' | undefined>>;
export type Emit = (diagnostic: Diagnostic) => void;

/** One shape for all rules: the engine runs some hundred of them per passage. */
interface Prepared<S extends Scope> {
  // biome-ignore lint/suspicious/noExplicitAny: see Rule.
  readonly rule: RuleCommon<string, any>;
  readonly check: SubjectRule<S, unknown>['check'];
}
type Lists = { readonly [S in Scope]: readonly Prepared<S>[] } & { readonly ordinary: readonly Prepared<'texte'>[] };

const all: readonly Rule[] = rules;
const ACTIONS = ['CREATION', 'SUPPRESSION'] as const satisfies readonly Action[];

function prepare<S extends Scope>(scope: S, action: Action, keeps: (rule: Rule) => boolean = () => true): readonly Prepared<S>[] {
  const kept = all.filter((rule) => rule.scope === scope && (rule.action ?? action) === action && keeps(rule));
  return kept.map((rule) => ({ rule, check: (rule as unknown as SubjectRule<S, unknown>).check }));
}

const RULES = Object.fromEntries(
  ACTIONS.map((action) => [
    action,
    {
      passage: prepare('passage', action),
      certification: prepare('certification', action),
      entete: prepare('entete', action),
      texte: prepare('texte', action),
      ordinary: prepare('texte', action, (rule) => !('unusualOnly' in rule)),
    },
  ]),
) as Record<Action, Lists>;
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
  for (const { path: place = '', suggestion: proposed, ...all } of (isMany(found) ? found : [found]) as readonly Finding<
    Record<string, unknown>
  >[]) {
    const path = joinPath(base, place);
    const { params, suggestion } = discreetly(path, { params: all, suggestion: proposed });
    const message = rule.message(params);
    emit({ code: rule.code, severity, source: rule.source, path, message, params, ...(suggestion && { suggestion }) });
  }
}

function run<S extends Scope>(
  list: readonly Prepared<S>[],
  subject: Subjects[S],
  context: RuleContext,
  emit: Emit,
  base: string,
  severities: Severities | undefined,
): void {
  for (const { rule, check } of list) {
    const found = check(subject, context);
    if (found !== undefined) report(rule, found, base, severities, emit);
  }
}

/** Runs every rule of a scope on a subject. */
export function applyRules<S extends Exclude<Scope, 'texte'>>(
  scope: S,
  subject: Subjects[S],
  context: RuleContext,
  emit: Emit,
  severities?: Severities,
): void {
  run<S>(RULES[context.action][scope] as readonly Prepared<S>[], subject, context, emit, '', severities);
}

/** What the rules need beside their subject. */
export interface Run {
  readonly context: RuleContext;
  readonly emit: Emit;
  readonly severities: Severities | undefined;
}

/** Chooses the rules of the texts of one element, once; an ordinary text is spared most of them. */
export function prepareTextRules(element: TextElement): (subject: TextSubject, path: string, run: Run) => void {
  const concerned = (action: Action, list: 'texte' | 'ordinary') =>
    RULES[action][list].filter(({ rule }) => (rule as SubjectRule<'texte', unknown>).concerns?.(element) ?? true);
  const lists = {
    CREATION: { texte: concerned('CREATION', 'texte'), ordinary: concerned('CREATION', 'ordinary') },
    SUPPRESSION: { texte: concerned('SUPPRESSION', 'texte'), ordinary: concerned('SUPPRESSION', 'ordinary') },
  } satisfies Record<Action, unknown>;
  return (subject, path, { context, emit, severities }) => {
    const { ordinary, texte } = lists[context.action];
    run(isOrdinary(subject.text) ? ordinary : texte, subject, context, emit, path, severities);
  };
}

/** Starts the rules over the passages of one deposit. */
export function startDepotRules(severities?: Severities) {
  const started = DEPOT.map((rule) => ({ rule, check: rule.start() }));
  const ids = new Fingerprints();
  let index = 0;
  return (passage: Subjects['passage'], context: RuleContext, emit: Emit): void => {
    const { idTechnique } = passage;
    const rank = { index, sameId: idTechnique === undefined ? undefined : ids.remember(idTechnique, index) };
    for (const { rule, check } of started) {
      if (rule.action !== undefined && rule.action !== context.action) continue;
      const found = check(passage, context, rank);
      if (found !== undefined) report(rule, found, '', severities, emit);
    }
    index++;
  };
}
