/** What a cell of a workbook holds → the text that a column reads, and what the spreadsheet has done to it. */
import type { Fault, Severity } from '../../diagnostic.js';
import type { XlsxCell } from '../../xlsx/cell.js';
import type { Column } from '../headings/columns.js';
import type { Target } from '../headings/headings.js';
import type { CellText, GradedFault } from '../table/row.js';

/** Beyond, a spreadsheet has rounded the number: it keeps fifteen digits. */
const EXACT = 1e15;

/** A number as it is shown, where its format says more than its value: `00000`, `0.00`, `0 %`. */
function shownNumber(value: number, format: string): string {
  if (format === 'General' && Number.isInteger(value)) return String(value);
  const [pattern = ''] = format.split(';');
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').trim();
  if (/^0{2,}$/.test(bare) && Number.isInteger(value) && value >= 0) return String(value).padStart(bare.length, '0');
  const [, decimals] = /^[#,0]*0\.(0+)$/.exec(bare) ?? [];
  if (decimals && decimals.length <= 15) return value.toFixed(decimals.length);
  // The noise of binary fractions is not what anybody typed.
  const exact = Number(value.toPrecision(15));
  return /^0(?:\.0+)?\s*%$/.test(bare) ? `${Number((exact * 100).toPrecision(15))} %` : String(exact);
}

/** What a cell shows, for a heading or for a row to be given back. */
export function shownText(cell: XlsxCell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'text' || cell.kind === 'error') return cell.text;
  if (cell.kind === 'number') return shownNumber(cell.value, cell.format);
  if (cell.kind === 'date') return cell.iso;
  if (cell.kind === 'uncomputed') return '';
  return String(cell.value);
}

/** What may be said of a cell: a secret (the NIR) is not shown. */
const at = ({ name, label, field }: Column, more: Readonly<Record<string, unknown>> = {}): Fault['params'] => ({
  name,
  label,
  ...more,
  ...(field.kind === 'text' && field.secret && 'value' in more && { value: '…' }),
});
const failed = (code: Fault['code'], params: Fault['params'], severity: Severity = 'error'): GradedFault[] => [{ code, params, severity }];

/** A number where a text of a known length is due: zeros have gone, and cannot be counted on to come back. */
function numberFaults(value: number, text: string, column: Column): GradedFault[] {
  const { field } = column;
  if (Math.abs(value) >= EXACT) return failed('nombre-imprecis', at(column, { value: text }));
  if (field.kind !== 'text') return [];
  const expected = field.length ?? 0;
  return /^\d+$/.test(text) && text.length < expected ? failed('zeros-perdus', at(column, { value: text, expected })) : [];
}

/** The text of a cell for the column that it feeds; `text`: what it shows. */
export function cellText(cell: XlsxCell | undefined, text: string, { columns, split }: Target): CellText {
  const [column] = columns as [Column];
  switch (cell?.kind) {
    case 'error':
      return { text, faults: failed('cellule-en-erreur', at(column, { value: text })) };
    case 'uncomputed':
      return { text, faults: failed('formule-sans-valeur', at(column)) };
    case 'impossible-date':
      return { text, faults: failed('date-impossible', at(column, { value: text })) };
    case 'date':
      // Excel makes a date of « 3-4 » or « 12/2026 ».
      return !split && column.field.kind === 'text'
        ? { text, faults: failed('date-dans-un-texte', at(column, { value: text })) }
        : { text };
    case 'number':
      return split ? { text } : { text, faults: numberFaults(cell.value, text, column) };
    default:
      return { text };
  }
}
