/** The lines to fill in: those that come filled, then those that are only prepared. */
import { fieldOfKey } from '../../ligne/lexical.js';
import { NILLABLE_BLOCKS } from '../../ligne/ligne-fields.js';
import { columnLetters } from '../../xlsx/address.js';
import { textCell } from '../../xlsx/markup.js';
import { blankCell, emptyFormulaCell, formulaText, MAX_LINES, numberCell, rowXml } from '../../xlsx/write/cells.js';
import { matriceError } from '../matrice-error.js';
import { type Content, contentOf } from './cell-content.js';
import { HEADER_LINES } from './header.js';
import type { Look } from './look.js';
import type { Settings } from './options.js';
import type { TemplateColumn } from './template-columns.js';

interface PreparedColumn extends TemplateColumn {
  readonly letters: string;
  readonly style: number;
  /** What the cell holds where the row does not say. */
  readonly constant: Content | undefined;
}

const MAX_ROWS = MAX_LINES - HEADER_LINES;

function literal(content: Content): string {
  if (content.kind === 'text') return formulaText(content.text);
  return content.kind === 'number' ? String(content.value) : `DATE(${content.iso.split('-').map(Number).join(',')})`;
}

function filledCell(content: Content, name: string, style: number): string {
  if (content.kind === 'text') return textCell(name, style, content.text);
  return numberCell(name, style, content.kind === 'number' ? content.value : content.day);
}

export class DataRows {
  readonly #columns: readonly PreparedColumn[];
  readonly #names: ReadonlySet<string>;
  readonly #settings: Settings;
  /** How many rows came filled. */
  filled = 0;

  constructor(settings: Settings, look: Look) {
    const { columns, constants } = settings;
    this.#settings = settings;
    this.#columns = columns.map((column, index) => ({
      ...column,
      letters: columnLetters(index),
      style: look.data(column.field, constants.has(column.name)),
      constant: contentOf(constants.get(column.name), column),
    }));
    this.#names = new Set(columns.map(({ name }) => name));
  }

  #prepared(line: number): string {
    const cells = this.#columns.map(({ letters, style, constant }) =>
      constant ? emptyFormulaCell(letters + line, style, `IF($A${line}="","",${literal(constant)})`) : blankCell(letters + line, style),
    );
    return rowXml({ line, cells: cells.join('') });
  }

  /** Nothing given is left out. */
  #refuseStrangers(row: Readonly<Record<string, unknown>>, idTechnique: string | undefined): void {
    for (const [name, value] of Object.entries(row)) {
      if (this.#names.has(name) || value === undefined || value === '') continue;
      const block = NILLABLE_BLOCKS.get(name);
      if (block) throw matriceError('bloc-entier-inconnu', { name, label: block.label }, idTechnique);
      const label = fieldOfKey(name)?.label;
      // Of another way of identification, or absent: nothing is lost.
      if (value === null && label !== undefined) continue;
      throw matriceError('donnee-sans-colonne', { name, ...(label !== undefined && { label }) }, idTechnique);
    }
  }

  #row(given: object, line: number): string {
    const row = given as Readonly<Record<string, unknown>>;
    const idTechnique = typeof row.idTechnique === 'string' ? row.idTechnique : undefined;
    this.#refuseStrangers(row, idTechnique);
    let cells = '';
    let isEmpty = true;
    for (const column of this.#columns) {
      const value = row[column.name];
      const content = value === undefined ? column.constant : contentOf(value, column, idTechnique);
      const name = column.letters + line;
      cells += content ? filledCell(content, name, column.style) : blankCell(name, column.style);
      isEmpty &&= !content || value === undefined;
    }
    if (isEmpty) throw matriceError('passage-vide', {});
    return rowXml({ line, cells });
  }

  /** The rows, as XML, one at a time. */
  async *rows(): AsyncGenerator<string, void, undefined> {
    for await (const passage of this.#settings.passages) {
      if (this.filled === MAX_ROWS) throw matriceError('trop-de-lignes', { max: MAX_ROWS });
      yield this.#row(passage, HEADER_LINES + ++this.filled);
    }
    for (let line = HEADER_LINES + this.filled + 1; line <= HEADER_LINES + this.#settings.lines; line++) yield this.#prepared(line);
  }

  /** Last line that is written. */
  get last(): number {
    return HEADER_LINES + Math.max(this.filled, this.#settings.lines);
  }
}
