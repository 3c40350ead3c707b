/** Puts the sheet « Contrôle » in a workbook: in the place of that of a former control, or after the others. */
import { attach, changeTypes, detach, relationsIn, removePart } from '../../xlsx/edit/attach.js';
import { addOverride } from '../../xlsx/edit/content-types.js';
import type { Dialect } from '../../xlsx/edit/dialect.js';
import type { PackageEdit } from '../../xlsx/edit/package-edit.js';
import { addSheet, removeFilterName, sheetNames } from '../../xlsx/edit/workbook-sheets.js';
import { relationshipsPart } from '../../xlsx/read/relationships.js';
import type { XlsxSheet, XlsxWorkbook } from '../../xlsx/read/workbook.js';
import { TITLE } from './marks.js';

const NAME = 'Contrôle';
const OUR_NAME = new RegExp(`^${NAME}(?: \\(\\d+\\))?$`, 'i');
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Parts of a sheet that mean nothing without it. */
const ATTACHED = new Set(['comments', 'vmlDrawing', 'printerSettings']);

/** The sheet of a former control: by its name and its title, which are all that programs keep. */
export async function findControl(workbook: XlsxWorkbook): Promise<XlsxSheet | undefined> {
  for (const sheet of workbook.sheets) {
    if (!OUR_NAME.test(sheet.name)) continue;
    for await (const [row] of workbook.rows(sheet)) {
      const cell = row?.line === 1 ? row.cells[0] : undefined;
      if (cell?.kind === 'text' && cell.text === TITLE) return sheet;
      break;
    }
  }
  return undefined;
}

/** `Contrôle`, or `Contrôle (2)` when the user has a sheet of that name: names of sheets have no case. */
function freeSheetName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = NAME;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${NAME} (${number})`;
  return name;
}

/** Makes room for the part of a new sheet. */
export async function addControl(edit: PackageEdit, workbook: XlsxWorkbook, dialect: Dialect): Promise<string> {
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1);
  const path = edit.freeName(`${folder}worksheets/sheet`, '.xml');
  const id = await attach(edit, workbook.path, dialect, 'worksheet', path);
  await edit.change(workbook.path, '', (text) => ({
    xml: addSheet(text, dialect, freeSheetName(sheetNames(text)), id),
    result: undefined,
  }));
  await changeTypes(edit, (xml) => addOverride(xml, path, SHEET_TYPE));
  return path;
}

/** Takes away what programs, and the user, hung on the sheet of a former control. */
export async function clearControl(edit: PackageEdit, workbook: XlsxWorkbook, { name, path }: XlsxSheet): Promise<void> {
  const attached = (await relationsIn(edit, path)).filter(({ kind, external }) => ATTACHED.has(kind) && !external);
  for (const { target } of attached) await removePart(edit, target);
  edit.remove(relationshipsPart(path));
  await edit.change(workbook.path, '', (text) => ({ xml: removeFilterName(text, name), result: undefined }));
  if (await holdsFormula(workbook.pkg.chunks(path))) await dropCalculationOrder(edit, workbook.path);
}

async function holdsFormula(chunks: AsyncIterable<string>): Promise<boolean> {
  let end = '';
  for await (const chunk of chunks) {
    if (/<(?:[A-Za-z_][\w.-]*:)?f[\s>/]/.test(end + chunk)) return true;
    end = chunk.slice(-80);
  }
  return false;
}

/**
 * The order of calculation, which Excel makes again when it is missing, and calls the file damaged when it names a cell without a
 * formula: one that the user wrote on the sheet which is replaced.
 */
async function dropCalculationOrder(edit: PackageEdit, workbook: string): Promise<void> {
  const chain = (await relationsIn(edit, workbook)).find(({ kind }) => kind === 'calcChain');
  if (chain) await detach(edit, workbook, chain);
}
