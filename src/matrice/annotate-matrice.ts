/** The user's own workbook, given back with its faults on it: edited part by part, what is not touched is copied as it is. */
import type { Diagnostic, Severity } from '../diagnostic.js';
import { type Dialect, dialectOf } from '../xlsx/edit/dialect.js';
import { PackageEdit } from '../xlsx/edit/package-edit.js';
import { save } from '../xlsx/edit/save.js';
import { scan } from '../xlsx/edit/scan.js';
import { SheetEdit } from '../xlsx/edit/sheet-edit.js';
import type { XlsxLimits } from '../xlsx/read/limits.js';
import type { XlsxSource } from '../xlsx/read/package.js';
import { inPart } from '../xlsx/read/unreadable.js';
import { openWorkbook, type XlsxSheet, type XlsxWorkbook } from '../xlsx/read/workbook.js';
import { MAX_NOTES, withinBudget } from './annotate/budget.js';
import { colourIn, looksIn } from './annotate/control-looks.js';
import { addControl, clearControl, findControl } from './annotate/control-place.js';
import { beyondLimits, controlSheet } from './annotate/control-sheet.js';
import { Faults, type FaultyCell } from './annotate/faults.js';
import { AUTHOR, COLOUR_MARKS, findOurs, joined, noteText } from './annotate/marks.js';
import { changeStyles } from './annotate/styles-part.js';

export interface AnnotateOptions {
  /** Ce qu'un classeur peut contenir au plus. */
  limits?: Partial<XlsxLimits>;
  /** Cellules commentées au plus, 2 000 sauf mention contraire ; les autres sont colorées et listées. */
  maxNotes?: number;
  /** Appelé de temps en temps, avec la part du classeur déjà écrite, de 0 à 1. */
  onProgress?: (share: number) => void;
}

const OURS = { colourMarks: Object.values(COLOUR_MARKS), author: AUTHOR, findOurs, joined };
const SEVERITIES: readonly Severity[] = ['error', 'warning'];

async function dialectIn({ pkg, path }: XlsxWorkbook): Promise<Dialect> {
  const text = await pkg.text(path);
  try {
    return dialectOf(scan(text));
  } catch (error) {
    throw inPart(error, path);
  }
}

/** All are cleaned before any is marked: names and ranks are then given as they were the time before. */
async function cleaned(edit: PackageEdit, sheets: readonly XlsxSheet[], dialect: Dialect): Promise<SheetEdit[]> {
  const opened: SheetEdit[] = [];
  for (const { path } of sheets) {
    const sheet = await SheetEdit.open(edit, path, dialect, OURS);
    await sheet.strip();
    opened.push(sheet);
  }
  return opened;
}

interface Marked {
  readonly sheet: SheetEdit;
  readonly cells: readonly FaultyCell[];
  readonly noted: readonly FaultyCell[];
}

async function mark({ sheet, cells, noted }: Marked, colours: Readonly<Record<Severity, number>>): Promise<void> {
  const colourings = SEVERITIES.map((severity) => ({
    mark: COLOUR_MARKS[severity],
    cells: cells.filter((cell) => cell.severity === severity),
    dxf: colours[severity],
  }));
  const notes = noted.map(({ column, line, faults }) => ({ column, line, text: noteText(faults) }));
  await sheet.mark(colourings, notes);
  sheet.commit();
}

/** Tells how much of the source is written. */
function sharing(edit: PackageEdit, onProgress: AnnotateOptions['onProgress']): (size: number) => void {
  const total = edit.source.names.reduce((sum, name) => sum + edit.source.size(name), 0);
  let done = 0;
  return (size) => {
    done += size;
    if (total > 0) onProgress?.(done / total);
  };
}

/**
 * Rend le classeur de l'utilisateur, fautes montrées : cellules colorées et commentées, feuille « Contrôle » qui liste toutes les
 * fautes. Tout le reste est gardé. Les marques d'un contrôle précédent sont retirées d'abord : on peut recommencer autant de fois
 * qu'on veut. Une signature numérique ne vaut plus.
 *
 * Les fautes tiennent en mémoire, les cellules jamais.
 * @param diagnostics ceux dont la position est une cellule d'une feuille du classeur y sont montrés ; tous sont listés
 * @throws FichierIllisible si la source n'est pas un classeur qu'on puisse lire
 */
export async function* annotateMatrice(
  source: XlsxSource,
  diagnostics: Iterable<Diagnostic> | AsyncIterable<Diagnostic>,
  { limits, maxNotes = MAX_NOTES, onProgress }: AnnotateOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const workbook = await openWorkbook(source, limits);
  const edit = new PackageEdit(workbook.pkg);
  const dialect = await dialectIn(workbook);
  const former = await findControl(workbook);
  const sheets = workbook.sheets.filter((sheet) => sheet !== former);
  const faults = new Faults(sheets.map(({ name }) => name));
  for await (const diagnostic of diagnostics) faults.add(diagnostic);

  const { looks, colours } = await changeStyles(edit, workbook.path, dialect, (styles) => ({
    looks: looksIn(styles),
    colours: {
      error: faults.counts.error > 0 ? colourIn(styles, 'error') : 0,
      warning: faults.counts.warning > 0 ? colourIn(styles, 'warning') : 0,
    },
  }));
  if (former) await clearControl(edit, workbook, former);
  const path = former?.path ?? (await addControl(edit, workbook, dialect));

  const opened = await cleaned(edit, sheets, dialect);
  const faulty = sheets.map(({ name }) => faults.cells(name));
  const noted = withinBudget(faulty, maxNotes);
  for (const [rank, sheet] of opened.entries()) await mark({ sheet, cells: faulty[rank] ?? [], noted: noted[rank] ?? [] }, colours);

  const told = noted.reduce((sum, { length }) => sum + length, 0);
  const cells = faulty.reduce((sum, { length }) => sum + length, 0);
  const unshown = { ...beyondLimits(faults), told, notes: cells - told };
  edit.set(path, () => controlSheet(faults, looks, dialect, unshown));
  yield* save(edit, sharing(edit, onProgress));
}
