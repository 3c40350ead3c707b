/** The formats of the numbers, by style: what tells a date from a number. */
import { builtInFormat, GENERAL, isDateFormat } from './dates.js';
import { attribute, readElements } from './elements.js';
import type { XlsxPackage } from './package.js';

export interface NumberFormat {
  readonly code: string;
  readonly isDate: boolean;
}

export const GENERAL_FORMAT: NumberFormat = { code: GENERAL, isDate: false };

/** By rank of the style. Throws `FichierIllisible`. */
export async function readStyles(pkg: XlsxPackage, part: string): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  await readElements(pkg, part, {
    open(path, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (path === 'styleSheet/numFmts/numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? GENERAL);
      else if (path === 'styleSheet/cellXfs/xf') ids.push(id);
    },
  });
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const known = formats.get(id);
    if (known) return known;
    const code = codes.get(id) ?? builtInFormat(id);
    const format = { code, isDate: isDateFormat(code) };
    formats.set(id, format);
    return format;
  });
}
