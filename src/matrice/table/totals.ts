/** « Total » at the foot of a table: a line that counts the people, and is none of them. */
import { identificationTitulaire } from '../../dictionary/index.js';
import { cellsBelow } from '../../ligne/ligne-fields.js';
import type { PassageCertification } from '../../model.js';
import type { Target } from '../headings/headings.js';

const TOTAL = /^\s*(?:sous[\s-]*)?(?:total|totaux|nombre\s+(?:de|d['’]|total)|effectif|somme)(?!\p{L})/iu;

/** What tells who a line is about. */
const civil = new Set(cellsBelow(identificationTitulaire).keys());
const IDENTIFIER = 'idTechnique' satisfies keyof PassageCertification;

const feeds = (target: Target | undefined, holds: (name: string) => boolean): boolean =>
  target?.columns.some(({ name }) => holds(name)) === true;

/** Whether a line says that it is a total, and holds besides nothing that could name a person. */
export function isTotal({ cells }: { readonly cells: readonly string[] }, columns: readonly (Target | undefined)[]): boolean {
  for (const [index, target] of columns.entries()) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '' || TOTAL.test(cell)) continue;
    if (feeds(target, (name) => name === IDENTIFIER)) return false;
    // A count may stand under a name: `=NBVAL(B2:B61)`.
    if (!/^\d+$/.test(cell) && feeds(target, (name) => civil.has(name))) return false;
  }
  return cells.some((cell) => TOTAL.test(cell));
}
