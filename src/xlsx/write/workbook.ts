/** The parts of a workbook around its sheets: contents, relationships, names, notes. No date anywhere. */
import { DECLARATION, escapeXml, MAIN, OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS } from '../markup.js';
import { DRAWING_HEAD, type Note, noteShape, noteXml } from '../notes.js';
import type { NewPart } from './package.js';

export interface SheetToWrite {
  readonly name: string;
  readonly hidden?: true;
  readonly xml: AsyncIterable<string>;
  readonly notes?: readonly Note[];
}

export interface DefinedName {
  readonly name: string;
  /** A formula. */
  readonly value: string;
  /** Rank of the sheet that it belongs to; the whole workbook unless told. */
  readonly sheet?: number;
  readonly hidden?: true;
}

export interface WorkbookToWrite {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly SheetToWrite[];
  readonly names: readonly DefinedName[];
  readonly styles: string;
}

/** In the relationships of a sheet that has notes; its `<legacyDrawing>` names it. */
export const NOTES_RELATIONSHIP = 'rId1';

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const TYPE = 'application/vnd.openxmlformats-officedocument';
/** A VML shape is known by a number; each sheet has a thousand of its own. */
const FIRST_SHAPE = 1025;

type Relationship = readonly [id: string, type: string, target: string];

const relationshipsXml = (all: readonly Relationship[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

const office = (type: string): string => `${OFFICE_RELATIONSHIPS}/${type}`;
const numbered = <T>(all: readonly T[]): (readonly [number: number, item: T])[] => all.map((item, index) => [index + 1, item]);

function contentTypesXml(sheets: readonly SheetToWrite[]): string {
  const parts = [
    ['xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`],
    ...numbered(sheets).flatMap(([number, { notes }]) => [
      [`xl/worksheets/sheet${number}.xml`, `${TYPE}.spreadsheetml.worksheet+xml`],
      ...(notes ? [[`xl/comments${number}.xml`, `${TYPE}.spreadsheetml.comments+xml`]] : []),
    ]),
    ['xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>${parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`;
}

function workbookXml({ sheets, names }: WorkbookToWrite): string {
  const listed = numbered(sheets).map(
    ([number, { name, hidden }]) =>
      `<sheet name="${escapeXml(name)}" sheetId="${number}"${hidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`,
  );
  const defined = names.map(
    ({ name, value, sheet, hidden }) =>
      `<definedName name="${escapeXml(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}${hidden ? ' hidden="1"' : ''}>${escapeXml(value)}</definedName>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="700" activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
}

const coreXml = ({ title, author }: WorkbookToWrite): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator></cp:coreProperties>`;

function* notesParts(number: number, notes: readonly Note[], author: string): Generator<NewPart> {
  const shapes = notes.map((note, index) => noteShape(note, FIRST_SHAPE + index));
  yield {
    name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
    content: relationshipsXml([
      [NOTES_RELATIONSHIP, office('vmlDrawing'), `../drawings/vmlDrawing${number}.vml`],
      ['rId2', office('comments'), `../comments${number}.xml`],
    ]),
  };
  yield { name: `xl/drawings/vmlDrawing${number}.vml`, content: `${DRAWING_HEAD}${shapes.join('')}</xml>` };
  yield {
    name: `xl/comments${number}.xml`,
    content: `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>${escapeXml(author)}</author></authors><commentList>${notes.map((note) => noteXml(note, 0)).join('')}</commentList></comments>`,
  };
}

/** The parts, in the order in which they are written: contents first, as readers of streams want it. */
export function* workbookParts(workbook: WorkbookToWrite): Generator<NewPart> {
  const { sheets, styles, author } = workbook;
  yield { name: '[Content_Types].xml', content: contentTypesXml(sheets) };
  yield {
    name: '_rels/.rels',
    content: relationshipsXml([
      ['rId1', office('officeDocument'), 'xl/workbook.xml'],
      ['rId2', `${PACKAGE_RELATIONSHIPS}/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  };
  yield { name: 'docProps/core.xml', content: coreXml(workbook) };
  yield { name: 'xl/workbook.xml', content: workbookXml(workbook) };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: relationshipsXml([
      ...numbered(sheets).map(([number]): Relationship => [`rId${number}`, office('worksheet'), `worksheets/sheet${number}.xml`]),
      [`rId${sheets.length + 1}`, office('styles'), 'styles.xml'],
    ]),
  };
  yield { name: 'xl/styles.xml', content: styles };
  for (const [number, { xml, notes }] of numbered(sheets)) {
    yield { name: `xl/worksheets/sheet${number}.xml`, content: xml };
    if (notes) yield* notesParts(number, notes, author);
  }
}
