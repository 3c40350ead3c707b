/** Which faulty cells have a note, when there are more than a workbook can bear. */
import type { FaultyCell } from './faults.js';

/**
 * LibreOffice 7.4 takes time as the square of the notes to open a file: 0.4 s more for 1 000, 4 s for 5 000, 11 s for 10 000, 36 s for
 * 20 000; for colours alone on 20 000 cells, 0.2 s.
 */
export const MAX_NOTES = 2000;

/** For each sheet, the cells to note, in their order: all of them, or those with errors before those with warnings. */
export function withinBudget(sheets: readonly (readonly FaultyCell[])[], most: number): FaultyCell[][] {
  const total = sheets.reduce((sum, { length }) => sum + length, 0);
  if (total <= most) return sheets.map((cells) => [...cells]);
  let left = most;
  const chosen = new Set<FaultyCell>();
  for (const severity of ['error', 'warning'] as const)
    for (const cells of sheets)
      for (const cell of cells)
        if (left > 0 && cell.severity === severity) {
          chosen.add(cell);
          left--;
        }
  return sheets.map((cells) => cells.filter((cell) => chosen.has(cell)));
}
