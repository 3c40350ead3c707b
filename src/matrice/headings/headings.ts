/** A line of headings → what its columns feed. */
import { type Diagnostic, type Fault, genericDiagnostic, type Severity } from '../../diagnostic.js';
import { nearestName } from '../../text/nearest.js';
import { BIRTH_DATE } from './birth-date.js';
import { COLUMNS, CONTACT_COLUMNS, type Column } from './columns.js';
import { type HeadingOptions, isBlank, keyOf, wantedOf } from './heading-options.js';
import type { Target } from './target.js';
import { detectVocabulary, labelOf, type Meaning, meaningOf } from './vocabularies/index.js';

export type { HeadingOptions } from './heading-options.js';
export { countKnown, looksLikeHeadings } from './known-headings.js';
export type { Target } from './target.js';

export interface Headings {
  /** By rank; nothing for a column that is left out. */
  readonly columns: readonly (Target | undefined)[];
  /** By rank, whether the column has a title, known or not. */
  readonly titled: readonly boolean[];
  /** How many cells a row is expected to have. */
  readonly width: number;
  readonly diagnostics: readonly Diagnostic[];
}

type GradedFault = Fault & { readonly severity: Severity };
const graded = (code: Fault['code'], params: Fault['params'], severity: Severity = 'error'): GradedFault => ({ code, params, severity });

/** Names that may have been meant. */
const PROPOSALS = [...[...COLUMNS, ...CONTACT_COLUMNS].flatMap(({ name, label }) => [name, label]), BIRTH_DATE];

/** The one target of a heading, or why there is none. */
function targetOf(heading: string, { targets }: Meaning, taken: ReadonlyMap<Column, Target>, unknown: Severity): Target | GradedFault {
  const [target, ...others] = targets;
  if (!target) {
    const proposal = nearestName(heading, PROPOSALS);
    return graded('colonne-inconnue', { heading, ...(proposal && { proposal }) }, unknown);
  }
  if (others.length > 0)
    return graded('colonne-ambigue', { heading, numbers: targets.flatMap(({ columns: [each] }) => each?.number ?? each?.name ?? []) });
  const double = target.columns.find((column) => taken.has(column) && !(target.alternative && taken.get(column)?.alternative));
  // What is not sent stops nothing.
  return double ? graded('colonne-en-double', { heading, label: double.label }, double.contact ? 'warning' : 'error') : target;
}

/** The columns of a line of headings; `line` is its place in the file. */
export function readHeadings(cells: readonly string[], line: number, options: HeadingOptions = {}): Headings {
  const { mapping, unknownColumns } = wantedOf(options);
  const vocabulaire = options.vocabulaire ?? detectVocabulary([cells]);
  const diagnostics: Diagnostic[] = [];
  const say = ({ severity, ...fault }: GradedFault, index: number): void => {
    diagnostics.push({ ...genericDiagnostic(fault, 'fichier', '', severity), position: { line, column: index + 1 } });
  };
  if (vocabulaire !== 'cdc' && !options.vocabulaire) say(graded('vocabulaire-reconnu', { label: labelOf(vocabulaire) }, 'warning'), 0);

  const taken = new Map<Column, Target>();
  const rankOf = new Map<string, number>();
  const textOf = (field: string, row: readonly string[]): string | undefined => {
    const rank = rankOf.get(field);
    return rank === undefined ? undefined : (row[rank] ?? '');
  };
  const unsent: number[] = [];

  const columns = cells.map((heading, index) => {
    const wanted = mapping.get(keyOf(heading));
    if (isBlank(heading) || wanted === null) return undefined;
    const meaning = meaningOf(wanted ?? heading, wanted === undefined ? vocabulaire : 'cdc', textOf);
    if (meaning.field !== undefined && !rankOf.has(meaning.field)) rankOf.set(meaning.field, index);
    if (meaning.unsent) {
      unsent.push(index);
      return undefined;
    }
    const isMisled = wanted !== undefined && meaning.targets.length === 0;
    const found = isMisled
      ? graded('correspondance-inconnue', { heading, target: wanted })
      : targetOf(heading, meaning, taken, unknownColumns);
    if ('code' in found) {
      say(found, index);
      return undefined;
    }
    for (const column of found.columns) if (!taken.has(column)) taken.set(column, found);
    return found;
  });

  const [first] = unsent;
  if (first !== undefined) {
    const headings = unsent.map((index) => (cells[index] ?? '').trim());
    say(graded('colonnes-non-envoyees', { label: labelOf(vocabulaire), headings }, 'warning'), first);
  }
  return {
    columns,
    titled: cells.map((heading) => !isBlank(heading)),
    width: cells.findLastIndex((heading) => !isBlank(heading)) + 1,
    diagnostics,
  };
}
