/** What a cell proposes and expects. A warning, never a refusal: what the norm allows may always be typed. */
import { cellName, type Range } from '../address.js';
import { escapeXml } from '../markup.js';

/** What is expected; the formulas are numbers, dates as numbers, or the name of a list. */
export type Expected =
  | { readonly type: 'list'; readonly list: string }
  | { readonly type: 'whole' | 'date'; readonly from: number; readonly to: number }
  | { readonly type: 'textLength'; readonly atMost: number }
  | { readonly type: 'textLength'; readonly exactly: number };

export type Validation = Expected & {
  readonly range: Range;
  /** 32 characters, beyond which Excel declares the whole file damaged. */
  readonly title: string;
  /** 255 characters, for the same reason. */
  readonly message: string;
};

/** A line end inside an attribute would be read as a blank. */
const attribute = (text: string): string => escapeXml(text).replaceAll('\n', '&#10;');

const formula = (rank: 1 | 2, text: string | number): string => `<formula${rank}>${escapeXml(String(text))}</formula${rank}>`;

function expectedXml(expected: Expected): { readonly operator: string; readonly formulas: string } {
  if (expected.type === 'list') return { operator: '', formulas: formula(1, expected.list) };
  if ('from' in expected) return { operator: '', formulas: formula(1, expected.from) + formula(2, expected.to) };
  if ('exactly' in expected) return { operator: ' operator="equal"', formulas: formula(1, expected.exactly) };
  return { operator: ' operator="lessThanOrEqual"', formulas: formula(1, expected.atMost) };
}

function validationXml({ range: { from, to }, title, message, ...expected }: Validation): string {
  const { operator, formulas } = expectedXml(expected);
  return (
    `<dataValidation type="${expected.type}" errorStyle="warning"${operator} allowBlank="1" showErrorMessage="1" ` +
    `errorTitle="${attribute(title)}" error="${attribute(message)}" ` +
    `sqref="${cellName(from)}:${cellName(to)}">${formulas}</dataValidation>`
  );
}

export const validationsXml = (validations: readonly Validation[]): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
