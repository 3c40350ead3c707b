/** The workbook that a school fills in. */
import { columnLetters } from '../xlsx/address.js';
import { PartTooLarge, writePackage } from '../xlsx/write/package.js';
import { sheetXml } from '../xlsx/write/sheet.js';
import { Styles } from '../xlsx/write/styles.js';
import { type DefinedName, NOTES_RELATIONSHIP, workbookParts } from '../xlsx/write/workbook.js';
import { EMPTY_AS_NIL } from './empty-as-nil.js';
import { matriceError } from './matrice-error.js';
import { DataRows } from './template/data-rows.js';
import { below, missingOf, validationsOf } from './template/expected.js';
import { HEADER_LINES, headerRows, mergesOf, notesOf } from './template/header.js';
import { pagesOf, widthOf } from './template/layout.js';
import { LISTS_SHEET, listNames, listRows, listsOf } from './template/lists.js';
import { lookOf, MISSING, TABS } from './template/look.js';
import { GUIDE_WIDTHS, Guide } from './template/mode-d-emploi.js';
import { type MatriceOptions, type Settings, settingsOf } from './template/options.js';

export { MatriceError, type MatriceErrorCode } from './matrice-error.js';
export type { CertificationProposee } from './template/certifications.js';
export type { MatriceOptions } from './template/options.js';

const SHEET = 'Saisie';
const GUIDE_SHEET = "Mode d'emploi";

/** Columns that stay in sight: what names the passage, and the person when that comes next. */
const frozenColumns = ({ columns }: Settings): number => {
  const [, second] = columns;
  return second?.field.kind === 'text' && second.field.nature === 'nom' ? 2 : 1;
};

/** The limit in the words of a table. */
async function* inFrench(bytes: AsyncIterable<Uint8Array>, filled: () => number): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* bytes;
  } catch (error) {
    throw error instanceof PartTooLarge ? matriceError('trop-de-donnees', { rows: filled() }) : error;
  }
}

function write(settings: Settings): AsyncIterable<Uint8Array> {
  const { columns, constants, certifications } = settings;
  const styles = new Styles();
  const look = lookOf(styles);
  const highlight = styles.highlight({ fill: MISSING });
  const lists = listsOf(columns, certifications);
  const widths = columns.map(widthOf);
  const header = headerRows(columns, widths, ({ name }) => constants.has(name), look);
  const data = new DataRows(settings, look);
  const guide = new Guide(settings, look, SHEET);
  const titles = `${SHEET}!$A:$${columnLetters(frozenColumns(settings) - 1)},${SHEET}!$1:$${HEADER_LINES}`;
  const names: DefinedName[] = [
    { name: '_xlnm.Print_Titles', value: titles, sheet: 0 },
    { ...EMPTY_AS_NIL, hidden: true },
    ...listNames(lists),
  ];

  async function* rows(): AsyncGenerator<string, void, undefined> {
    yield header.join('');
    yield* data.rows();
  }
  const sheet = sheetXml(
    {
      columns: columns.map((column, index) => ({ width: widths[index] ?? 0, style: look.beyond(column.field) })),
      tabColor: TABS.saisie,
      frozen: { columns: frozenColumns(settings), lines: HEADER_LINES },
      selected: true,
      printedPages: pagesOf(widths),
    },
    rows(),
    () => ({
      merges: mergesOf(columns),
      conditional: missingOf(columns, data.last, highlight),
      validations: validationsOf(columns, lists, data.last),
      numbersAsText: below(0, columns.length - 1, data.last),
      notes: NOTES_RELATIONSHIP,
    }),
  );
  const guideSheet = sheetXml(
    { columns: GUIDE_WIDTHS.map((width) => ({ width })), tabColor: TABS.modeDEmploi, hidesGrid: true, printedPages: 1 },
    guide.rows(),
    () => ({ merges: guide.merges }),
  );
  const listsSheet = sheetXml(
    { columns: [...lists].flatMap(() => [{ width: 40 }, { width: 28 }]), printedPages: 1 },
    listRows(lists, look),
    () => ({}),
  );
  const bytes = writePackage(
    workbookParts({
      title: "Matrice d'accrochage",
      author: 'accrochage',
      names,
      styles: styles.xml(),
      sheets: [
        { name: SHEET, xml: sheet, notes: notesOf(columns) },
        { name: GUIDE_SHEET, xml: guideSheet },
        { name: LISTS_SHEET, hidden: true, xml: listsSheet },
      ],
    }),
  );
  return inFrench(bytes, () => data.filled);
}

/**
 * Écrit le classeur à remplir : une feuille « Saisie », un mode d'emploi, les listes. Les mêmes options donnent les mêmes octets ;
 * les passages sont écrits au fil de l'eau. Lève `MatriceError`, aussitôt pour une option, à la lecture pour un passage.
 *
 * @example
 * for await (const octets of writeMatrice({ certifications: [{ type: 'RNCP', code: 'RNCP38575' }] })) fichier.write(octets);
 */
export function writeMatrice(options: MatriceOptions = {}): AsyncIterable<Uint8Array> {
  return write(settingsOf(options));
}
