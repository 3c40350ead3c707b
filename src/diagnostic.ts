/** A fault is data; its sentence is a function of it. Here the type, and the sentences of the generic codes. */

import { type GenericCode, generic } from './messages.js';
import { discreetly } from './text/discretion.js';

export type Severity = 'error' | 'warning';

/**
 * Who would complain: `xml` and `xsd` get the whole file rejected at the portal; `dictionnaire` breaks the official
 * dictionary; `nirisation` risks « Aucun titulaire ne correspond… »; `referentiel` contradicts INSEE or the register;
 * `fichier` is about the user's own file; `parchemin` breaks what France compétences expects of a parchment; `conseil` is advice.
 */
export type Source = 'xml' | 'xsd' | 'dictionnaire' | 'nirisation' | 'referentiel' | 'fichier' | 'parchemin' | 'conseil';

/** Place in an XML or text file (line and column from 1, in characters) or in a workbook. */
export type Position = { line: number; column: number } | { sheet: string; cell: string; line: number };

export interface Diagnostic {
  /** Permanent code, `texte-trop-long`: may retire, is never reused. */
  code: string;
  severity: Severity;
  source: Source;
  /** `identificationTitulaire.titulaire.nomNaissance`; within a flux, from the root. Empty for the whole document. */
  path: string;
  idTechnique?: string;
  /** French, understandable without the path. */
  message: string;
  /** What the sentence is made of. Never holds a NIR. */
  params: Readonly<Record<string, unknown>>;
  position?: Position;
  /** What to write instead, only when unambiguous. */
  suggestion?: { value: unknown; label: string };
}

export type Suggestion = NonNullable<Diagnostic['suggestion']>;

/** A generic fault, before its place is known. */
export interface Fault<Code extends GenericCode = GenericCode> {
  readonly code: Code;
  readonly params: Readonly<Record<string, unknown>>;
  readonly suggestion?: Suggestion;
}

/** Makes the diagnostic of a generic fault. */
export function genericDiagnostic(fault: Fault, source: Source, path: string, severity: Severity = 'error'): Diagnostic {
  const { params, suggestion } = discreetly(path, fault);
  const message = generic[fault.code](params as never);
  return { code: fault.code, severity, source, path, message, params, ...(suggestion && { suggestion }) };
}

/** `a` + `b` → `a.b`; `a` + `[0]` → `a[0]`. */
export const joinPath = (base: string, rest: string): string =>
  base === '' || rest === '' ? base + rest : rest.startsWith('[') ? base + rest : `${base}.${rest}`;
