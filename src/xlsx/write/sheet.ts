/** A sheet, as a stream: what stands above the rows is known at once, what stands below once they are written. */
import { cellName, columnLetters, type Range } from '../address.js';
import { DECLARATION, escapeXml, MAIN, OFFICE_RELATIONSHIPS } from '../markup.js';
import { type Validation, validationsXml } from './validations.js';

export interface SheetHead {
  readonly columns: readonly { readonly width: number; readonly style?: number }[];
  readonly tabColor?: string;
  /** Columns and lines that stay in sight. */
  readonly frozen?: { readonly columns: number; readonly lines: number };
  /** The sheet that is shown when the workbook is opened. */
  readonly selected?: true;
  readonly hidesGrid?: true;
  /** Pages side by side when it is printed, on A4 in landscape. */
  readonly printedPages: number;
}

/** Cells that change looks when a formula is true of them; it is written for the first one. */
export interface ConditionalFormat {
  readonly range: Range;
  readonly formula: string;
  readonly highlight: number;
}

export interface SheetFoot {
  readonly merges?: readonly Range[];
  readonly conditional?: readonly ConditionalFormat[];
  readonly validations?: readonly Validation[];
  /** Where a number written as text is what is meant: Excel does not mark it. */
  readonly numbersAsText?: Range;
  /** The relationship to the boxes of the notes. */
  readonly notes?: string;
}

export const rangeName = ({ from, to }: Range): string => `${cellName(from)}:${cellName(to)}`;

function viewXml({ frozen, selected, hidesGrid }: SheetHead): string {
  const attributes = `${hidesGrid ? ' showGridLines="0"' : ''}${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (!frozen) return `<sheetView${attributes}/>`;
  const { columns, lines } = frozen;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${lines > 0 ? ` ySplit="${lines}"` : ''}`;
  // The pane of the first free cell of the first column, where one begins to type.
  const pane = lines > 0 ? 'bottomLeft' : 'topRight';
  const begin = `A${lines + 1}`;
  return (
    `<sheetView${attributes}><pane${split} topLeftCell="${columnLetters(columns)}${lines + 1}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${begin}" sqref="${begin}"/></sheetView>`
  );
}

const columnXml = ({ width, style }: SheetHead['columns'][number], index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}"${style === undefined ? '' : ` style="${style}"`} customWidth="1"/>`;

function headXml(head: SheetHead): string {
  const { columns, tabColor } = head;
  return `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheetPr>${tabColor ? `<tabColor rgb="FF${tabColor}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${viewXml(head)}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
}

const mergesXml = (merges: readonly Range[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`).join('')}</mergeCells>`;

const conditionalXml = ({ range, formula, highlight }: ConditionalFormat, index: number): string =>
  `<conditionalFormatting sqref="${rangeName(range)}"><cfRule type="expression" dxfId="${highlight}" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;

const A4 = 9;

/** In the order of CT_Worksheet, which Excel insists on. */
const footXml = (
  { printedPages }: SheetHead,
  { merges = [], conditional = [], validations = [], numbersAsText, notes }: SheetFoot,
): string =>
  `</sheetData>${mergesXml(merges)}${conditional.map(conditionalXml).join('')}${validationsXml(validations)}` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="${printedPages}" fitToHeight="0"/>` +
  `<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter>${numbersAsText ? `<ignoredErrors><ignoredError sqref="${rangeName(numbersAsText)}" numberStoredAsText="1"/></ignoredErrors>` : ''}${notes ? `<legacyDrawing r:id="${notes}"/>` : ''}</worksheet>`;

/** Characters gathered before they are handed on. */
const CHUNK = 64 * 1024;

/** The XML of a sheet. `rows` gives the XML of one row or more at a time; `foot` is asked for after the last one. */
export async function* sheetXml(
  head: SheetHead,
  rows: Iterable<string> | AsyncIterable<string>,
  foot: () => SheetFoot,
): AsyncGenerator<string, void, undefined> {
  let chunk = headXml(head);
  for await (const row of rows) {
    chunk += row;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + footXml(head, foot());
}
