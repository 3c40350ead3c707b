/** What a column of a table feeds. */
import type { Fault } from '../../diagnostic.js';
import type { Column } from './columns.js';

export interface Target {
  /** Columns fed, one at least. */
  readonly columns: readonly Column[];
  /**
   * Cuts or translates the text of the cell, empty or not → one text per column, in their order; or why it cannot be read. `cells`:
   * what the whole line shows, for what depends on another cell. Absent: one column, the text as it is.
   */
  readonly split?: (text: string, cells: readonly string[]) => readonly string[] | Fault;
  /** May stand beside another column that feeds the same. */
  readonly alternative?: true;
}
