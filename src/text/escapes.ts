/** Texts that keep the escapes of a web page or of an address: `&eacute;`, `&#233;`, `&amp;`, `%C3%A9`. */

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  euro: '€',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  szlig: 'ß',
};
const ENTITY = /&(?:#(\d{2,7})|#x([\da-f]{2,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([a-z]+));/gi;
// « 50%20 » may be meant; the two bytes of an accented letter may not.
const ENCODED_LETTER = /%[CDE][\dA-F]%[89AB][\dA-F]/i;
const ENCODED_RUN = /(?:%[\dA-F]{2})+/gi;

function fromCode(code: number): string | undefined {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

const withoutEntities = (text: string): string =>
  text.replace(
    ENTITY,
    (entity, decimal?: string, hexadecimal?: string, letter?: string, mark?: string, name?: string) =>
      (decimal && fromCode(Number(decimal))) ??
      (hexadecimal && fromCode(Number.parseInt(hexadecimal, 16))) ??
      (letter && mark && `${letter}${MARKS[mark.toLowerCase()]}`.normalize('NFC')) ??
      (name && ENTITIES[name]) ??
      entity,
  );

function withoutPercents(text: string): string {
  if (!ENCODED_LETTER.test(text)) return text;
  try {
    return text.replace(ENCODED_RUN, (run) => decodeURIComponent(run));
  } catch {
    return text;
  }
}

/** The text without its escapes, or the same text when it has none. */
export const unescapeText = (text: string): string => withoutPercents(text.includes('&') ? withoutEntities(text) : text);
