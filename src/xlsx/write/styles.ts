/** The styles of a workbook: each is registered once, and known by its rank. */
import { DECLARATION, escapeXml, MAIN } from '../markup.js';

export type Thickness = 'thin' | 'medium' | 'thick';
/** Colours are written `RRGGBB`. */
export interface Edge {
  readonly style: Thickness;
  readonly color: string;
}
export interface CellStyle {
  /** Code of the number format; `General` unless told. `@`: text. */
  readonly format?: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points; 11 unless told. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly borders?: { readonly left?: Edge; readonly right?: Edge; readonly top?: Edge; readonly bottom?: Edge };
  readonly vertical?: 'top' | 'center';
  readonly wrap?: true;
  /** Away from the left border. */
  readonly indent?: true;
}
/** What a conditional format changes. */
export interface Highlight {
  readonly fill: string;
}

/** Ids of the formats that every program knows; the others are numbered from 164. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '@': 49 };
const FIRST_CUSTOM = 164;
const FONT = 'Calibri';

const rgb = (color: string): string => `rgb="FF${color}"`;

/** Distinct texts, by rank. */
class Ranked {
  readonly all: string[];
  readonly #ranks: Map<string, number>;
  constructor(...first: readonly string[]) {
    this.all = [...first];
    this.#ranks = new Map(first.map((text, rank) => [text, rank]));
  }
  rank(text: string): number {
    const known = this.#ranks.get(text);
    if (known !== undefined) return known;
    this.#ranks.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
  xml(element: string): string {
    return this.all.length === 0 ? '' : `<${element} count="${this.all.length}">${this.all.join('')}</${element}>`;
  }
}

const fontXml = ({ bold, italic, size = 11, color }: CellStyle): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size}"/>${color ? `<color ${rgb(color)}/>` : ''}<name val="${FONT}"/><family val="2"/></font>`;

const fillXml = (fill: string | undefined): string =>
  fill ? `<fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor indexed="64"/></patternFill></fill>` : NO_FILL;

const edgeXml = (name: string, edge: Edge | undefined): string =>
  edge ? `<${name} style="${edge.style}"><color ${rgb(edge.color)}/></${name}>` : `<${name}/>`;
const borderXml = ({ left, right, top, bottom }: NonNullable<CellStyle['borders']>): string =>
  `<border>${edgeXml('left', left)}${edgeXml('right', right)}${edgeXml('top', top)}${edgeXml('bottom', bottom)}<diagonal/></border>`;

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** Excel takes the first two fills as these, whatever the file says. */
const GRAY = '<fill><patternFill patternType="gray125"/></fill>';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

export class Styles {
  readonly #formats = new Ranked();
  readonly #fonts = new Ranked(fontXml({}));
  readonly #fills = new Ranked(NO_FILL, GRAY);
  readonly #borders = new Ranked(borderXml({}));
  readonly #cells = new Ranked(PLAIN);
  readonly #highlights = new Ranked();

  #formatId(format: string): number {
    return BUILT_IN[format] ?? FIRST_CUSTOM + this.#formats.rank(format);
  }

  /** Rank of a style, for the `s` of a cell. */
  cell(style: CellStyle): number {
    const { format = 'General', fill, borders = {}, vertical, wrap, indent } = style;
    const ids = [
      `numFmtId="${this.#formatId(format)}" applyNumberFormat="1"`,
      `fontId="${this.#fonts.rank(fontXml(style))}" applyFont="1"`,
      `fillId="${this.#fills.rank(fillXml(fill))}" applyFill="1"`,
      `borderId="${this.#borders.rank(borderXml(borders))}" applyBorder="1"`,
    ];
    const alignment = `${indent ? ' horizontal="left"' : ''}${vertical ? ` vertical="${vertical}"` : ''}${wrap ? ' wrapText="1"' : ''}${indent ? ' indent="1"' : ''}`;
    const aligned = alignment && `<alignment${alignment}/>`;
    return this.#cells.rank(`<xf ${ids.join(' ')} xfId="0"${aligned ? ` applyAlignment="1">${aligned}</xf>` : '/>'}`);
  }

  /** Rank of what a conditional format changes, for its `dxfId`. */
  highlight({ fill }: Highlight): number {
    return this.#highlights.rank(
      `<dxf><fill><patternFill patternType="solid"><fgColor ${rgb(fill)}/><bgColor ${rgb(fill)}/></patternFill></fill></dxf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.all.map((code, rank) => `<numFmt numFmtId="${FIRST_CUSTOM + rank}" formatCode="${escapeXml(code)}"/>`);
    return `${DECLARATION}<styleSheet xmlns="${MAIN}">${new Ranked(...formats).xml('numFmts')}${this.#fonts.xml('fonts')}${this.#fills.xml('fills')}${this.#borders.xml('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${this.#cells.xml('cellXfs')}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${this.#highlights.xml('dxfs')}</styleSheet>`;
  }
}
