/** The fault of what cannot be read; anything else that is thrown is a defect. */

import { FichierIllisible } from '../../src/matrice/table/decode.js';
import { generic } from '../../src/messages.js';
import type { XlsxRow } from '../../src/xlsx/cell.js';
import type { XlsxLimits } from '../../src/xlsx/read/limits.js';
import type { XlsxSource } from '../../src/xlsx/read/package.js';
import { openWorkbook } from '../../src/xlsx/read/workbook.js';

/** Every row of every sheet, by name of the sheet. */
export async function readAll(source: XlsxSource, limits?: Partial<XlsxLimits>): Promise<Record<string, XlsxRow[]>> {
  const workbook = await openWorkbook(source, limits);
  const sheets: Record<string, XlsxRow[]> = {};
  for (const sheet of workbook.sheets) {
    await workbook.merges(sheet);
    const rows: XlsxRow[] = [];
    for await (const batch of workbook.rows(sheet)) rows.push(...batch);
    sheets[sheet.name] = rows;
  }
  return sheets;
}

export async function refusal(source: XlsxSource, limits?: Partial<XlsxLimits>): Promise<{ code: string; sentence: string } | undefined> {
  try {
    await readAll(source, limits);
    return undefined;
  } catch (error) {
    if (!(error instanceof FichierIllisible)) throw error;
    return { code: error.fault.code, sentence: generic[error.fault.code](error.fault.params as never) };
  }
}

/** The cells of a sheet, one list per line. */
export const cellsOf = (rows: readonly XlsxRow[] | undefined) => (rows ?? []).map(({ cells }) => Array.from(cells));
