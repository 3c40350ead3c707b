/** How wide the columns are and how high the lines, in the units of a spreadsheet: characters and points. */

import type { TemplateColumn } from './template-columns.js';
import { exampleOf } from './wording.js';

/** Lines that a text takes in a column, cut at its blanks. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = width;
    for (const word of paragraph.split(' ')) {
      used += 1 + word.length;
      if (used <= width) continue;
      lines += Math.max(1, Math.ceil(word.length / width));
      used = word.length;
    }
  }
  return lines;
}

/** Height of a line of text at 11 points. */
const LINE = 15;
const FULL_SIZE = 11;
/** Between the left border and the text. */
const INDENT = 1;

/** Height of a row, from its texts, the widths of their columns, and the size of the letters in points. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[], size = FULL_SIZE): number {
  const scale = size / FULL_SIZE;
  const lines = Math.max(1, ...texts.map(([text, width]) => linesOf(text, (width - INDENT) / scale)));
  return Math.ceil(LINE * scale * lines) + 4;
}

/** At 8 points, where a name of element cannot be cut. */
const SMALL = 0.8;
const MARGIN = 3;
const NARROWEST = 12;
/** Lines that a label takes at the most, or nearly. */
const LABEL_LINES = 3;
const WIDEST = 34;
const DATE = 12;

const longest = (words: readonly string[]): number => Math.max(0, ...words.map(({ length }) => length));

/** What the cells of a column hold, on one line as far as may be. */
function contentWidth({ field }: TemplateColumn): number {
  const example = exampleOf(field)?.length ?? 0;
  if (field.kind === 'code') return longest(Object.values(field.values));
  if (field.kind === 'date') return DATE;
  return field.kind === 'text' ? Math.max(example, Math.min(field.length ?? field.max ?? 0, 20)) : example;
}

export function widthOf(column: TemplateColumn): number {
  const heading = longest(column.label.split(/[ -]/)) + MARGIN;
  const label = Math.ceil((column.label.length * 1.1) / LABEL_LINES) + MARGIN;
  const name = Math.ceil(column.name.length * SMALL) + MARGIN;
  return Math.max(NARROWEST, heading, label, name, Math.min(contentWidth(column) + MARGIN, WIDEST));
}

/** Characters that a page in landscape holds and lets read. */
const PAGE = 190;
/** Pages side by side on which the columns are printed. */
export const pagesOf = (widths: readonly number[]): number =>
  Math.max(1, Math.ceil(widths.reduce((total, width) => total + width, 0) / PAGE));
