/** Cells → as few ranges as a simple sweep finds, written as a sheet wants them. */
import { type Cell, cellName, columnLetters } from '../address.js';

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Consecutive lines of each column. */
function runsByColumn(cells: Iterable<Cell>): [column: number, runs: Run[]][] {
  const lines = new Map<number, number[]>();
  for (const { column, line } of cells) {
    const known = lines.get(column);
    if (known) known.push(line);
    else lines.set(column, [line]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([column, all]) => {
      const runs: { first: number; last: number }[] = [];
      for (const line of all.sort((a, b) => a - b)) {
        const run = runs.at(-1);
        if (run && line <= run.last + 1) run.last = line;
        else runs.push({ first: line, last: line });
      }
      return [column, runs];
    });
}

/** `F12`, `F12:F15`, `F12:H15`: neighbouring columns that have the same run share one range. */
export function rangesOf(cells: Iterable<Cell>): string[] {
  const done: string[] = [];
  let open = new Map<string, { from: number; run: Run }>();
  let previous = -2;
  const close = ({ from, run }: { from: number; run: Run }, to: number) => {
    const start = cellName({ column: from, line: run.first });
    done.push(from === to && run.first === run.last ? start : `${start}:${columnLetters(to)}${run.last}`);
  };
  for (const [column, runs] of runsByColumn(cells)) {
    const next = new Map<string, { from: number; run: Run }>();
    for (const run of runs) {
      const key = `${run.first}:${run.last}`;
      const left = column === previous + 1 ? open.get(key) : undefined;
      next.set(key, left ?? { from: column, run });
    }
    for (const [key, rectangle] of open) if (next.get(key) !== rectangle) close(rectangle, previous);
    open = next;
    previous = column;
  }
  for (const rectangle of open.values()) close(rectangle, previous);
  return done;
}
