/** Changes made to the text of a part, by place. */
import { escapeXml } from '../markup.js';
import { prefixOf, type XmlElement } from './scan.js';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits must not overlap; those of one place are applied in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) throw new RangeError('overlapping edits');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at);
}

export const removal = ({ start, end }: XmlElement): Edit => ({ start, end, text: '' });

/** Writes at the end of an element, which is opened when it closes itself. */
export function appendInside(text: string, element: XmlElement, xml: string): Edit {
  const { end, insideEnd, selfClosing, name } = element;
  if (!selfClosing) return { start: insideEnd, end: insideEnd, text: xml };
  const slash = text.lastIndexOf('/', end - 1);
  return { start: slash, end, text: `>${xml}</${name}>` };
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Gives a value to an attribute, which is added when the element has it not. */
export function setAttribute(text: string, element: XmlElement, name: string, value: string): Edit {
  const tag = text.slice(element.start, element.inside);
  const written = ` ${name}="${escapeXml(value)}"`;
  for (const found of tag.matchAll(ATTRIBUTE)) {
    const start = element.start + found.index;
    if (found[1] === name) return { start, end: start + found[0].length, text: written };
  }
  const start = element.start + 1 + element.name.length;
  return { start, end: start, text: written };
}

/** Markup that we write without prefix, with that of an element beside which it is put. */
export function prefixedLike(element: XmlElement, xml: string): string {
  const prefix = prefixOf(element);
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z]\w*:)/g, `<$1${prefix}`);
}

/**
 * Puts `xml` among the children of an element whose schema wants them in `order`: after the last one that may stand before it.
 * Unknown children (extensions) keep their place.
 */
export function insertInOrder(text: string, parent: XmlElement, order: readonly string[], local: string, xml: string): Edit {
  const rank = order.indexOf(local);
  const before = parent.children.findLast((child) => {
    const its = order.indexOf(child.local);
    return its >= 0 && its <= rank;
  });
  if (parent.selfClosing) return appendInside(text, parent, xml);
  const at = before?.end ?? parent.inside;
  return { start: at, end: at, text: xml };
}
