/** The characters of XML 1.0 text: what must be escaped, what cannot be written at all. */
import type { Fault } from '../diagnostic.js';
import { codePoint } from '../messages.js';

// Anything out of the ordinary: markup, carriage return (a parser would turn it into a line feed), what XML forbids, surrogates.
const UNUSUAL = /[&<>\r\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
// Under the `u` flag a surrogate class matches lone surrogates only.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/u;
/** Source of the expression of a text that stands for itself: no markup, no reference, no `]`, nothing forbidden. */
export const ORDINARY_TEXT = '[^<&\\]\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]*';
const MARKUP = /[&<>\r]/g;
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** The first character of a text that XML 1.0 forbids (lone surrogates included), and its place in UTF-16 units. */
export function forbiddenCharacter(text: string): { character: string; index: number } | undefined {
  const found = FORBIDDEN.exec(text);
  return found ? { character: found[0], index: found.index } : undefined;
}

/** The fault of a text that XML 1.0 cannot carry. */
export function forbiddenFault(text: string): Pick<Fault, 'code' | 'params'> | undefined {
  const found = forbiddenCharacter(text);
  if (!found) return undefined;
  const { character, index } = found;
  const code = character >= '\uD800' && character <= '\uDFFF' ? 'surrogat-isole' : 'caractere-interdit';
  return { code, params: { character: codePoint(character), index } };
}

/** Whether a text stands for itself in XML. */
export const isPlainText = (text: string): boolean => !UNUSUAL.test(text);

/** Text content, escaped. What XML forbids must have been looked for. */
export const escapeText = (text: string): string => text.replace(MARKUP, (character) => ESCAPED[character] ?? character);
