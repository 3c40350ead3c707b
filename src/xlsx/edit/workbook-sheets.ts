/** The list of the sheets of a workbook, edited as text. */

import { illFormed } from '../../xml/fault.js';
import { escapeXml } from '../markup.js';
import { type Dialect, relationAttribute } from './dialect.js';
import { childNamed, childrenNamed, scan, type XmlElement } from './scan.js';
import { appendInside, applyEdits, prefixedLike, removal } from './splice.js';

const sheetsOf = (root: XmlElement): XmlElement => {
  const sheets = childNamed(root, 'sheets');
  if (!sheets) throw illFormed('la liste des feuilles manque');
  return sheets;
};

const nameOf = ({ attributes }: XmlElement): string => attributes.get('name') ?? '';

/** Names of all the sheets, those of charts included. */
export const sheetNames = (xml: string): string[] => childrenNamed(sheetsOf(scan(xml)), 'sheet').map(nameOf);

/** Adds a sheet after the others; `id` is that of its relation. */
export function addSheet(xml: string, dialect: Dialect, name: string, id: string): string {
  const root = scan(xml);
  const sheets = sheetsOf(root);
  const highest = Math.max(0, ...childrenNamed(sheets, 'sheet').map(({ attributes }) => Number(attributes.get('sheetId')) || 0));
  const added = `<sheet name="${escapeXml(name)}" sheetId="${highest + 1}" ${relationAttribute(root, dialect, id)}/>`;
  return applyEdits(xml, [appendInside(xml, sheets, prefixedLike(root, added))]);
}

/** Where programs keep the range of a filter, beside the filter itself. */
const FILTER_NAMES = new Set(['_xlnm._FilterDatabase', '_FilterDatabase']);

/** Removes the range that a program noted for the filter of a sheet which is about to be replaced. */
export function removeFilterName(xml: string, sheet: string): string {
  const root = scan(xml);
  const rank = childrenNamed(sheetsOf(root), 'sheet').findIndex((element) => nameOf(element) === sheet);
  const names = childNamed(root, 'definedNames');
  if (!names) return xml;
  const gone = names.children.filter(
    ({ attributes }) => attributes.get('localSheetId') === String(rank) && FILTER_NAMES.has(attributes.get('name') ?? ''),
  );
  // An empty list of names is against the schema.
  return applyEdits(xml, gone.length === names.children.length && gone.length > 0 ? [removal(names)] : gone.map(removal));
}
