/** Finds the size at which paragraphs, one under the other, hold in their frame. */
import type { Langue } from '../langues.js';
import type { Face } from './face.js';
import { breakLines } from './lines.js';

/** A text of a paragraph: alone on its line, or beside its translation. */
export interface Part {
  readonly text: string;
  readonly lang: Langue;
  readonly face: Face;
  readonly size: number;
  readonly minSize: number;
}

/** Texts side by side, and how they are set. */
export interface Paragraph {
  readonly parts: readonly Part[];
  readonly align: 'left' | 'center' | 'right';
  readonly leading: number;
  readonly spacing: number;
  readonly color: string;
  readonly level: 'H1' | 'P';
  readonly maxLines: number;
  /** White above, in points: none for the first one. */
  readonly before: number;
}

export interface SetPart extends Part {
  /** The size found. */
  readonly points: number;
  readonly spaced: number;
  readonly lines: readonly string[];
}

export interface SetParagraph {
  readonly paragraph: Paragraph;
  readonly parts: readonly SetPart[];
  readonly before: number;
  readonly height: number;
}

/** What does not fit, at the smallest size allowed. */
export class Overflow {
  constructor(
    readonly part: Part,
    readonly points: number,
  ) {}
}

/** Rounding errors of the widths are no overflow. */
const ROUNDING = 0.01;
/** Between two languages side by side: 8 mm. */
export const GUTTER = (8 * 72) / 25.4;
const STEP = 0.02;

export const columnWidth = (count: number, width: number): number => (width - GUTTER * (count - 1)) / count;

const sizeAt = (part: Part, factor: number): number => Math.max(part.minSize, part.size * factor);

function setPart(part: Part, paragraph: Paragraph, width: number, factor: number): SetPart {
  const points = sizeAt(part, factor);
  const spaced = paragraph.spacing * (points / part.size);
  const widthOf = (text: string): number => part.face.width(text, points, spaced);
  return { ...part, points, spaced, lines: breakLines(part.text, width + ROUNDING, widthOf, paragraph.align === 'center') };
}

const holds = (part: SetPart, paragraph: Paragraph, width: number): boolean =>
  part.lines.length <= paragraph.maxLines &&
  part.lines.every((line) => part.face.width(line.trimEnd(), part.points, part.spaced) <= width + ROUNDING);

/** A paragraph at `factor`, or less if its own width or number of lines asks for it. */
function setParagraph(paragraph: Paragraph, first: boolean, frame: number, factor: number): SetParagraph | Overflow {
  const width = columnWidth(paragraph.parts.length, frame);
  for (let own = factor; ; own -= STEP) {
    const parts = paragraph.parts.map((part) => setPart(part, paragraph, width, own));
    const wrong = parts.find((part) => !holds(part, paragraph, width));
    if (wrong === undefined) {
      const heights = parts.map((part) => part.lines.length * part.points * paragraph.leading);
      return { paragraph, parts, before: first ? 0 : paragraph.before * factor, height: Math.max(...heights) };
    }
    if (paragraph.parts.every((part) => part.size * own <= part.minSize)) return new Overflow(wrong, wrong.points);
  }
}

export const heightOf = (set: readonly SetParagraph[]): number => set.reduce((sum, { before, height }) => sum + before + height, 0);

/**
 * Paragraphs at the largest size that holds: each is first reduced for its own width and number of lines (a long name alone gets
 * smaller), then all together, white included, for the height of the frame.
 */
export function fit(paragraphs: readonly Paragraph[], width: number, height: number): SetParagraph[] | Overflow {
  const least = Math.min(...paragraphs.flatMap(({ parts }) => parts.map(({ size, minSize }) => minSize / size)));
  for (let factor = 1; ; factor = Math.max(least, factor - STEP)) {
    const set: SetParagraph[] = [];
    for (const [index, paragraph] of paragraphs.entries()) {
      const found = setParagraph(paragraph, index === 0, width, factor);
      if (found instanceof Overflow) return found;
      set.push(found);
    }
    if (heightOf(set) <= height + ROUNDING) return set;
    if (factor <= least) {
      const longest = set.flatMap(({ parts }) => parts).reduce((a, b) => (b.text.length > a.text.length ? b : a));
      return new Overflow(longest, longest.points);
    }
  }
}
