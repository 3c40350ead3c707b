/** A QR code as one outline: rectangles side by side would show hairlines between them on screen. */
import encodeQR from 'qr';
import type { Box } from './composition.js';
import { num } from './units.js';

/** ISO/IEC 18004, 9.1: four white modules around the code. */
const QUIET = 4;

type Point = readonly [x: number, y: number];
const key = ([x, y]: Point): string => `${x},${y}`;

/** The outlines of the dark modules, dark on the right: an edge between two dark modules is no edge. */
function outlines(dark: (x: number, y: number) => boolean, size: number): Point[][] {
  const edges = new Map<string, Point[]>();
  const edge = (from: Point, to: Point): unknown => edges.get(key(from))?.push(to) ?? edges.set(key(from), [to]);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) edge([x, y], [x + 1, y]);
      if (!dark(x + 1, y)) edge([x + 1, y], [x + 1, y + 1]);
      if (!dark(x, y + 1)) edge([x + 1, y + 1], [x, y + 1]);
      if (!dark(x - 1, y)) edge([x, y + 1], [x, y]);
    }
  }
  const loops: Point[][] = [];
  for (const start of edges.keys()) {
    for (let next = edges.get(start)?.pop(); next !== undefined; next = edges.get(start)?.pop()) {
      const loop: Point[] = [];
      // Where two modules touch by a corner either way closes a loop: the even-odd rule fills both alike.
      for (let at: Point | undefined = next; at !== undefined; at = key(at) === start ? undefined : edges.get(key(at))?.pop())
        loop.push(at);
      loops.push(loop);
    }
  }
  return loops;
}

/** Keeps the corners only. */
const corners = (loop: readonly Point[]): Point[] =>
  loop.filter(([x, y], index) => {
    const [before, after] = [loop.at(index - 1) ?? [x, y], loop[(index + 1) % loop.length] ?? [x, y]];
    return !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });

/** The path (SVG) of a QR code in a square, its white margin within; medium correction: 15 % may be lost to a fold or a stain. */
export function qrPath(content: string, { x, y, width }: Box): string {
  // The library wants a margin of one module at least: it is taken off, ours is put around.
  const bordered = encodeQR(content, 'raw', { ecc: 'medium', border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  const module = width / (rows.length + 2 * QUIET);
  const at = ([column, row]: Point): string => `${num(x + (column + QUIET) * module)} ${num(y + (row + QUIET) * module)}`;
  return outlines((column, row) => rows[row]?.[column] === true, rows.length)
    .map((loop) => `M${corners(loop).map(at).join('L')}Z`)
    .join('');
}
