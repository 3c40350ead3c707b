/** The certifications that a workbook proposes. */
import type { CertificationKey } from '../../ligne/ligne-fields.js';
import { matriceError } from '../matrice-error.js';
import { refusalOf } from './refusal.js';

/** Une certification que le classeur propose. */
export interface CertificationProposee {
  /** `RNCP`, `RS`… */
  type?: string;
  code: string;
  /** Montré dans le mode d'emploi ; n'est pas transmis. */
  intitule?: string;
}

export const TYPE = 'typeCertification' satisfies CertificationKey;
export const CODE = 'codeCertification' satisfies CertificationKey;

/** Why it cannot be proposed. */
function reasonOf(certification: unknown): string | undefined {
  if (typeof certification !== 'object' || certification === null) return 'il faut un objet { type, code, intitule }.';
  const { type, code, intitule, ...rest } = certification as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) return `« ${unknown} » n'y est pas attendu.`;
  if (typeof code !== 'string') return 'son code manque.';
  if (intitule !== undefined && typeof intitule !== 'string') return "son intitulé n'est pas un texte.";
  if (type !== undefined && typeof type !== 'string') return "son type n'est pas un texte.";
  return refusalOf(CODE, code) ?? (type === undefined ? undefined : refusalOf(TYPE, type));
}

/** Throws `MatriceError`. */
export function checkCertifications(certifications: readonly CertificationProposee[]): void {
  const codes = new Set<string>();
  for (const [index, certification] of certifications.entries()) {
    const reason = reasonOf(certification);
    if (reason !== undefined) throw matriceError('certification-invalide', { rank: index + 1, reason });
    if (codes.has(certification.code)) throw matriceError('certification-en-double', { code: certification.code });
    codes.add(certification.code);
  }
}

/** What the certifications leave to choose from, for a key of a row; nothing when they do not speak of it. */
export function proposedFor(name: string, certifications: readonly CertificationProposee[]): readonly string[] {
  if (name === CODE) return certifications.map(({ code }) => code);
  const types = certifications.flatMap(({ type }) => type ?? []);
  return name === TYPE && types.length === certifications.length ? [...new Set(types)] : [];
}
