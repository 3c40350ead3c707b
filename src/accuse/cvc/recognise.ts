/** The JDK's sentence → its key and what varies. */
import { unescapeText } from '../../text/escapes.js';
import { type Folded, fold } from './fold.js';
import { partsOf, SENTENCES, type XercesKey } from './format.js';

/** Une phrase du JDK, reconnue. */
export interface XercesReconnu {
  key: XercesKey;
  /** Ce qui varie dans la phrase, par nom, tel qu'il y est écrit. */
  args: Readonly<Record<string, string>>;
}

interface Template {
  readonly key: XercesKey;
  readonly names: readonly string[];
  /** Around the names: one more than there are names. */
  readonly literals: readonly { readonly text: string; readonly blankBefore: boolean; readonly blankAfter: boolean }[];
}

/** Where the sentence may start: at the beginning, or after a key or whatever the portal puts before it. */
const LONGEST_PREFIX = 300;
const STARTS = /[:;>\])|–—-]\s+/g;

const withoutStop = (text: string): string => text.replace(/\.+$/, '');

function compile(key: XercesKey): Template {
  const parts = partsOf(SENTENCES[key]);
  const literals = parts.filter((_, index) => index % 2 === 0);
  return {
    key,
    names: parts.filter((_, index) => index % 2 === 1),
    literals: literals.map((literal, index) => {
      const { text } = fold(literal);
      const isLast = index === literals.length - 1;
      return { text: isLast ? withoutStop(text) : text, blankBefore: literal.startsWith(' '), blankAfter: literal.endsWith(' ') };
    }),
  };
}

const fixedLength = ({ literals }: Template): number => literals.reduce((sum, { text }) => sum + text.length, 0);

let compiled: readonly Template[] | undefined;
/** The most specific first: some sentences are others with a hole in them. */
const templates = (): readonly Template[] => {
  compiled ??= (Object.keys(SENTENCES) as XercesKey[]).map(compile).sort((a, b) => fixedLength(b) - fixedLength(a));
  return compiled;
};

/**
 * Where the names of the template stand in the folded message, or nothing. The pieces are sought from the end: the value of the user,
 * which may hold anything, comes first in the sentences, and what follows it is the JDK's own.
 */
function spansOf({ literals }: Template, text: string, start: number, end: number): [from: number, to: number][] | undefined {
  const [first, ...rest] = literals;
  const last = rest.pop();
  if (!first || !text.startsWith(first.text, start)) return undefined;
  const begin = start + first.text.length;
  if (!last) return begin === end || text.slice(begin, end) === '.' ? [] : undefined;
  let to = end - last.text.length;
  if (to < begin || !text.startsWith(last.text, to)) return undefined;
  const spans: [number, number][] = [];
  for (const { text: piece } of rest.reverse()) {
    const found = text.lastIndexOf(piece, to - piece.length);
    if (found < begin || to - piece.length < begin) return undefined;
    spans.unshift([found + piece.length, to]);
    to = found;
  }
  return [[begin, to], ...spans];
}

/** What stands in the original between the last character before and the first one after. */
function argsOf({ names, literals }: Template, spans: readonly [number, number][], { at }: Folded, original: string) {
  const args = new Map<string, string>();
  for (const [index, [from, to]] of spans.entries()) {
    const name = names[index] as string;
    let value = original.slice((at[from - 1] ?? -1) + 1, at[to] ?? original.length);
    if (literals[index]?.blankAfter) value = value.trimStart();
    if (literals[index + 1]?.blankBefore) value = value.trimEnd();
    if (args.has(name) && args.get(name) !== value) return undefined;
    args.set(name, value);
  }
  return Object.fromEntries(args);
}

/** The places, in the folded text, where the sentence may start. */
function startsIn(original: string, { at }: Folded): number[] {
  const starts = [0];
  for (const { index, 0: found } of original.slice(0, LONGEST_PREFIX).matchAll(STARTS)) {
    const start = at.findIndex((place) => place >= index + found.length);
    if (start > 0) starts.push(start);
  }
  return starts;
}

/**
 * Reconnaît une phrase française du JDK, avec ou sans sa clé, malgré les blancs, la casse, les accents et les apostrophes changés en route.
 * @example recogniseXerces("cvc-type.3.1.3 : La valeur 'X' de l'élément 'cpf:sexe' n'est pas valide.")?.args.value // 'X'
 */
export function recogniseXerces(message: string): XercesReconnu | undefined {
  const foldedMessage = fold(message);
  const end = withoutStop(foldedMessage.text).length;
  for (const start of startsIn(message, foldedMessage))
    for (const template of templates()) {
      const spans = spansOf(template, foldedMessage.text, start, end);
      const args = spans && argsOf(template, spans, foldedMessage, message);
      if (args) return { key: template.key, args };
    }
  const unescaped = message.includes('&') ? unescapeText(message) : message;
  return unescaped === message ? undefined : recogniseXerces(unescaped);
}
