/** A font, parsed once for every document: which letters it has, how wide a text is in it. */
import type { Font } from 'fontkit';

/** Between spaced letters a ligature would be a gap too few. */
export const SPACED = { liga: false, clig: false, dlig: false };

/** The longest memory of widths: names come by the thousand, words of the model come back. */
const REMEMBERED = 4_000;
/** Paragraphs drawn before the words are forgotten: about five hundred parchments. */
const DRAWN = 5_000;

/** From U+FB00 on; they are drawn for their letters, and must be copied out of the file as such. */
const LIGATURES = new Map(['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st'].map((letters, index) => [0xfb00 + index, letters]));

const codePoints = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

export class Face {
  readonly #widths = new Map<string, number>();
  readonly #unit: number;
  #words: object = Object.create(null);
  #drawn = 0;

  constructor(
    /** Under which it is registered in a document, and shown. */
    readonly name: string,
    readonly font: Font,
  ) {
    this.#unit = 1 / font.unitsPerEm;
    this.#settleGlyphs();
  }

  /** Above and below the baseline, in sizes. */
  get ascent(): number {
    return this.font.ascent * this.#unit;
  }

  get descent(): number {
    return -this.font.descent * this.#unit;
  }

  /** The first character that the font lacks. */
  missing(text: string): string | undefined {
    return Array.from(text).find((letter) => letter !== '\n' && !this.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
  }

  /** Width of one line, in points. `spacing`: points between two letters. */
  width(text: string, size: number, spacing = 0): number {
    if (spacing !== 0) return this.#spaced(text) * size + Math.max(0, text.length - 1) * spacing;
    // pdfkit cuts after each blank, so that no kerning goes across: measured the same way, drawn the same.
    return size * text.split(/(?<=[ \t])/).reduce((sum, word) => sum + this.#word(word), 0);
  }

  /** Where pdfkit may remember how it set the words. */
  get words(): object {
    this.#drawn += 1;
    if (this.#drawn % DRAWN === 0) this.#words = Object.create(null);
    return this.#words;
  }

  #word(word: string): number {
    return this.#remembered(word, () => this.font.layout(word).advanceWidth);
  }

  #spaced(text: string): number {
    return this.#remembered(`\t${text}`, () => this.font.layout(text, SPACED).advanceWidth);
  }

  #remembered(key: string, measure: () => number): number {
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    if (this.#widths.size >= REMEMBERED) this.#widths.clear();
    const width = measure() * this.#unit;
    this.#widths.set(key, width);
    return width;
  }

  /**
   * fontkit gives a glyph, for ever, the characters of its first use. A font is shared among documents: without this, a hyphen could be
   * copied out of a file as the one of the file before, and the same parchment would not have the same bytes twice.
   */
  #settleGlyphs(): void {
    // From the lowest: of the characters that share a glyph, the ordinary one (blank, hyphen) comes first.
    for (const code of [...this.font.characterSet].sort((a, b) => a - b)) {
      const glyph = this.font.glyphForCodePoint(code);
      const letters = LIGATURES.get(code);
      if (letters !== undefined) glyph.codePoints = codePoints(letters);
    }
  }
}
