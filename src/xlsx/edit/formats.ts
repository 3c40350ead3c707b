/** Colours laid over cells by conditional formats, which leave the styles of the cells as they are. */
import type { Cell } from '../address.js';
import { escapeXml } from '../markup.js';
import { rangesOf } from './ranges.js';
import { childNamed, childrenNamed, descendants, scan, textOf, type XmlElement } from './scan.js';
import { AFTER_CELLS } from './sheet-order.js';
import { applyEdits, type Edit, insertInOrder, prefixedLike, removal, setAttribute } from './splice.js';

/** Cells of one colour. `mark`: a text that our rules carry in their formula, always true, and by which they are found again. */
export interface Colouring {
  readonly mark: string;
  readonly cells: readonly Cell[];
  /** Rank of the differential format in the styles. */
  readonly dxf: number;
}

/** Ranges in one element: a list of a hundred thousand is slow to open, and more elements than a few hundred are too. */
const RANGES = 1000;

const formulaOf = (mark: string): string => `LEN("${mark}")>0`;

const priorityOf = (rule: XmlElement): number => Number(rule.attributes.get('priority') ?? Number.NaN);

/** Rules with a rank, those of the extensions included: they share one numbering. */
const rulesOf = (sheet: XmlElement): XmlElement[] =>
  [...descendants(sheet)].filter((element) => element.local === 'cfRule' && Number.isInteger(priorityOf(element)));

const shift = (text: string, rules: readonly XmlElement[], by: number): Edit[] =>
  rules.map((rule) => setAttribute(text, rule, 'priority', String(priorityOf(rule) + by)));

/** Takes our colours away: `text` is a whole `<worksheet>`. The ranks of the other rules become again what they were. */
export function stripColours(text: string, marks: readonly string[]): string {
  const sheet = scan(text);
  const isOurs = (rule: XmlElement): boolean =>
    childrenNamed(rule, 'formula').some((formula) => marks.some((mark) => textOf(text, formula).includes(`"${mark}"`)));
  const edits: Edit[] = [];
  const ours: XmlElement[] = [];
  for (const format of childrenNamed(sheet, 'conditionalFormatting')) {
    const rules = childrenNamed(format, 'cfRule');
    const found = rules.filter(isOurs);
    ours.push(...found);
    // A program that saved the file may have put several rules of one range together.
    if (found.length === rules.length && found.length > 0) edits.push(removal(format));
    else edits.push(...found.map(removal));
  }
  if (ours.length === 0) return text;
  const others = rulesOf(sheet).filter((rule) => !ours.includes(rule));
  const highest = Math.max(...ours.map(priorityOf));
  if (highest === ours.length && others.every((rule) => priorityOf(rule) > highest)) edits.push(...shift(text, others, -highest));
  return applyEdits(text, edits);
}

/** Colours cells, before any other rule. `text` is a whole `<worksheet>` without colours of ours. */
export function addColours(text: string, colourings: readonly Colouring[]): string {
  const formats: string[] = [];
  for (const { mark, cells, dxf } of colourings) {
    const ranges = rangesOf(cells);
    for (let start = 0; start < ranges.length; start += RANGES)
      formats.push(
        `<conditionalFormatting sqref="${ranges.slice(start, start + RANGES).join(' ')}"><cfRule type="expression" dxfId="${dxf}" priority="${formats.length + 1}"><formula>${escapeXml(formulaOf(mark))}</formula></cfRule></conditionalFormatting>`,
      );
  }
  if (formats.length === 0) return text;
  const sheet = scan(text);
  const added = prefixedLike(childNamed(sheet, 'conditionalFormatting') ?? sheet, formats.join(''));
  return applyEdits(text, [
    ...shift(text, rulesOf(sheet), formats.length),
    insertInOrder(text, sheet, AFTER_CELLS, 'conditionalFormatting', added),
  ]);
}
