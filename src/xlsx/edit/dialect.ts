/** The two dialects of the format, and the names that a workbook gives to its namespaces. */
import { MAIN, OFFICE_RELATIONSHIPS } from '../markup.js';
import type { XmlElement } from './scan.js';

export interface Dialect {
  /** Namespace of workbooks, sheets, styles and notes. */
  readonly main: string;
  /** Namespace of `r:id`, and beginning of the types of relations. */
  readonly relationships: string;
}

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const TRANSITIONAL: Dialect = { main: MAIN, relationships: OFFICE_RELATIONSHIPS };

/** That of a workbook, from its root. */
export const dialectOf = (workbook: XmlElement): Dialect =>
  [...workbook.attributes].some(([name, value]) => name.startsWith('xmlns') && value === STRICT.main) ? STRICT : TRANSITIONAL;

/** `r:id="rId7"`, with the prefix that the root declares, or with its own declaration. */
export function relationAttribute({ attributes }: XmlElement, { relationships }: Dialect, id: string): string {
  const declared = [...attributes].find(([name, value]) => name.startsWith('xmlns:') && value === relationships)?.[0];
  return declared ? `${declared.slice('xmlns:'.length)}:id="${id}"` : `xmlns:r="${relationships}" r:id="${id}"`;
}

/** The identifier that an element gives to a relation, whatever its prefix. */
export const relationId = ({ attributes }: XmlElement): string | undefined =>
  [...attributes].find(([name]) => /^[^:]+:id$/.test(name))?.[1];
