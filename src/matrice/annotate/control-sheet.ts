/** The sheet « Contrôle »: the verdict, a count per kind of fault, every fault with a link to its cell. */
import type { Severity } from '../../diagnostic.js';
import type { Dialect } from '../../xlsx/edit/dialect.js';
import { DECLARATION } from '../../xlsx/markup.js';
import { MAX_LINES } from '../../xlsx/write/cells.js';
import { type Look, type Looks, TAB_COLOURS } from './control-looks.js';
import { type CellToWrite, ControlRows, MAX_LINKS, WIDTHS } from './control-rows.js';
import type { Faults, Kind, ListedFault } from './faults.js';
import { TITLE } from './marks.js';
import { advice, type Unshown, verdict } from './sentences.js';

const GRAVITY: Readonly<Record<Severity, string>> = { error: 'Erreur', warning: 'Avertissement' };
/** Above both tables, in sight wherever one reads. */
const HEADINGS = ['Gravité', 'Cellule', 'Identifiant, ou nombre', 'Explication', 'Code'];
const LIST_HEADINGS = ['Gravité', 'Cellule', 'Identifiant', 'Explication', 'Code'];
/** Points. */
const [TITLE_HEIGHT, SECTION_HEIGHT, HEAD_HEIGHT, TEXT_HEIGHT] = [30, 24, 20, 15];
/** Lines above the list; there are fewer codes than that. */
const RESERVED = 1000;
const MAX_LISTED = MAX_LINES - RESERVED;
const CHUNK = 64 * 1024;

/** Faults that are listed without a link, and those that are not listed. */
export const beyondLimits = ({ all, kinds }: Faults): Pick<Unshown, 'links' | 'lines'> => {
  const linked = all.reduce((count, { cell }) => count + (cell ? 1 : 0), 0) + kinds.size;
  return { links: Math.max(0, linked - MAX_LINKS), lines: Math.max(0, all.length - MAX_LISTED) };
};

const texts = (look: Look, values: readonly string[]): CellToWrite[] => values.map((value) => ({ look, value }));

const kindCells = ({ first, count }: Kind): CellToWrite[] => [
  { look: first.severity, value: GRAVITY[first.severity] },
  { look: 'link', value: first.place, to: first },
  { look: 'left', value: count },
  { look: 'wrapped', value: first.message },
  { look: 'cell', value: first.code },
];

const faultCells = (fault: ListedFault): CellToWrite[] => [
  { look: fault.severity, value: GRAVITY[fault.severity] },
  { look: 'link', value: fault.place, to: fault },
  { look: 'wrapped', value: fault.idTechnique ?? '' },
  { look: 'wrapped', value: fault.message },
  { look: 'cell', value: fault.code },
];

function* listXml(rows: ControlRows, all: readonly ListedFault[]): Generator<string, void, undefined> {
  let chunk = '';
  for (const fault of all.slice(0, MAX_LISTED)) {
    chunk += rows.row(faultCells(fault));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** The lines that stay in sight, above the tables. */
const topXml = (rows: ControlRows, faults: Faults, said: readonly string[]): string =>
  rows.row(texts('title', [TITLE]), TITLE_HEIGHT) +
  rows.row(texts('section', [verdict(faults)]), HEAD_HEIGHT) +
  said.map((text) => rows.row(texts('text', [text]), TEXT_HEIGHT)).join('') +
  (faults.all.length > 0 ? rows.row(texts('head', HEADINGS), HEAD_HEIGHT) : '');

const kindsXml = (rows: ControlRows, faults: Faults): string =>
  rows.row(texts('section', ['Par sorte de faute : leur nombre, la première cellule, un exemple']), SECTION_HEIGHT) +
  faults.sortedKinds.map((kind) => rows.row(kindCells(kind))).join('') +
  rows.row([]) +
  rows.row(texts('section', ["Toutes les fautes, dans l'ordre où elles ont été trouvées"]), SECTION_HEIGHT) +
  rows.row(texts('listHead', LIST_HEADINGS), HEAD_HEIGHT);

function headXml({ main }: Dialect, { error, warning }: Faults['counts'], frozen: number): string {
  const colour = TAB_COLOURS[error > 0 ? 'error' : warning > 0 ? 'warning' : 'none'];
  const below = `A${frozen + 1}`;
  const pane = `<pane ySplit="${frozen}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
  const columns = WIDTHS.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${DECLARATION}<worksheet xmlns="${main}"><sheetPr><tabColor rgb="${colour}"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`;
}

const footXml = (filter: string, links: readonly string[]): string =>
  `</sheetData>${filter}${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}` +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter></worksheet>';

/** The part, chunk by chunk. */
export async function* controlSheet(
  faults: Faults,
  looks: Looks,
  dialect: Dialect,
  unshown: Unshown,
): AsyncGenerator<string, void, undefined> {
  const rows = new ControlRows(looks);
  const top = topXml(rows, faults, advice(faults, unshown));
  yield headXml(dialect, faults.counts, rows.line) + top;
  let filter = '';
  if (faults.all.length > 0) {
    yield kindsXml(rows, faults);
    const from = rows.line;
    yield* listXml(rows, faults.all);
    filter = `<autoFilter ref="A${from}:E${rows.line}"/>`;
  }
  yield footXml(filter, rows.links);
}
