/**
 * A part of a workbook → its elements and where each stands in the text.
 *
 * Parts are edited as text, so that what is not touched stays as it was written: prefixes, order of attributes, blanks, comments.
 */
import { illFormed, XmlFault } from '../../xml/fault.js';
import { resolveReferences } from '../../xml/names.js';
import { readStartTag, tagEnd } from '../../xml/tags.js';

export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly selfClosing: boolean;
  readonly start: number;
  /** After the start tag. */
  readonly inside: number;
  /** Before the end tag. */
  readonly insideEnd: number;
  readonly end: number;
}

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { readonly children: XmlElement[] };

/** No part of a workbook comes near. */
const MAX_DEPTH = 200;

/** End of what opens with `<!` or `<?`. */
function skipped(text: string, at: number): number {
  if (text.startsWith('<!DOCTYPE', at)) throw new XmlFault({ code: 'doctype-interdit', params: {} }, at);
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<?', at) ? '?>' : '';
  const end = closing === '' ? -1 : text.indexOf(closing, at + (closing === '-->' ? 4 : 2));
  if (end < 0) throw illFormed('une balise « <! » ou « <? » ne se termine pas', at);
  return end + closing.length;
}

function open(text: string, at: number): Open {
  const close = tagEnd(text, at, at);
  if (close < 0) throw illFormed("le fichier s'arrête au milieu d'une balise", at);
  // `readStartTag` expects line ends as an XML reader gives them.
  const { name, attributes, selfClosing } = readStartTag(text.slice(at + 1, close).replaceAll('\r', ' '), at);
  const [inside, end] = [close + 1, close + 1];
  return {
    name,
    local: name.slice(name.indexOf(':') + 1),
    attributes: new Map(attributes.map((attribute) => [attribute.name, attribute.value])),
    children: [],
    selfClosing,
    start: at,
    inside,
    insideEnd: end,
    end,
  };
}

/** The root element of a part. */
export function scan(text: string): XmlElement {
  const stack: Open[] = [];
  let root: Open | undefined;
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text[at + 1];
    let end: number;
    if (next === '!' || next === '?') end = skipped(text, at);
    else if (next === '/') {
      const closed = stack.pop();
      end = text.indexOf('>', at) + 1;
      if (!closed || end === 0 || text.slice(at + 2, end - 1).trimEnd() !== closed.name)
        throw illFormed('une balise de fin ne ferme rien', at);
      closed.insideEnd = at;
      closed.end = end;
    } else {
      const element = open(text, at);
      end = element.end;
      if (stack.length === 0 && root) throw illFormed('une seconde balise suit la fin du document', at);
      if (stack.length >= MAX_DEPTH) throw illFormed(`les balises sont imbriquées sur plus de ${MAX_DEPTH} niveaux`, at);
      root ??= element;
      stack.at(-1)?.children.push(element);
      if (!element.selfClosing) stack.push(element);
    }
    at = text.indexOf('<', end);
  }
  if (!root || stack.length > 0) throw illFormed("le fichier s'arrête avant la fin", text.length);
  return root;
}

/** The root of a part of which only the beginning is known: it has no children. */
export function rootTag(beginning: string): XmlElement {
  let at = beginning.indexOf('<');
  while (at >= 0 && /[!?]/.test(beginning[at + 1] ?? '')) at = beginning.indexOf('<', skipped(beginning, at));
  if (at < 0) throw illFormed("le fichier s'arrête avant la fin", beginning.length);
  return open(beginning, at);
}

export const childNamed = (parent: XmlElement, local: string): XmlElement | undefined =>
  parent.children.find((child) => child.local === local);

export const childrenNamed = (parent: XmlElement, local: string): XmlElement[] => parent.children.filter((child) => child.local === local);

/** The elements below, at any depth, in the order of the text. */
export function* descendants(parent: XmlElement): Generator<XmlElement, void, undefined> {
  for (const child of parent.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The text that an element holds directly, references resolved. */
export function textOf(text: string, { inside, insideEnd }: XmlElement): string {
  const raw = text.slice(inside, insideEnd);
  if (!raw.includes('<')) return resolveReferences(raw, inside);
  const pieces = raw.split(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/);
  return pieces.map((piece = '', rank) => (rank % 2 === 1 ? piece : resolveReferences(piece, inside))).join('');
}

/** `x:` where the name of an element carries it. */
export const prefixOf = ({ name, local }: XmlElement): string => name.slice(0, name.length - local.length);
