/** Ways of breaking the text of a document, character by character or byte by byte. Some leave it valid. */
import { concat } from './encode.js';
import { ATTRIBUTES, BYTES, DECLARATIONS, FRAGMENTS, MARKUP, REFERENCES } from './nasty-markup.js';
import type { Random } from './random.js';

type Break = (text: string, random: Random) => string;

const splice = (text: string, at: number, removed: number, added: string): string => text.slice(0, at) + added + text.slice(at + removed);
/** A place near markup, where a fault is likeliest to matter. */
const nearMarkup = (text: string, random: Random): number => {
  const around = text.indexOf(random.pick(['<', '>', '</', '="', '"', ' ', ':', '/>', '?>', '&']), random.int(text.length));
  return Math.max(0, Math.min(text.length, (around < 0 ? random.int(text.length) : around) + random.int(3) - 1));
};
const afterName = (text: string, random: Random): number => {
  const names = [...text.matchAll(/<[^!?/\s>][^\s/>]*/g)];
  return names.length === 0 ? 0 : ((found) => found.index + found[0].length)(random.pick(names));
};
const inText = (text: string, random: Random): number => {
  const ends = [...text.matchAll(/>(?=[^<>]*<)/g)];
  return ends.length === 0 ? 0 : random.pick(ends).index + 1 + random.int(2);
};

export const TEXT_BREAKS: Readonly<Record<string, Break>> = {
  delete: (text, random) => splice(text, nearMarkup(text, random), 1 + random.int(2), ''),
  insert: (text, random) => splice(text, nearMarkup(text, random), 0, random.pick(MARKUP)),
  replace: (text, random) => splice(text, nearMarkup(text, random), 1, random.pick(MARKUP)),
  swap: (text, random) => {
    const at = nearMarkup(text, random);
    return splice(text, at, 2, [...text.slice(at, at + 2)].reverse().join(''));
  },
  repeat: (text, random) => {
    const at = nearMarkup(text, random);
    return splice(text, at, 0, text.slice(at, at + 1 + random.int(40)));
  },
  'cut out': (text, random) => splice(text, nearMarkup(text, random), random.int(60), ''),
  truncate: (text, random) => text.slice(0, nearMarkup(text, random)),
  reference: (text, random) => splice(text, random.oneIn(4) ? nearMarkup(text, random) : inText(text, random), 0, random.pick(REFERENCES)),
  fragment: (text, random) => splice(text, random.oneIn(2) ? nearMarkup(text, random) : inText(text, random), 0, random.pick(FRAGMENTS)),
  'fragment outside': (text, random) =>
    random.oneIn(2) ? `${text}${random.pick(FRAGMENTS)}` : text.replace(/\?>/, (end) => end + random.pick(FRAGMENTS)),
  attribute: (text, random) => splice(text, afterName(text, random), 0, random.pick([' ', ' ', ' ', '\n', '']) + random.pick(ATTRIBUTES)),
  declaration: (text, random) => random.pick(DECLARATIONS) + text.replace(/^\uFEFF?<\?xml[^>]*\?>/, ''),
  'end tag': (text, random) => {
    const ends = [...text.matchAll(/<\/[^>]*>/g)];
    if (ends.length === 0) return text;
    const [end, other] = [random.pick(ends), random.pick(ends)];
    return splice(
      text,
      end.index,
      end[0].length,
      random.pick(['', other[0], end[0].replace('</', '</ '), end[0].replace('>', ' >'), end[0].toUpperCase()]),
    );
  },
  'two roots': (text, random) => text + random.pick(['<a/>', 'x', '&#32;', '<![CDATA[]]>', text.slice(text.indexOf('?>') + 2)]),
  prefix: (text, random) => splice(text, nearMarkup(text, random), 0, random.pick([':', 'x:', 'xsi:', 'cpf:', 'xml:', 'xmlns:'])),
};

/** Breaks the bytes in one way; the name of the way. */
export function breakBytes(bytes: Uint8Array, random: Random): { bytes: Uint8Array; way: string } {
  if (random.oneIn(8)) {
    const at = random.int(bytes.length + 1);
    const kept = random.oneIn(2) ? at : Math.min(bytes.length, at + 1);
    return { bytes: concat(bytes.subarray(0, at), Uint8Array.from(random.pick(BYTES)), bytes.subarray(kept)), way: 'bytes' };
  }
  const way = random.pick(Object.keys(TEXT_BREAKS));
  const broken = TEXT_BREAKS[way]?.(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), random) ?? '';
  return { bytes: new TextEncoder().encode(broken), way };
}
