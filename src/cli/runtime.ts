/** What a run of the command is given by the machine. */
import type { Terminal } from './terminal.js';

export interface Runtime extends Terminal {
  readonly version: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}
