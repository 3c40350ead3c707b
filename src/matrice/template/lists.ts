/** The hidden sheet of the lists that cells choose from, two columns each: what is written, and what it stands for. */
import { cellName, columnLetters } from '../../xlsx/address.js';
import { textCell } from '../../xlsx/markup.js';
import { rowXml } from '../../xlsx/write/cells.js';
import type { DefinedName } from '../../xlsx/write/workbook.js';
import { type CertificationProposee, proposedFor } from './certifications.js';
import type { Look } from './look.js';
import type { TemplateColumn } from './template-columns.js';
import { choicesOf, type ListItem } from './wording.js';

export const LISTS_SHEET = 'Listes';

export interface ChoiceList {
  /** By which the cells know it. */
  readonly name: string;
  readonly title: string;
  readonly items: readonly ListItem[];
}

const FIRST_LINE = 2;

function itemsOf({ name, field }: TemplateColumn, certifications: readonly CertificationProposee[]): readonly ListItem[] | undefined {
  const proposed = proposedFor(name, certifications);
  if (proposed.length === 0) return choicesOf(field);
  return proposed.map((text) => {
    const meaning = certifications.find(({ code }) => code === text)?.intitule;
    return { text, ...(meaning !== undefined && { meaning }) };
  });
}

/** The lists, by column. */
export function listsOf(
  columns: readonly TemplateColumn[],
  certifications: readonly CertificationProposee[],
): ReadonlyMap<string, ChoiceList> {
  const lists = columns.flatMap((column) => {
    const items = itemsOf(column, certifications);
    // Not the label alone: the hidden sheet would look like a table of passages.
    return items ? [[column.name, { name: `liste.${column.name}`, title: `Liste « ${column.label} »`, items }] as const] : [];
  });
  return new Map(lists);
}

export const listNames = (lists: ReadonlyMap<string, ChoiceList>): readonly DefinedName[] =>
  [...lists.values()].map(({ name, items }, rank) => {
    const letters = columnLetters(rank * 2);
    return { name, value: `${LISTS_SHEET}!$${letters}$${FIRST_LINE}:$${letters}$${FIRST_LINE + items.length - 1}` };
  });

/** The rows of the sheet, as XML. */
export function* listRows(lists: ReadonlyMap<string, ChoiceList>, look: Look): Generator<string> {
  const all = [...lists.values()];
  const row = (line: number, style: number, textsOf: (list: ChoiceList) => readonly (string | undefined)[]): string =>
    rowXml({
      line,
      cells: all
        .flatMap(textsOf)
        .map((text, column) => (text === undefined ? '' : textCell(cellName({ column, line }), style, text)))
        .join(''),
    });
  yield row(1, look.headCell, ({ title }) => [title, 'Sens']);
  const height = Math.max(0, ...all.map(({ items }) => items.length));
  for (let rank = 0; rank < height; rank++)
    yield row(FIRST_LINE + rank, look.cell, ({ items }) => [items[rank]?.text, items[rank]?.meaning]);
}
