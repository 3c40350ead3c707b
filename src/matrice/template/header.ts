/** The four lines above the data: block, obligation, label, number and name; and the notes on the labels. */
import { cellName, type Range } from '../../xlsx/address.js';
import { textCell } from '../../xlsx/markup.js';
import type { Note } from '../../xlsx/notes.js';
import { blankCell, rowXml } from '../../xlsx/write/cells.js';
import { heightOf } from './layout.js';
import { type Look, SMALL_SIZE, TINY_SIZE } from './look.js';
import type { TemplateColumn } from './template-columns.js';
import { exampleOf, formOf, inCells, OBLIGATION, OBLIGATION_IN_FULL } from './wording.js';

/** Ranks of the lines; the label carries the note. */
const BANDS = 1;
const OBLIGATIONS = 2;
const LABELS = 3;
const REFERENCES = 4;
export const HEADER_LINES = 4;

/** `5.10 dateDebutValidite`: the import reads it back, wherever the column is moved. */
export const referenceOf = ({ number, name }: TemplateColumn): string => (number ? `${number} ${name}` : name);

/** The columns under each title, from left to right. */
export function bandsOf(columns: readonly TemplateColumn[]): readonly { readonly title: string; readonly range: Range }[] {
  const starts = columns.flatMap(({ band }, index) => (band === columns[index - 1]?.band ? [] : [index]));
  return starts.map((start, rank) => ({
    title: columns[start]?.band ?? '',
    range: { from: { column: start, line: BANDS }, to: { column: (starts[rank + 1] ?? columns.length) - 1, line: BANDS } },
  }));
}

const isWide = ({ from, to }: Range): boolean => to.column > from.column;
export const mergesOf = (columns: readonly TemplateColumn[]): readonly Range[] =>
  bandsOf(columns)
    .map(({ range }) => range)
    .filter(isWide);

/** Definition, form, example, obligation: all that the official dictionary says of the column. */
export function noteText(column: TemplateColumn): string {
  const { field, obligation, condition } = column;
  const example = exampleOf(field);
  return [
    inCells(field.definition),
    `Format : ${formOf(field)}.`,
    ...(example === undefined ? [] : [`Exemple : ${example}`]),
    `${OBLIGATION_IN_FULL[obligation]}.${condition ? ` ${inCells(condition)}` : ''}`,
    column.contact ? 'Non transmis à la CDC.' : `Dictionnaire de la CDC : ${referenceOf(column)}`,
  ].join('\n');
}

export const notesOf = (columns: readonly TemplateColumn[]): readonly Note[] =>
  columns.map((each, column) => ({ column, line: LABELS, text: noteText(each) }));

/** The rows, as XML. */
export function headerRows(
  columns: readonly TemplateColumn[],
  widths: readonly number[],
  isPrefilled: (column: TemplateColumn) => boolean,
  look: Look,
): readonly string[] {
  const widthAt = (index: number): number => widths[index] ?? 0;
  const row = (
    line: number,
    texts: readonly string[],
    styleOf: (column: TemplateColumn, index: number) => number,
    height: number,
  ): string =>
    rowXml({
      line,
      height,
      cells: texts
        .map((text, index) => {
          const [name, style] = [cellName({ column: index, line }), styleOf(columns[index] as TemplateColumn, index)];
          return text === '' ? blankCell(name, style) : textCell(name, style, text);
        })
        .join(''),
    });
  const height = (texts: readonly string[], size?: number): number =>
    heightOf(
      texts.map((text, index) => [text, widthAt(index)] as const),
      size,
    );

  const bands = bandsOf(columns);
  const bandAt = (index: number): number => bands.findIndex(({ range }) => index <= range.to.column);
  const titles = columns.map((_, index) => bands.find(({ range }) => range.from.column === index)?.title ?? '');
  const obligations = columns.map((column) => OBLIGATION[column.obligation] + (isPrefilled(column) ? ' (prérempli)' : ''));
  const labels = columns.map(({ label }) => label);
  const references = columns.map(referenceOf);
  const narrow = bands.filter(({ range }) => !isWide(range)).map(({ title, range }) => [title, widthAt(range.from.column)] as const);
  return [
    row(BANDS, titles, (_, index) => look.band(bandAt(index)), Math.max(21, heightOf(narrow))),
    row(OBLIGATIONS, obligations, ({ obligation }) => look.obligation(obligation), height(obligations, SMALL_SIZE)),
    row(LABELS, labels, ({ obligation }) => look.label(obligation), height(labels)),
    row(REFERENCES, references, ({ obligation }) => look.reference(obligation), height(references, TINY_SIZE)),
  ];
}
