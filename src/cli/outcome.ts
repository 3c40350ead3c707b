/** What a command gives: how it ends, and what it says to a machine or to people. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  /** The one object of `--format json`. */
  readonly json: unknown;
  readonly text: () => string;
}
