/** How the caller wants the headings of a table to be taken. */
import type { Severity } from '../../diagnostic.js';
import { fold } from '../../text/nearest.js';
import { REASONS } from './columns.js';
import type { Vocabulaire } from './vocabularies/index.js';

export interface HeadingOptions {
  /** Headings of columns that are not to be sent. */
  ignoredColumns?: readonly string[];
  /**
   * Heading, whatever its case and accents → name of a column (`nomNaissance`), its number or its label; `null` leaves the column
   * out. Wins over everything.
   */
  mapping?: Readonly<Record<string, string | null>>;
  /** Names of the fields of another tool; found out from the headings unless told. */
  vocabulaire?: Vocabulaire;
  /** What an unknown column is: an error unless told. */
  unknownColumns?: Severity;
}

export const isBlank = (heading: string): boolean => heading.trim() === '';
/** A heading of signs alone (`№`, `?`) folds to nothing. */
export const keyOf = (heading: string): string => fold(heading) || heading.trim();

export interface Wanted {
  /** `null`: left out. */
  readonly mapping: ReadonlyMap<string, string | null>;
  readonly unknownColumns: Severity;
}

export const wantedOf = ({ ignoredColumns = [], mapping = {}, unknownColumns = 'error' }: HeadingOptions): Wanted => ({
  mapping: new Map<string, string | null>([
    ...[REASONS, ...ignoredColumns].map((heading) => [keyOf(heading), null] as const),
    ...Object.entries(mapping).map(([heading, target]) => [keyOf(heading), target] as const),
  ]),
  unknownColumns,
});
