/** Blanks, invisible characters, characters beyond Latin: what several rules ask of a text. */

const BEYOND_LATIN = /[\u0250-\uFFFF]/;

/**
 * A cheap first test, 15 ns: whether there is anything past the Latin blocks, where a regular expression on properties has to look.
 * The typographic apostrophe is there, and the Vietnamese letters: by itself it is no fault.
 */
export const isBeyondLatin = (text: string): boolean => BEYOND_LATIN.test(text);

const PLAINLY_VISIBLE = /[!-~\u00C0-\u024F]/;
const NOTHING_VISIBLE = /^[\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]*$/u;

/** Whether nothing of the text can be seen: blanks, controls, characters without width, the empty Braille pattern. */
export const isInvisible = (text: string): boolean => !PLAINLY_VISIBLE.test(text) && NOTHING_VISIBLE.test(text);

const ODD_BLANKS = / {2}|[\t\n\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;

/** The first blank that is no single plain space. */
export const oddBlank = (text: string): string | undefined => ODD_BLANKS.exec(text)?.[0];

const BLANKS = /[\p{Z}\t\n\r]+/gu;
const EDGES = /^[\p{Z}\t\n\r]+|[\p{Z}\t\n\r]+$/gu;

/** Not `trim()`, which also takes off the byte order mark: that one is invisible, and told apart. */
export const withoutEdges = (text: string): string => text.replace(EDGES, '');

/** Any run of blanks becomes one plain space. */
export const withPlainBlanks = (text: string): string => text.replace(BLANKS, ' ');
