/** The user's file given back with its faults, in the form in which it came. */
import { blobOf } from '../../../src/browser/blob-parts.js';
import { typeOf } from '../../../src/browser/blob-workshop.js';
import { csvForm, JSON_FORMS, type RefusedForm } from '../../../src/depot/refused-forms.js';
import type { Diagnostic } from '../../../src/diagnostic.js';
import { RowsJudge } from '../../../src/rows/check-rows.js';
import { cellTextOf, columnFor } from '../../../src/rows/corrected-row.js';
import type { CorrectedWorkbook } from './corrected-workbook.js';
import { dayOf, type Headings, type Lecture, type LectureOptions, rowsOf } from './lecture.js';

export interface Made {
  readonly nom: string;
  readonly blob: Blob;
}

export interface Annotated extends Made {
  /** Corrections that the file has no cell for, or whose cell holds a formula. */
  readonly unwritten: number;
}

/** `apprenants.xlsx` → `apprenants-controle.xlsx`. */
export const annotatedName = (nom: string): string => nom.replace(/(\.[^.]+)?$/, (extension) => `-controle${extension}`);

/** All that is said of the file, in its order; the corrected rows on their way tell where their cells are. */
async function* diagnosticsOf(lecture: Lecture, options: LectureOptions): AsyncGenerator<Diagnostic, void, undefined> {
  const judge = new RowsJudge({ today: dayOf(lecture), maxDiagnostics: 0 });
  for await (const event of rowsOf(lecture, options)) {
    const { checked, found } = judge.judge(event);
    yield* found;
    if (checked) yield* checked.diagnostics;
  }
}

/** Where the corrected cells are. */
async function correctedCells(
  lecture: Lecture,
  options: LectureOptions,
): Promise<{ sheet: string; texts: Map<string, string> } | undefined> {
  if (lecture.corrections.count === 0) return undefined;
  const texts = new Map<string, string>();
  let sheet = '';
  let headings: Headings | undefined;
  let rank = 0;
  for await (const event of rowsOf(lecture, { signal: options.signal })) {
    if (event.type === 'headings') headings = event;
    if (event.type !== 'row') continue;
    for (const { path, value } of lecture.corrections.of(rank++)) {
      const index = headings && columnFor(headings, path);
      const position = index === undefined ? undefined : headings?.place(event.row.origin.line ?? 0, index);
      if (!position || !('cell' in position)) continue;
      ({ sheet } = position);
      texts.set(position.cell, cellTextOf(value));
    }
  }
  return { sheet, texts };
}

async function workbook(lecture: Lecture, options: LectureOptions): Promise<{ bytes: AsyncIterable<Uint8Array>; unwritten: () => number }> {
  const { annotateMatrice } = await import('../../../src/matrice/annotate-matrice.js');
  const cells = await correctedCells(lecture, options);
  let edited: CorrectedWorkbook | undefined;
  if (cells) {
    const { correctedWorkbook } = await import('./corrected-workbook.js');
    edited = await correctedWorkbook(lecture.file, cells.sheet, cells.texts);
  }
  const source = edited ? await blobOf(edited.bytes, '') : lecture.file;
  const bytes = annotateMatrice(source, diagnosticsOf(lecture, { ...options, onRead: undefined }), {
    ...(options.onRead && { onProgress: options.onRead }),
  });
  return { bytes, unwritten: edited?.unwritten ?? (() => 0) };
}

const reasonsOf = (diagnostics: readonly Diagnostic[]): string[] => [...new Set(diagnostics.map(({ message }) => message))];

/** Every row, what is wrong with it first. */
async function* rows(lecture: Lecture, options: LectureOptions): AsyncGenerator<string, void, undefined> {
  const judge = new RowsJudge({ today: dayOf(lecture), maxDiagnostics: 0 });
  let form: RefusedForm = JSON_FORMS[lecture.format === 'json' ? 'json' : 'ndjson'];
  let isFirst = true;
  for await (const event of rowsOf(lecture, options)) {
    if (event.type === 'headings' && event.form.format === 'csv') form = csvForm(event.cells, event.form.delimiter);
    const { checked } = judge.judge(event);
    if (event.type !== 'row' || !checked) continue;
    if (isFirst) yield form.head();
    yield form.row(event.row, reasonsOf(checked.diagnostics), isFirst);
    isFirst = false;
  }
  yield form.tail();
}

/** Nothing for a document: an XML deposit is made anew, never annotated. */
export async function annotated(lecture: Lecture, options: LectureOptions = {}): Promise<Annotated> {
  const nom = annotatedName(lecture.file.name);
  if (lecture.format !== 'xlsx') return { nom, blob: await blobOf(rows(lecture, options), typeOf(nom)), unwritten: 0 };
  const { bytes, unwritten } = await workbook(lecture, options);
  const blob = await blobOf(bytes, typeOf(nom));
  return { nom, blob, unwritten: unwritten() };
}
