/** Which part of an archive is the workbook; and, where none is, what the archive is in truth. */
import { FichierIllisible } from '../../matrice/table/decode.js';
import { attribute, readElements } from './elements.js';
import type { XlsxPackage } from './package.js';
import { relationshipsOf, relationshipsPart } from './relationships.js';
import { damaged } from './unreadable.js';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = relationshipsPart('');
const BINARY = /\.bin$/i;

/** By the root of their main part. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['document', 'un document Word'],
  ['presentation', 'une présentation PowerPoint'],
]);

export const kindOfRoot = (root: string): string => DOCUMENTS.get(root) ?? "un document d'un autre logiciel";

async function isPackage(pkg: XlsxPackage): Promise<boolean> {
  if (!pkg.has(CONTENT_TYPES)) return false;
  let says = false;
  await readElements(pkg, CONTENT_TYPES, {
    open(_, attributes) {
      says ||= attribute(attributes, 'ContentType')?.includes('spreadsheetml') ?? false;
    },
  });
  return says;
}

/** The fault of an archive that names no workbook. */
async function otherThanWorkbook(pkg: XlsxPackage): Promise<FichierIllisible> {
  if (pkg.has('META-INF/manifest.xml') && pkg.has('content.xml'))
    return new FichierIllisible({ code: 'classeur-opendocument', params: {} });
  if (pkg.has('xl/workbook.xml') || (await isPackage(pkg)))
    return damaged("elle n'est pas dans l'archive, ou ne dit pas où est le classeur", RELATIONSHIPS);
  return new FichierIllisible({ code: 'archive-sans-classeur', params: { kind: 'une archive .zip' } });
}

/** Name of the part that is the workbook. Throws `FichierIllisible`. */
export async function findWorkbook(pkg: XlsxPackage): Promise<string> {
  const found = (await relationshipsOf(pkg, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (found === undefined) throw await otherThanWorkbook(pkg);
  if (BINARY.test(found)) throw new FichierIllisible({ code: 'classeur-binaire', params: {} });
  return found;
}
