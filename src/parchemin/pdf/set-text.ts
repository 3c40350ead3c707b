/** Puts fitted paragraphs in their frame: a baseline and a left edge for every line. */
import type { Box, DrawnText, Line } from './composition.js';
import { columnWidth, fit, GUTTER, heightOf, Overflow, type Paragraph, type SetPart } from './fit.js';

export type Vertical = 'haut' | 'milieu' | 'bas';

const SHARE = { haut: 0, milieu: 0.5, bas: 1 } as const;
const EDGE = { left: 0, center: 0.5, right: 1 } as const;

function linesOf(part: SetPart, { align, leading }: Paragraph, x: number, width: number, top: number): Line[] {
  const step = part.points * leading;
  const { ascent, descent } = part.face;
  // The letters stand in the middle of their line, what the accents take above and the tails below included.
  const first = top + step / 2 + ((ascent - descent) / 2) * part.points;
  return part.lines.map((text, index) => {
    const free = width - part.face.width(text.trimEnd(), part.points, part.spaced);
    return { text, x: x + free * EDGE[align], baseline: first + index * step };
  });
}

/** The texts, or the one that has no room. */
export function setText(paragraphs: readonly Paragraph[], box: Box, vertical: Vertical = 'milieu'): DrawnText[] | Overflow {
  const set = fit(paragraphs, box.width, box.height);
  if (set instanceof Overflow) return set;
  let top = box.y + (box.height - heightOf(set)) * SHARE[vertical];
  return set.flatMap(({ paragraph, parts, before, height }) => {
    top += before;
    const width = columnWidth(parts.length, box.width);
    const drawn = parts.map((part, column): DrawnText => {
      const lines = linesOf(part, paragraph, box.x + column * (width + GUTTER), width, top).filter(({ text }) => text.trim() !== '');
      const { face, lang, points: size, spaced: spacing } = part;
      return { kind: 'text', level: paragraph.level, lang, face, size, spacing, color: paragraph.color, lines };
    });
    top += height;
    return drawn;
  });
}
