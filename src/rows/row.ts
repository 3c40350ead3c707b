/** A row of whatever file, not yet checked. */
import type { Diagnostic, Position } from '../diagnostic.js';
import type { Row } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS, certificationName } from '../ligne/ligne-fields.js';
import type { TableHeadings } from '../matrice/table/table.js';
import type { PassageCertification } from '../model.js';
import type { Usable } from '../rule.js';

export interface InputRow {
  /** Flat, with the keys of a row; or nested as the model, certification keys beside. */
  readonly shape: 'ligne' | 'passage';
  readonly data: Row;
  /** What the XML reader has already judged. */
  readonly read?: { readonly raw: Row; readonly usable: Usable<PassageCertification> };
  /** What the row says of the envelope, by name of column. */
  readonly envelope: Row;
  /** Of a table: how to reach the person (`courriel`, `telephone`); never sent. */
  readonly contact?: Readonly<Record<string, string>>;
  /** What the reading of the row found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Line of the file, from 1; in a document, the path of the passage too. */
  readonly origin: { readonly line?: number; readonly path?: string };
  /** Where the datum of a path stands. */
  readonly placeOf: (path: string) => Position | undefined;
  /** Of a table: whether the datum of a path lacks because its cell is blank, where the norm takes nil. */
  readonly isBlank?: (path: string) => boolean;
  /** As it was given: the cells of a table, else an object. */
  readonly raw: readonly string[] | Row;
}

export type RowEvent =
  | { readonly type: 'row'; readonly row: InputRow }
  /** What a document says once for all its passages; it may come after them. */
  | { readonly type: 'envelope'; readonly envelope: Row }
  | TableHeadings
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

/** `{ type, code }` of a document → the keys of a row. */
export const certificationKeys = (certification: Row): Row =>
  Object.fromEntries(
    Object.keys(CERTIFICATION_KEYS).flatMap((key) => {
      const value = certification[certificationName(key)];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
