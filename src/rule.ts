/** What a business rule is. One rule per file in `rules/`, the file named after the code. */
import type { Severity, Source } from './diagnostic.js';
import type { Action, BlockField, SchemaVersion, TextField } from './dictionary/index.js';
import type { EnTete } from './entete.js';
import type { Certification, PassageCertification } from './model.js';

/**
 * What is left of a value once the fields that break the schema are taken out: a rule runs on whatever is usable, so
 * every key may be absent, whatever the schema says.
 */
export type Usable<T> = Extract<T, Primitive> | ([Exclude<T, Primitive>] extends [never] ? never : UsableObject<Exclude<T, Primitive>>);
type Primitive = string | number | boolean | null | undefined;
type UsableObject<T> = [T] extends [readonly (infer Item)[]]
  ? readonly Usable<Item>[]
  : { readonly [Key in KeysOf<T>]?: Usable<ValueOf<T, Key>> };
type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? Exclude<T[Key], undefined> : never) : never;

/** Tables that the caller may give; without them the rules that need them are silent. A `Set` and a `Map` fit. */
export interface Referentiels {
  /** INSEE codes of communes, present and former. */
  readonly communes?: { has(codeInsee: string): boolean };
  /** The register of France compétences, by code (`RNCP38575`): last day of registration, `AAAA-MM-JJ`. */
  readonly certifications?: { get(code: string): { readonly dateFinEnregistrement?: string } | undefined };
}

export interface RuleContext {
  /** `AAAA-MM-JJ`; absent, the rules that need it are silent. */
  readonly today?: string | undefined;
  readonly action: Action;
  readonly schema: SchemaVersion;
  readonly referentiels?: Referentiels | undefined;
  /** The passage as it was given, wrong values included: tells « missing » from « wrong ». For rules of passages. */
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  /** The certification that the passage belongs to, as far as it is known. */
  readonly certification?: Subjects['certification'] | undefined;
}

/** One element that holds a text, as the dictionary places it. */
export interface TextElement {
  readonly name: string;
  readonly field: TextField;
  readonly parent: BlockField;
}
/** One text of the document, with what the dictionary says of it. */
export interface TextSubject extends TextElement {
  readonly text: string;
}

/** What a rule looks at, by scope. */
export interface Subjects {
  /** One passage. */
  passage: Usable<PassageCertification>;
  /** One certification, without its passages. */
  certification: Usable<Omit<Certification, 'passageCertifications'>>;
  /** The header of the file, without the certifications. */
  entete: Usable<EnTete>;
  /** Each text, wherever it stands. */
  texte: TextSubject;
}
export type Scope = keyof Subjects;

/** A fault found: where (from the subject; absent for `texte`), the parameters of the sentence, and what to write instead. */
export type Finding<Params> = Params & {
  readonly path?: string;
  readonly suggestion?: { readonly value: unknown; readonly label: string };
};
export type Findings<Params> = Finding<Params> | readonly Finding<Params>[] | undefined;

export interface RuleCommon<Code extends string, Params> {
  /** Permanent: may retire, is never reused. The name of the file. */
  readonly code: Code;
  readonly severity: Severity;
  readonly source: Source;
  /** Where the rule is said. */
  readonly reference: string;
  /** French, understandable without the path: the fault, the value, what is expected. */
  readonly message: (params: Params) => string;
  /** Only for that action; absent, for both. */
  readonly action?: Action;
}
export interface SubjectRule<S extends Scope, Params, Code extends string = string> extends RuleCommon<Code, Params> {
  readonly scope: S;
  readonly check: (subject: Subjects[S], context: RuleContext) => Findings<Params>;
  /** For a rule of texts: it has nothing to say of an ordinary text (`isOrdinary`), hence is not asked. Held by a property test. */
  readonly unusualOnly?: true;
  /** For a rule of texts: the elements that it looks at; absent, all. Asked once per element. */
  readonly concerns?: (element: TextElement) => boolean;
}
/** Where a passage stands in its deposit. */
export interface Rank {
  /** Counts the passages of the deposit from 0. */
  readonly index: number;
  /** Index of the first passage that has the same idTechnique, if this is not the first. */
  readonly sameId: number | undefined;
}
/** A rule over the passages of a whole deposit. It keeps fingerprints, never the passages themselves. */
export interface DepotRule<Params, Code extends string = string> extends RuleCommon<Code, Params> {
  readonly scope: 'depot';
  /** A fresh memory for one deposit. */
  readonly start: () => (passage: Subjects['passage'], context: RuleContext, rank: Rank) => Findings<Params>;
}
// biome-ignore lint/suspicious/noExplicitAny: the parameters are known to the rule alone; its message is only ever given its own findings.
export type Rule = { [S in Scope]: SubjectRule<S, any> }[Scope] | DepotRule<any>;

/**
 * Declares a rule. `rule('passage')({ code, severity, source, reference, message, check })`.
 * The type of the parameters is read off `message`.
 */
export const rule =
  <S extends Scope>(scope: S) =>
  <const Code extends string, Params>(definition: Omit<SubjectRule<S, Params, Code>, 'scope'>): SubjectRule<S, Params, Code> => ({
    scope,
    ...definition,
  });

/** Declares a rule over the passages of a whole deposit. */
export const depotRule = <const Code extends string, Params>(
  definition: Omit<DepotRule<Params, Code>, 'scope'>,
): DepotRule<Params, Code> => ({
  scope: 'depot',
  ...definition,
});
