/** How the workbook looks. What is due is told by words, weight and borders before it is told by colour. */
import type { Obligation } from '../../dictionary/index.js';
import type { CellField } from '../../ligne/ligne-fields.js';
import type { CellStyle, Edge, Styles } from '../../xlsx/write/styles.js';

/** Of the letters, in points. */
export const SMALL_SIZE = 9;
export const TINY_SIZE = 8;

/** Dark enough for white letters: 7:1 at the least. */
const BANDS = ['1F3864', '005A5B', '5B2C6F', '7B241C', '145A32', '424949'] as const;
export const bandColor = (rank: number): string => BANDS[rank % BANDS.length] as string;

/** Behind the label and its obligation, and the letters of the obligation; 4.5:1 at the least. */
const TINTS: Readonly<Record<Obligation, { readonly fill: string; readonly letters: string }>> = {
  obligatoire: { fill: 'FBE2D5', letters: '7F2A00' },
  'obligatoire-sauf-nil': { fill: 'FFF2CC', letters: '6B4E00' },
  'sous-condition': { fill: 'DDEBF7', letters: '1F4E78' },
  facultatif: { fill: 'F2F2F2', letters: '595959' },
};
/** A cell still to be filled in. */
export const MISSING = 'FFE08A';
const PREFILLED = 'EDEDED';

export const TABS = { saisie: 'C55A11', modeDEmploi: '1F3864' } as const;

const line = (style: Edge['style'], color: string): Edge => ({ style, color });
const GRID = line('thin', 'BFBFBF');
const DARK = line('thick', '7F2A00');
const box = (edge: Edge): NonNullable<CellStyle['borders']> => ({ left: edge, right: edge, top: edge, bottom: edge });

const isDue = (obligation: Obligation): boolean => obligation.startsWith('obligatoire');

/**
 * Text wherever a spreadsheet could eat a zero or turn a mark into a date. The French of dates is said: without it, LibreOffice set
 * to English saves the same cell in a CSV as 06/30/2031.
 */
const FORMATS: Partial<Record<CellField['kind'], string>> = { date: '[$-40C]dd/mm/yyyy', integer: '0' };
const formatOf = (field: CellField): string => FORMATS[field.kind] ?? '@';

export interface Look {
  readonly band: (rank: number) => number;
  readonly obligation: (obligation: Obligation) => number;
  readonly label: (obligation: Obligation) => number;
  readonly reference: (obligation: Obligation) => number;
  readonly data: (field: CellField, isPrefilled?: boolean) => number;
  /** A column below what was prepared: its format, without the grid. */
  readonly beyond: (field: CellField) => number;
  readonly title: number;
  readonly section: number;
  readonly paragraph: number;
  readonly command: number;
  readonly headCell: number;
  readonly cell: number;
  readonly strongCell: number;
}

export function lookOf(styles: Styles): Look {
  const head = { vertical: 'center', wrap: true, indent: true } as const;
  const body = { vertical: 'top', wrap: true, indent: true } as const;
  return {
    band: (rank) => styles.cell({ bold: true, color: 'FFFFFF', fill: bandColor(rank), borders: box(line('thin', 'FFFFFF')), ...head }),
    obligation: (obligation) =>
      styles.cell({
        size: SMALL_SIZE,
        ...(isDue(obligation) ? { bold: true } : { italic: true }),
        color: TINTS[obligation].letters,
        fill: TINTS[obligation].fill,
        borders: { left: GRID, right: GRID, top: GRID },
        ...head,
      }),
    label: (obligation) =>
      styles.cell({
        ...(isDue(obligation) && { bold: true }),
        fill: TINTS[obligation].fill,
        borders: { left: GRID, right: GRID },
        ...head,
      }),
    reference: (obligation) =>
      styles.cell({
        size: TINY_SIZE,
        color: '595959',
        fill: 'FFFFFF',
        borders: { left: GRID, right: GRID, bottom: obligation === 'obligatoire' ? DARK : line('medium', '7F7F7F') },
        ...head,
      }),
    data: (field, isPrefilled = false) =>
      styles.cell({
        format: formatOf(field),
        ...(isPrefilled && { fill: PREFILLED, italic: true }),
        borders: box(GRID),
      }),
    beyond: (field) => styles.cell({ format: formatOf(field) }),
    title: styles.cell({ bold: true, size: 18, color: bandColor(0) }),
    section: styles.cell({ bold: true, size: 13, color: bandColor(0), vertical: 'center' }),
    paragraph: styles.cell(body),
    command: styles.cell({ bold: true, fill: 'F2F2F2', ...head }),
    headCell: styles.cell({ bold: true, color: 'FFFFFF', fill: bandColor(0), borders: box(GRID), ...head }),
    cell: styles.cell({ borders: box(GRID), ...body }),
    strongCell: styles.cell({ bold: true, borders: box(GRID), ...body }),
  };
}
