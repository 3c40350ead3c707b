/** Files that the formulas of a workbook take values from: their values here may be out of date. */
import type { XlsxPackage } from './package.js';
import { type Relationship, relationshipsOf } from './relationships.js';

/** What a diagnostic can tell. */
const MAX_LINKS = 100;

/** The targets as the workbook writes them: `file:///C:\Listes\codes.xlsx`. */
export async function externalTargets(pkg: XlsxPackage, relationships: readonly Relationship[]): Promise<readonly string[]> {
  const targets: string[] = [];
  for (const { type, part } of relationships.filter((each) => each.type === 'externalLink').slice(0, MAX_LINKS)) {
    const links = part === undefined ? [] : await relationshipsOf(pkg, part);
    const external = links.filter((link) => link.part === undefined);
    // A link whose file is not told is a link all the same.
    targets.push(...(external.length > 0 ? external.map(({ target }) => target) : [part ?? type]));
  }
  return [...new Set(targets)];
}
