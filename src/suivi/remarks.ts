/** What is to be said about the files, in an order that does not depend on that of their reading. */
import { type Diagnostic, genericDiagnostic, type Severity } from '../diagnostic.js';
import type { suivi } from '../messages-suivi.js';
import { compareText } from './facts.js';

type Code = keyof typeof suivi;
type Params<C extends Code> = Parameters<(typeof suivi)[C]> extends [infer P] ? P : Record<never, never>;
export type Say = <C extends Code>(code: C, params: Params<C> & object, severity?: Severity) => void;

export class Remarks {
  readonly #found: Diagnostic[] = [];

  readonly say: Say = (code, params, severity = 'warning') => {
    this.#found.push(genericDiagnostic({ code, params: params as Readonly<Record<string, unknown>> }, 'fichier', '', severity));
  };

  /** Errors first. */
  get diagnostics(): Diagnostic[] {
    const rank = ({ severity, code, message }: Diagnostic): string => `${severity === 'error' ? 0 : 1} ${code} ${message}`;
    return [...this.#found].sort((a, b) => compareText(rank(a), rank(b)));
  }
}
