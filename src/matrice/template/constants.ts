/** What is the same in every row of a workbook. */
import { fieldOfKey } from '../../ligne/lexical.js';
import type { LignePassage } from '../../ligne/ligne-model.js';
import { matriceError } from '../matrice-error.js';
import { contentOf } from './cell-content.js';
import { type CertificationProposee, CODE, proposedFor, TYPE } from './certifications.js';
import { refusalOf } from './refusal.js';
import type { TemplateColumn } from './template-columns.js';

/** What makes a row a row of its own. */
export const IDENTIFIER = 'idTechnique' satisfies keyof LignePassage;

function check(name: string, value: unknown, certifications: readonly CertificationProposee[], column: TemplateColumn | undefined): void {
  const field = fieldOfKey(name);
  if (!field) throw matriceError('constante-inconnue', { name });
  const named = { name, label: field.label };
  if (name === IDENTIFIER) throw matriceError('constante-impossible', named);
  if (!column) throw matriceError('donnee-sans-colonne', named);
  if (contentOf(value, column) === undefined) throw matriceError('constante-vide', named);
  const reason = refusalOf(name, value);
  if (reason !== undefined) throw matriceError('constante-invalide', { reason });
  const expected = proposedFor(name, certifications);
  if (expected.length > 0 && !expected.some((each) => each === value))
    throw matriceError('constante-contradictoire', { ...named, value, expected });
}

/**
 * The constants given, and what the certifications agree on, by key of a row. `columnsWith`: the columns that the workbook has once
 * it must have those. Throws `MatriceError`.
 */
export function constantsOf(
  given: Partial<LignePassage>,
  certifications: readonly CertificationProposee[],
  columnsWith: (kept: ReadonlySet<string>) => readonly TemplateColumn[],
): ReadonlyMap<string, unknown> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  const columns = new Map(columnsWith(new Set(Object.keys(given))).map((column) => [column.name, column]));
  for (const [name, value] of entries) check(name, value, certifications, columns.get(name));
  const agreed = [TYPE, CODE].flatMap((name): [string, string][] => {
    const [value, ...others] = proposedFor(name, certifications);
    return value !== undefined && others.length === 0 ? [[name, value]] : [];
  });
  return new Map<string, unknown>([...agreed, ...entries]);
}
