/** Cuts a piece out of a text that stands in several runs, each with its own format. */
import { escapeXml, unescapeExcel } from '../markup.js';
import { childNamed, childrenNamed, textOf, type XmlElement } from './scan.js';
import { type Edit, removal } from './splice.js';

/** Where, in a whole text, the piece stands. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Run {
  /** `<r>`, or the only `<t>`. */
  readonly element: XmlElement;
  readonly t: XmlElement;
  readonly text: string;
}

/** The runs of a `<text>`; phonetic ones are not part of it. */
function runsOf(xml: string, text: XmlElement): Run[] {
  return text.children.flatMap((element) => {
    const t = element.local === 't' ? element : element.local === 'r' ? childNamed(element, 't') : undefined;
    return t ? [{ element, t, text: unescapeExcel(textOf(xml, t)) }] : [];
  });
}

export const wholeText = (xml: string, text: XmlElement): string =>
  runsOf(xml, text)
    .map((run) => run.text)
    .join('');

const written = (t: XmlElement, text: string): string => `<${t.name} xml:space="preserve">${escapeXml(text)}</${t.name}>`;

/** Takes a piece out; a run of which nothing is left goes too. */
export function cutPiece(xml: string, text: XmlElement, { from, to }: Piece): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const run of runsOf(xml, text)) {
    const end = start + run.text.length;
    if (from < end && to > start) {
      const left = run.text.slice(0, Math.max(0, from - start)) + run.text.slice(to - start);
      if (left === '' && run.element !== run.t) edits.push(removal(run.element));
      else edits.push({ start: run.t.start, end: run.t.end, text: written(run.t, left) });
    }
    start = end;
  }
  return edits;
}

/** Adds a piece after a text. */
export function appendPiece(xml: string, text: XmlElement, piece: string): Edit {
  const t = childNamed(text, 't');
  if (t) return { start: t.start, end: t.end, text: written(t, unescapeExcel(textOf(xml, t)) + piece) };
  const last = childrenNamed(text, 'r').at(-1);
  const at = last?.end ?? text.inside;
  const prefix = text.name.slice(0, text.name.length - text.local.length);
  const run = `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(piece)}</${prefix}t></${prefix}r>`;
  return text.selfClosing
    ? { start: text.start, end: text.end, text: `<${text.name}>${run}</${text.name}>` }
    : { start: at, end: at, text: run };
}
