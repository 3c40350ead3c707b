/** The paths of lines and frames (SVG syntax). */
import type { ElementRectangle } from '../modele/elements.js';
import type { Box } from './composition.js';
import { num, pt } from './units.js';

export const linePath = (x1: number, y1: number, x2: number, y2: number): string => `M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}`;

/** A frame; its corners may be rounded (`arrondis`), or hollow (`rentrants`), as those of old engravings. */
export function framePath({ x, y, width, height }: Box, coins: ElementRectangle['coins'] = 'droits', radius = 0): string {
  const r = coins === 'droits' ? 0 : Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  if (r <= 0) return `M${num(x)} ${num(y)}H${num(right)}V${num(bottom)}H${num(x)}Z`;
  const arc = (toX: number, toY: number): string => `A${num(r)} ${num(r)} 0 0 ${coins === 'arrondis' ? 1 : 0} ${num(toX)} ${num(toY)}`;
  return [
    `M${num(x + r)} ${num(y)}H${num(right - r)}${arc(right, y + r)}`,
    `V${num(bottom - r)}${arc(right - r, bottom)}`,
    `H${num(x + r)}${arc(x, bottom - r)}`,
    `V${num(y + r)}${arc(x + r, y)}Z`,
  ].join('');
}

/** The paths of a rectangle: the outer one, and the inner one if it is double. */
export function rectanglePaths({ coins, rayon, double }: ElementRectangle, box: Box): string[] {
  const radius = pt(rayon ?? 5);
  const outer = framePath(box, coins, radius);
  if (double === undefined) return [outer];
  const gap = pt(double);
  const inner = { x: box.x + gap, y: box.y + gap, width: box.width - 2 * gap, height: box.height - 2 * gap };
  if (inner.width <= 0 || inner.height <= 0) return [outer];
  // The arcs of two rounded corners have one centre; hollow ones keep their radius around a corner that has moved.
  return [outer, framePath(inner, coins, coins === 'arrondis' ? Math.max(0, radius - gap) : radius)];
}
