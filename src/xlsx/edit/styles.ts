/** Adds styles to a workbook, or finds them again. */
import { DECLARATION } from '../markup.js';
import { childNamed, scan, type XmlElement } from './scan.js';
import { appendInside, applyEdits, insertInOrder, prefixedLike, setAttribute } from './splice.js';
import { signature } from './style-signature.js';

/** A style of cell, as the markup of its pieces. */
export interface CellStyle {
  readonly font: string;
  readonly fill: string;
  readonly border: string;
  readonly alignment: string;
}

const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
/** What a list must at least hold, when the file has it not. */
const LEAST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

export const noStyles = (namespace: string): string => `${DECLARATION}<styleSheet xmlns="${namespace}"></styleSheet>`;

/** The lists that a style of cell names, and by which attribute. */
const RANKED = [
  ['fonts', 'fontId'],
  ['fills', 'fillId'],
  ['borders', 'borderId'],
] as const;

const plainIn = (list: string): 'fgColor' | 'bgColor' => (list === 'dxfs' ? 'bgColor' : 'fgColor');

export class StyleSheet {
  #text: string;
  readonly #ranks = new Map<string, Map<string, number>>();

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Name of the font that cells have when nothing is said. */
  get font(): string {
    const fonts = childNamed(scan(this.#text), 'fonts');
    const name = fonts?.children[0] && childNamed(fonts.children[0], 'name');
    return name?.attributes.get('val') ?? 'Calibri';
  }

  /** Rank of a style of cell. */
  cell({ font, fill, border, alignment }: CellStyle): number {
    this.#container('cellStyleXfs');
    const ranks = [this.#rank('fonts', font), this.#rank('fills', fill), this.#rank('borders', border)];
    return this.#rank(
      'cellXfs',
      `<xf numFmtId="0" fontId="${ranks[0]}" fillId="${ranks[1]}" borderId="${ranks[2]}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  /** Rank of a differential format, which a conditional format lays over cells. */
  differential(xml: string): number {
    return this.#rank('dxfs', xml);
  }

  /** Rank of an item in its list, to which it is added if it is not there. */
  #rank(list: string, item: string): number {
    const known = this.#known(list);
    const its = signature(scan(item), { plain: plainIn(list) });
    const found = known.get(its);
    if (found !== undefined) return found;
    const container = this.#container(list);
    const rank = container.children.length;
    this.#text = applyEdits(this.#text, [
      setAttribute(this.#text, container, 'count', String(rank + 1)),
      appendInside(this.#text, container, prefixedLike(container, item)),
    ]);
    known.set(its, rank);
    return rank;
  }

  /** The items of a list by how they look: the first of those that look the same. */
  #known(list: string): Map<string, number> {
    const known = this.#ranks.get(list);
    if (known) return known;
    const sameRank = list === 'cellXfs' ? this.#sameRank() : undefined;
    const ranks = new Map<string, number>();
    this.#container(list).children.forEach((child, rank) => {
      const its = signature(child, { plain: plainIn(list), ...(sameRank && { sameRank }) });
      if (!ranks.has(its)) ranks.set(its, rank);
    });
    this.#ranks.set(list, ranks);
    return ranks;
  }

  #sameRank(): (name: string, rank: string) => string {
    const same = new Map<string, string>();
    for (const [list, name] of RANKED) {
      const known = this.#known(list);
      this.#container(list).children.forEach((child, rank) => {
        same.set(`${name} ${rank}`, String(known.get(signature(child, { plain: plainIn(list) }))));
      });
    }
    // LibreOffice writes the plain format of numbers as one of its own.
    for (const { attributes } of childNamed(scan(this.#text), 'numFmts')?.children ?? [])
      if (attributes.get('formatCode')?.toLowerCase() === 'general') same.set(`numFmtId ${attributes.get('numFmtId')}`, '0');
    return (name, rank) => same.get(`${name} ${rank}`) ?? rank;
  }

  #container(list: string): XmlElement {
    const root = scan(this.#text);
    const found = childNamed(root, list);
    if (found) return found;
    const items = LEAST[list] ?? [];
    const xml = prefixedLike(root, `<${list} count="${items.length}">${items.join('')}</${list}>`);
    this.#text = applyEdits(this.#text, [insertInOrder(this.#text, root, ORDER, list, xml)]);
    return this.#container(list);
  }
}
