/** Reads the inside of a start tag: name, attributes, and whether it closes itself. */
import { illFormed } from './fault.js';
import { NAME, refuseForbidden, resolveReferences } from './names.js';

export interface Attribute {
  readonly name: string;
  readonly value: string;
}
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly selfClosing: boolean;
}

const BLANK = '[ \\t\\n]';
const TAG_NAME = new RegExp(NAME, 'uy');
const ATTRIBUTE = new RegExp(`${BLANK}+(${NAME})${BLANK}*=${BLANK}*(?:"([^<"]*)"|'([^<']*)')`, 'uy');
const TAG_END = new RegExp(`${BLANK}*(/?)$`, 'y');
const STOPS = /[>"'<]/g;

/**
 * Index of the `>` that ends the tag opened at `start`, or -1 when it has not come yet. A `>` inside quotes does not count.
 */
export function tagEnd(text: string, start: number, offset: number): number {
  STOPS.lastIndex = start + 1;
  for (let stop = STOPS.exec(text); stop; stop = STOPS.exec(text)) {
    if (stop[0] === '>') return stop.index;
    if (stop[0] === '<')
      throw illFormed('une balise est ouverte dans une autre qui n’est pas fermée par « > »', offset + stop.index - start);
    const close = text.indexOf(stop[0], stop.index + 1);
    if (close < 0) return -1;
    STOPS.lastIndex = close + 1;
  }
  return -1;
}

/** Reads what stands between `<` and `>`. `offset` is the place of `<`. */
export function readStartTag(body: string, offset: number): StartTag {
  TAG_NAME.lastIndex = 0;
  const name = TAG_NAME.exec(body)?.[0];
  if (name === undefined) throw illFormed('un « < » n’ouvre aucune balise (écrivez &lt; dans un texte)', offset);
  const attributes: Attribute[] = [];
  const seen = new Set<string>();
  let at = name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(body);
    if (!found) break;
    const key = found[1] as string;
    if (seen.has(key)) throw illFormed(`la balise <${name}> porte deux fois l'attribut ${key}`, offset);
    seen.add(key);
    const raw = found[2] ?? found[3] ?? '';
    refuseForbidden(raw, offset);
    attributes.push({ name: key, value: resolveReferences(raw.replace(/[\t\n]/g, ' '), offset) });
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(body);
  if (!end)
    throw illFormed(`la balise <${name}> est mal écrite (attribut sans guillemets, espace manquant ou caractère inattendu)`, offset);
  return { name, attributes, selfClosing: end[1] === '/' };
}
