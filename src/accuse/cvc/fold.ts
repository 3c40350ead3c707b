/** A text without what a portal may change on the way: blanks, case, accents, shapes of quotes. Keeps where each character stood. */

export interface Folded {
  readonly text: string;
  /** Index in the original of each character that is left. */
  readonly at: readonly number[];
}

const DROPPED = /[\p{Z}\p{Cc}\p{M}\u200B-\u200D\u2060\uFEFF]/u;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`\u2032]/;
const QUOTES = /[\u201C\u201D\u201E\u00AB\u00BB\u2033]/;

function folded(unit: string): string {
  if (unit > ' ' && unit < '\u007F') return unit === '`' ? "'" : unit.toLowerCase();
  if (DROPPED.test(unit)) return '';
  if (APOSTROPHES.test(unit)) return "'";
  if (QUOTES.test(unit)) return '"';
  return unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
}

/** By UTF-16 units: both halves of a pair stay as they are. */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < original.length; index++) {
    const left = folded(original.charAt(index));
    if (left === '') continue;
    text += left;
    at.push(index);
  }
  return { text, at };
}
