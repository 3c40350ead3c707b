/** The points of a PNG, its filters undone (ISO/IEC 15948, 9). */
import { ImageRefused } from './image.js';
import { BROKEN, type Png } from './png-chunks.js';

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const PREDICTORS: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** `filtered`: rows as they come, each after its filter byte. */
export function unfilter(filtered: Uint8Array, { row, height, channels, bits }: Png): Uint8Array {
  const points = new Uint8Array(row * height);
  const back = Math.max(1, (channels * bits) >> 3);
  for (let y = 0; y < height; y += 1) {
    const predict = PREDICTORS[filtered[y * (row + 1)] ?? -1];
    if (predict === undefined) throw new ImageRefused(BROKEN);
    const [from, to] = [y * (row + 1) + 1, y * row];
    for (let x = 0; x < row; x += 1) {
      const left = x >= back ? (points[to + x - back] ?? 0) : 0;
      const up = y > 0 ? (points[to + x - row] ?? 0) : 0;
      const corner = x >= back && y > 0 ? (points[to + x - row - back] ?? 0) : 0;
      points[to + x] = (filtered[from + x] ?? 0) + predict(left, up, corner);
    }
  }
  return points;
}
