/** Lines of the sheet « Contrôle », numbered as they come, and the links of their cells. */
import { cellName } from '../../xlsx/address.js';
import { escapeXml, textCell } from '../../xlsx/markup.js';
import { MAX_CELL_TEXT, numberCell, rowXml } from '../../xlsx/write/cells.js';
import type { Look, Looks } from './control-looks.js';
import type { ListedFault } from './faults.js';

/** Excel drops the links beyond, and says that the file is damaged. */
export const MAX_LINKS = 65_530;
const CUT = " […] (texte coupé ici : une cellule n'en contient pas plus)";

const fitting = (text: string): string => (text.length <= MAX_CELL_TEXT ? text : text.slice(0, MAX_CELL_TEXT - CUT.length) + CUT);

/** Of the columns, in characters. */
export const WIDTHS = [15, 18, 24, 88, 38] as const;
/** Characters that a line of each column surely holds: capitals, and words that go to the next line, take more room. */
const HOLDS = [13, 15, 20, 94, 34];
/** Points. */
const LINE = 15;

/** As high as its texts: LibreOffice does not work it out when it opens a file. */
const heightOf = (cells: readonly CellToWrite[]): number =>
  LINE * Math.max(1, ...cells.map(({ value }, column) => Math.ceil(String(value).length / (HOLDS[column] ?? 1))));

export interface CellToWrite {
  readonly look: Look;
  readonly value: string | number;
  /** The fault whose cell it leads to. */
  readonly to?: ListedFault;
}

export class ControlRows {
  readonly links: string[] = [];
  readonly #looks: Looks;
  #line = 0;

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  /** Number of the last line. */
  get line(): number {
    return this.#line;
  }

  row(cells: readonly CellToWrite[], height = heightOf(cells)): string {
    this.#line++;
    const line = this.#line;
    const xml = cells.map((cell, column) => this.#cell(cell, cellName({ column, line }))).join('');
    return rowXml({ line, cells: xml, height });
  }

  #cell({ look, value, to }: CellToWrite, name: string): string {
    const isLink = to?.sheet !== undefined && to.cell !== undefined && this.links.length < MAX_LINKS;
    if (isLink) this.links.push(linkXml(name, to.sheet, cellName(to.cell), to.place));
    const style = this.#looks[to && !isLink ? 'wrapped' : look];
    return typeof value === 'number' ? numberCell(name, style, value) : textCell(name, style, fitting(value));
  }
}

/** The name of the sheet stands between quotes even where it could do without: `R1C1` and the like could not. */
const linkXml = (name: string, sheet: string, cell: string, shown: string): string =>
  `<hyperlink ref="${name}" location="${escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell}`)}" display="${escapeXml(shown)}"/>`;
