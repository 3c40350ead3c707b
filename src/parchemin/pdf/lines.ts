/**
 * Cuts a text into lines: at blanks and after hyphens, never inside a word. A line keeps its last blank: unseen, it keeps two words apart
 * for who copies the text or has it read aloud; widths are those of the lines without it.
 */

/** Where a line may end: after ordinary blanks (not the unbreakable ones), after a hyphen between two letters. */
const BREAK = /(?<=[ \t]+)(?=[^ \t])|(?<=\p{L}[-\u2010])(?=\p{L})/u;

type Width = (text: string) => number;

/** The lines of one paragraph; a word wider than `width` makes a line too wide, which the caller refuses. */
function greedy(pieces: readonly string[], width: number, widthOf: Width): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line + piece;
    if (line !== '' && widthOf(longer.trimEnd()) > width) {
      lines.push(line);
      line = piece;
    } else line = longer;
  }
  lines.push(line);
  return lines;
}

/** The narrowest width that gives no line more: lines of about the same length, which a centred title wants. */
function balanced(pieces: readonly string[], width: number, widthOf: Width): string[] {
  let best = greedy(pieces, width, widthOf);
  if (best.length === 1) return best;
  const count = best.length;
  let [low, high] = [width / count / 2, width];
  // Ten halvings: within a thousandth of the width.
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    const lines = greedy(pieces, middle, widthOf);
    if (lines.length > count || lines.some((line) => widthOf(line.trimEnd()) > middle)) low = middle;
    else {
      high = middle;
      best = lines;
    }
  }
  return best;
}

/** `even`: lines of about the same length. A line feed of the text is always kept. */
export function breakLines(text: string, width: number, widthOf: Width, even: boolean): string[] {
  const cut = even ? balanced : greedy;
  const lines = text.split(/[ \t]*\n/).flatMap((line) => cut(`${line} `.split(BREAK), width, widthOf));
  return [...lines.slice(0, -1), (lines.at(-1) ?? '').trimEnd()];
}
