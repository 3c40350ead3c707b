/** Checks the rows of the file that is open, and keeps what the page may ask for. */

import { openSource } from '../../../src/browser/source.js';
import type { Diagnostic } from '../../../src/diagnostic.js';
import { RowsJudge } from '../../../src/rows/check-rows.js';
import { cellTextOf, isCorrectable } from '../../../src/rows/corrected-row.js';
import { checkFlux } from '../../../src/xml/check.js';
import { type Finding, Findings, placeOf } from './findings.js';
import { dayOf, type Headings, type Lecture, type LectureOptions, rowsOf } from './lecture.js';

export interface Verification {
  readonly findings: Findings;
  /** What to write at each correctable fault, by its id. */
  readonly values: ReadonlyMap<number, unknown>;
  readonly passages: number;
  /** Without any error. */
  readonly good: number;
  /** Errors that are of no row: nothing can be deposited. */
  readonly fileErrors: number;
  /** Errors that blank cells would spare, read as unknown. */
  readonly blankCells: number;
  /** The first error of the file itself, when nothing could be read. */
  readonly unreadable?: Diagnostic;
}

export interface VerificationOptions extends LectureOptions {
  readonly onPassages?: ((passages: number) => void) | undefined;
}

const ofPassage = (path: string): boolean => /passageCertifications\[\d+\]/.test(path);

/** Takes what is found, row after row. */
class Notes {
  readonly findings = new Findings();
  readonly values = new Map<number, unknown>();
  headings: Headings | undefined;
  first: Diagnostic | undefined;
  readonly #said = new Set<string>();

  note(diagnostic: Diagnostic, rank: number | null, line: number | null): void {
    const { code, severity, path, message, position, idTechnique, suggestion } = diagnostic;
    if (rank === null) {
      this.#said.add(`${code} ${path}`);
      if (severity === 'error' && diagnostic.source === 'fichier') this.first ??= diagnostic;
    }
    const isOffered = suggestion !== undefined && rank !== null && isCorrectable(path, this.headings);
    const finding: Omit<Finding, 'id'> = {
      rank,
      idTechnique: idTechnique ?? null,
      place: placeOf(diagnostic),
      line: line ?? position?.line ?? null,
      code,
      severity,
      path,
      message,
      ...(isOffered && { suggestion: { label: suggestion.label, text: cellTextOf(suggestion.value) } }),
    };
    if (isOffered) this.values.set(this.findings.total, suggestion.value);
    this.findings.add(finding);
  }

  /** What the reading of the rows has not said of the document itself. */
  document(diagnostic: Diagnostic): void {
    if (!ofPassage(diagnostic.path) && !this.#said.has(`${diagnostic.code} ${diagnostic.path}`)) this.note(diagnostic, null, null);
  }
}

/** The header of a document has rules of its own, that no row has: the check of documents knows them. */
async function checkDocument({ file, format }: Lecture, notes: Notes, today: string): Promise<number> {
  if (format !== 'xml') return 0;
  const { diagnostics } = await checkFlux(openSource(file), { today, maxDiagnostics: 10_000 });
  const before = notes.findings.groups.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0);
  for (const diagnostic of diagnostics) notes.document(diagnostic);
  return notes.findings.groups.reduce((sum, { severity, count }) => sum + (severity === 'error' ? count : 0), 0) - before;
}

export async function verify(lecture: Lecture, options: VerificationOptions = {}): Promise<Verification> {
  const { onPassages } = options;
  const today = dayOf(lecture);
  const judge = new RowsJudge({ today, maxDiagnostics: 0, ...(onPassages && { onProgress: onPassages }) });
  const notes = new Notes();
  let good = 0;
  for await (const event of rowsOf(lecture, options)) {
    if (event.type === 'headings') notes.headings = event;
    const { checked, found } = judge.judge(event);
    for (const diagnostic of found) notes.note(diagnostic, null, null);
    if (!checked || event.type !== 'row') continue;
    for (const diagnostic of checked.diagnostics) notes.note(diagnostic, judge.passages - 1, event.row.origin.line ?? null);
    if (checked.valid) good++;
  }
  const inHeader = await checkDocument(lecture, notes, today);
  const { findings, values, first } = notes;
  return {
    findings,
    values,
    passages: judge.passages,
    good,
    fileErrors: judge.fileErrors + inHeader,
    blankCells: judge.blankCells,
    ...(judge.passages === 0 && first && { unreadable: first }),
  };
}
