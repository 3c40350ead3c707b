/** Matchers for vitest and jest, which call them alike; neither is imported. */
import type { Diagnostic } from '../../diagnostic.js';
import { type Code, type ValidationOptions, validatePassage } from '../../validate.js';
import { diagnosticsOf, fluxDiagnostics } from './judged.js';

export interface OptionsConforme extends ValidationOptions {
  /** Un avertissement suffit à ne pas être conforme. */
  sansAvertissement?: boolean;
}

interface Verdict {
  pass: boolean;
  message: () => string;
}

/** What one reads of a failing test. */
const SHOWN = 10;

function listed(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'Aucun diagnostic.';
  const shown = diagnostics
    .slice(0, SHOWN)
    .map(
      ({ severity, code, path, message }) =>
        `- ${severity === 'error' ? 'erreur' : 'avertissement'} ${code}${path && ` (${path})`} : ${message}`,
    );
  const more = diagnostics.length - shown.length;
  return [...shown, ...(more > 0 ? [`… et ${more} de plus.`] : [])].join('\n');
}

function conforme(what: string, diagnostics: readonly Diagnostic[], { sansAvertissement = false }: OptionsConforme): Verdict {
  const faults = diagnostics.filter(({ severity }) => sansAvertissement || severity === 'error');
  const pass = faults.length === 0;
  const message = (): string =>
    pass
      ? `${what} est conforme, alors qu'il ne devrait pas l'être.`
      : `${what} devrait être conforme ; il ne l'est pas.\n${listed(faults)}`;
  return { pass, message };
}

/** A path from the root, or its end: `scoring` for `….passageCertifications[2].scoring`. */
const isAt = (path: string, wanted: string): boolean => path === wanted || path.endsWith(`.${wanted}`);

function hasDiagnostic(received: unknown, code: Code, path?: string, options: ValidationOptions = {}): Verdict {
  const diagnostics = diagnosticsOf(received, options);
  const pass = diagnostics.some((each) => each.code === code && (path === undefined || isAt(each.path, path)));
  const wanted = `le diagnostic « ${code} »${path === undefined ? '' : ` sur « ${path} »`}`;
  const message = (): string =>
    pass ? `On ne devrait pas trouver ${wanted}.\n${listed(diagnostics)}` : `On devrait trouver ${wanted}.\n${listed(diagnostics)}`;
  return { pass, message };
}

/**
 * À donner à `expect.extend`, dans vitest comme dans jest. Tout est synchrone : rien à attendre, donc aucune attente à oublier.
 * @example
 * import { expect } from 'vitest';
 * import { matchers } from 'accrochage/testing';
 * expect.extend(matchers);
 *
 * expect(xml).toBeFluxConforme({ today: '2026-09-01' });
 * expect(passage).toHaveDiagnostic('texte-vide', 'identificationTitulaire.titulaire.prenom1');
 */
export const matchers = {
  /** Un flux, ou son XML (texte ou octets), sans aucune erreur. */
  toBeFluxConforme: (received: unknown, options: OptionsConforme = {}): Verdict =>
    conforme('Le flux', fluxDiagnostics(received, options), options),
  /** Un passage sans aucune erreur. */
  toBePassageConforme: (received: unknown, options: OptionsConforme = {}): Verdict =>
    conforme('Le passage', validatePassage(received, options).diagnostics, options),
  /** Un passage, un flux, du XML, ou ce qu'un contrôle a rendu, où se trouve ce diagnostic ; `path`, entier ou sa fin. */
  toHaveDiagnostic: hasDiagnostic,
};

/**
 * Les types des `matchers`, à joindre une fois à ceux de vitest ou de jest.
 * @example
 * declare module 'vitest' {
 *   interface Matchers<T = any> extends MatchersAccrochage<T> {}
 * }
 * @example
 * declare global {
 *   namespace jest {
 *     interface Matchers<R> extends MatchersAccrochage<R> {}
 *   }
 * }
 */
export interface MatchersAccrochage<R = unknown> {
  toBeFluxConforme(options?: OptionsConforme): R;
  toBePassageConforme(options?: OptionsConforme): R;
  toHaveDiagnostic(code: Code, path?: string, options?: ValidationOptions): R;
}
