/** Millimetres of the model, points of the PDF. */
import type { Cadre } from '../modele/elements.js';
import type { ModeleParchemin } from '../modele/modele.js';
import type { Box } from './composition.js';

export const pt = (millimetres: number): number => (millimetres * 72) / 25.4;

export const boxOf = ({ x, y, largeur, hauteur }: Cadre): Box => ({ x: pt(x), y: pt(y), width: pt(largeur), height: pt(hauteur) });

/** ISO 216. */
const A4 = { width: pt(210), height: pt(297) };

/** The cut page. */
export function trimOf({ page }: ModeleParchemin): Box {
  const upright = page.orientation === 'portrait';
  return { x: 0, y: 0, width: upright ? A4.width : A4.height, height: upright ? A4.height : A4.width };
}

/** Of the paper version, in points; 3 mm unless the model says otherwise. */
export const bleedOf = ({ page }: ModeleParchemin): number => pt(page.fondPerdu ?? 3);

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** A number of a path: a hundredth of a point is four microns. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000);
