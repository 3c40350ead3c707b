/** Whether two pieces of style look the same, whatever program wrote them: what is ours is found again instead of piling up. */
import type { XmlElement } from './scan.js';

/** Written by some programs beside what we write, and not seen. */
const UNSEEN = new Set(['family', 'charset', 'scheme', 'protection', 'extLst', 'xfId', 'quotePrefix', 'pivotButton']);
/** Sides of a border: nothing when they have no style. */
const SIDES = new Set(['left', 'right', 'top', 'bottom', 'diagonal', 'start', 'end', 'vertical', 'horizontal']);
const RANKS = new Set(['numFmtId', 'fontId', 'fillId', 'borderId']);
const DEFAULTS = new Set(['', '0', 'false', 'none', 'general', 'bottom', 'context']);
/** LibreOffice says whether a colour is automatic, and writes the colour of a pattern's background beside that of a plain fill. */
const isUnseenColour = (element: XmlElement, parent: XmlElement | undefined, plain: string): boolean =>
  parent?.local === 'patternFill' && element.local !== plain && parent.attributes.get('patternType') !== 'gray125';

/** `<b/>`, `<b val="1"/>`, `<u val="single"/>`. */
const PLAIN_YES = new Set(['1', 'true', 'single']);
const normal = (value: string): string => (value === 'true' ? '1' : value).toUpperCase();

export interface Comparison {
  /** The colour that a plain fill shows: `fgColor` in the format of a cell, `bgColor` in a differential one. */
  readonly plain: 'fgColor' | 'bgColor';
  /** One rank for all the items of a list that look the same: LibreOffice writes some twice. */
  readonly sameRank?: (name: string, rank: string) => string;
}

export function signature(element: XmlElement, comparison: Comparison, parent?: XmlElement): string {
  const { plain, sameRank = (_, rank) => rank } = comparison;
  const { local } = element;
  const value = element.attributes.get('val');
  if (UNSEEN.has(local) || isUnseenColour(element, parent, plain)) return '';
  if (value !== undefined && DEFAULTS.has(value)) return '';
  const attributes = [...element.attributes]
    .filter(
      ([name, text]) => !UNSEEN.has(name) && !name.startsWith('apply') && !name.includes(':') && (RANKS.has(name) || !DEFAULTS.has(text)),
    )
    .filter(([name, text]) => !(name === 'val' && PLAIN_YES.has(text)) && !(plain === 'bgColor' && name === 'patternType'))
    .map(([name, text]) => `${name}=${RANKS.has(name) ? sameRank(name, text) : normal(text)}`);
  const children = element.children.map((child) => signature(child, comparison, element)).filter((child) => child !== '');
  if (attributes.length + children.length === 0 && (SIDES.has(local) || local === 'alignment')) return '';
  return `${local}(${[...attributes.sort(), ...children.sort()].join()})`;
}
