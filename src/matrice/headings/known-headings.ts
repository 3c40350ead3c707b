/** Whether a line of a table is one of headings. */
import { type HeadingOptions, isBlank, keyOf, wantedOf } from './heading-options.js';
import { type Meaning, meaningOf, VOCABULAIRES } from './vocabularies/index.js';

const isContact = ({ targets }: Meaning): boolean => targets.some(({ columns }) => columns.some(({ contact }) => contact));

/** How each filled heading is taken: `known`, `contact`, left `out`, or not at all. */
function kindsOf(cells: readonly string[], options: HeadingOptions): ('known' | 'contact' | 'out' | 'unknown')[] {
  const { mapping } = wantedOf(options);
  const vocabularies = options.vocabulaire ? [options.vocabulaire] : VOCABULAIRES;
  return cells
    .filter((cell) => !isBlank(cell))
    .map((cell) => {
      const wanted = mapping.get(keyOf(cell));
      if (wanted !== undefined) return wanted === null ? 'out' : 'known';
      const meant = vocabularies.map((each) => meaningOf(cell, each)).find(({ targets }) => targets.length > 0);
      return meant ? (isContact(meant) ? 'contact' : 'known') : 'unknown';
    });
}

/** How many headings are known: tells the right separator from the others. */
export const countKnown = (cells: readonly string[], options: HeadingOptions = {}): number =>
  kindsOf(cells, options).filter((kind) => kind === 'known' || kind === 'contact').length;

/** Names enough to be no chance, among however many columns an export has. */
const ENOUGH = 3;
/** `5.1` may be a mark as well as the number of a column. */
const isNumber = (cell: string): boolean => /^[\d.,\s]*$/.test(cell);

/** Whether most of what the line holds names columns, or several names do. */
export const looksLikeHeadings = (cells: readonly string[], options: HeadingOptions = {}): boolean => {
  // « Téléphone : » stands above the headings too, beside the number of the school.
  const kinds = kindsOf(cells, options).filter((kind) => kind === 'known' || kind === 'unknown');
  const known = kinds.filter((kind) => kind === 'known').length;
  if (known > 0 && known * 2 >= kinds.length) return true;
  const names = cells.filter((cell) => !isNumber(cell));
  return kindsOf(names, options).filter((kind) => kind === 'known').length >= ENOUGH;
};
