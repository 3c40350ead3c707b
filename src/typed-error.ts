/** What the typed errors have in common: a permanent code, its French sentence, its parameters. */

// biome-ignore lint/suspicious/noExplicitAny: each sentence knows its own parameters; `raise` checks them.
export type Sentences = Readonly<Record<string, (params: any) => string>>;
export type ParamsOf<S extends Sentences, Code extends keyof S> = Parameters<S[Code]> extends [infer P] ? P : Record<never, never>;

/** An error with a code. `sentences` are the French sentences, by code. */
export abstract class TypedError<Code extends string> extends Error {
  /** Permanent : peut être retiré, n'est jamais repris pour autre chose. */
  readonly code: Code;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(code: Code, sentences: Sentences, params: Readonly<Record<string, unknown>>, before = '') {
    super(before + (sentences[code]?.(params) ?? code));
    this.code = code;
    this.params = params;
  }
}
