/** Workbooks made by hand, part by part, for the tests of what reads them. */
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { cellName } from '../../src/xlsx/address.js';
import { DECLARATION, escapeXml, MAIN, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, textCell } from '../../src/xlsx/markup.js';

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Any archive, from its parts. */
export async function makeXlsx(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, useCompressionStream: true });
  for (const [name, content] of Object.entries(parts))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  return writer.close();
}

/** A text, a number, a boolean, nothing, or a value with a style: the rank of one of `styles`. */
export type ValueToMake = string | number | boolean | undefined | { readonly value: string | number; readonly style: number };

export interface SheetToMake {
  readonly name: string;
  /** What stands inside `<worksheet>`… */
  readonly xml?: string;
  /** … or its values, from A1. */
  readonly rows?: readonly (readonly ValueToMake[])[];
  readonly state?: 'hidden' | 'veryHidden';
}

export interface WorkbookToMake {
  readonly sheets: readonly SheetToMake[];
  /** The whole part, or the formats of the numbers, by their built-in id or their code: style 0, style 1… */
  readonly styles?: string | readonly (number | string)[];
  /** One item a text; an item that starts with `<` is the inside of `<si>`. */
  readonly sharedStrings?: readonly string[];
  readonly date1904?: boolean;
  readonly definedNames?: Readonly<Record<string, string>>;
  /** Whatever else; a part of the same name is replaced. */
  readonly extraParts?: Readonly<Record<string, string | Uint8Array>>;
}

function cellXml(value: ValueToMake, line: number, column: number): string {
  if (value === undefined) return '';
  const name = cellName({ column, line });
  if (typeof value === 'boolean') return `<c r="${name}" t="b"><v>${Number(value)}</v></c>`;
  const { value: content, style } = typeof value === 'object' ? value : { value, style: 0 };
  return typeof content === 'string' ? textCell(name, style, content) : `<c r="${name}" s="${style}"><v>${content}</v></c>`;
}

export const rowsXml = (rows: readonly (readonly ValueToMake[])[]): string =>
  `<sheetData>${rows
    .map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cellXml(value, index + 1, column)).join('')}</row>`)
    .join('')}</sheetData>`;

export function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(format)}"/>`] : [],
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`);
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`;
}

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook, to be changed before `makeXlsx`. */
export function workbookParts(workbook: WorkbookToMake): Record<string, string | Uint8Array> {
  const { sheets, styles, sharedStrings, date1904, definedNames, extraParts } = workbook;
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const overrides = [
    ['workbook.xml', 'sheet.main'],
    ...paths.map((path) => [path, 'worksheet']),
    ...(styles ? [['styles.xml', 'styles']] : []),
    ...(sharedStrings ? [['sharedStrings.xml', 'sharedStrings']] : []),
  ];
  const names = Object.entries(definedNames ?? {}).map(([name, value]) => `<definedName name="${name}">${escapeXml(value)}</definedName>`);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
      .map(([path, type]) => `<Override PartName="/xl/${path}" ContentType="${SHEET_MAIN}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...paths.map((path) => ['worksheet', path] as const),
      ...(styles ? [['styles', 'styles.xml'] as const] : []),
      ...(sharedStrings ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ]),
  };
  sheets.forEach(({ xml, rows }, index) => {
    parts[`xl/${paths[index]}`] =
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${xml ?? rowsXml(rows ?? [])}</worksheet>`;
  });
  if (styles) parts['xl/styles.xml'] = typeof styles === 'string' ? styles : stylesXml(styles);
  if (sharedStrings)
    parts['xl/sharedStrings.xml'] =
      `${DECLARATION}<sst xmlns="${MAIN}" count="${sharedStrings.length}" uniqueCount="${sharedStrings.length}">${sharedStrings
        .map((text) => `<si>${text.startsWith('<') ? text : `<t xml:space="preserve">${escapeXml(text)}</t>`}</si>`)
        .join('')}</sst>`;
  return { ...parts, ...extraParts };
}

/** A workbook that opens in Excel, with as little as it takes. */
export const minimalXlsx = (workbook: WorkbookToMake): Promise<Uint8Array> => makeXlsx(workbookParts(workbook));
