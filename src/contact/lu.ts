/** What the reading of a contact gives, and how it says what is wrong. */
import { type Diagnostic, genericDiagnostic, type Severity, type Suggestion } from '../diagnostic.js';
import { discreetly } from '../text/discretion.js';
import type { ParamsOf } from '../typed-error.js';
import { type ContactCode, contact } from './messages.js';

/**
 * Une donnée lue. `value` manque quand une erreur empêche de s'en servir, ou quand rien n'était écrit (alors sans diagnostic) ; avec
 * des avertissements, elle est là.
 */
export interface Lu<T> {
  value?: T;
  diagnostics: Diagnostic[];
}

/** Où se trouve la donnée : `path` est celui des diagnostics. */
export interface PlaceContact {
  path?: string;
}

/** A cell may hold a million characters; beyond this, what it holds is no contact, and is not searched. */
export const LONGEST = 1000;

/** Gathers what is said of one datum. */
export class Remarks {
  readonly diagnostics: Diagnostic[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  #say<Code extends ContactCode>(severity: Severity, code: Code, given: ParamsOf<typeof contact, Code>, proposed?: Suggestion): void {
    const said = { params: given as Readonly<Record<string, unknown>>, suggestion: proposed };
    const { params, suggestion } = discreetly(this.#path, said);
    const message = (contact[code] as (params: unknown) => string)(params);
    const source = severity === 'error' ? 'fichier' : 'conseil';
    this.diagnostics.push({ code, severity, source, path: this.#path, message, params, ...(suggestion && { suggestion }) });
  }

  warn<Code extends ContactCode>(code: Code, params: ParamsOf<typeof contact, Code>, suggestion?: Suggestion): void {
    this.#say('warning', code, params, suggestion);
  }

  /** Nothing can be made of the datum. */
  refuse<Code extends ContactCode>(
    code: Code,
    params: ParamsOf<typeof contact, Code>,
    suggestion?: Suggestion,
  ): { diagnostics: Diagnostic[] } {
    this.#say('error', code, params, suggestion);
    return { diagnostics: this.diagnostics };
  }

  trimmed(label: string, name: string): void {
    this.diagnostics.push(genericDiagnostic({ code: 'blancs-retires', params: { label, name } }, 'fichier', this.#path, 'warning'));
  }
}
