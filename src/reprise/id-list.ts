/** A list of technical identifiers: one per line, or the column of a table. */
import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import { readHeadings } from '../matrice/headings/headings.js';
import { decodeText, type TextSource } from '../matrice/table/decode.js';
import { unprotect } from '../matrice/table/formula-injection.js';
import { splitRecords } from '../matrice/table/records.js';

export interface IdListOptions {
  /** Ce que la lecture a à dire : encodage supposé, ligne illisible. */
  say?: (diagnostic: Diagnostic) => void;
}

const ID = 'idTechnique';
const COMMENT = '#';
const LINE_END = /\r\n|\r|\n/;
const SEPARATORS = [';', '\t', ','];
/** Characters in which a first line that says something must come; no identifier is as long. */
const HEAD = 64 * 1024;
const TABLE = { unknownColumns: 'warning' } as const;

const isSilent = (line: string): boolean => line.trim() === '' || line.trimStart().startsWith(COMMENT);

/** Rank of the column of identifiers on a line of headings. */
const rankOf = (cells: readonly string[]): number =>
  readHeadings(cells, 1, TABLE).columns.findIndex((target) => target?.columns.some(({ name }) => name === ID));

/** Whether a line is one of headings with a column of identifiers. In a list, `5.1` may be an identifier. */
const namesIds = (line: string): boolean =>
  /[a-z]/i.test(line) &&
  SEPARATORS.some((separator) => rankOf(line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))) >= 0);

interface Head {
  readonly text: string;
  readonly isTable: boolean;
  readonly rest: AsyncIterator<string>;
}

/** The text up to a line that says what the file is. */
async function headOf(chunks: AsyncIterator<string>): Promise<Head> {
  let text = '';
  for (;;) {
    const next = await chunks.next();
    text += next.done ? '' : next.value;
    const lines = text.split(LINE_END);
    // The last one may go on.
    const whole = next.done || text.length > HEAD ? lines : lines.slice(0, -1);
    const first = whole.find((line) => !isSilent(line));
    if (first !== undefined || next.done || text.length > HEAD)
      return { text, isTable: first !== undefined && namesIds(first), rest: chunks };
  }
}

async function* textOf({ text, rest }: Head): AsyncGenerator<string, void, undefined> {
  yield text;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* linesOf(head: Head): AsyncGenerator<string, void, undefined> {
  let pending = '';
  for await (const chunk of textOf(head)) {
    const text = pending + chunk;
    // A carriage return at the end may be half of a line end.
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = text.slice(0, text.length - held.length).split(LINE_END);
    pending = (lines.pop() ?? '') + held;
    yield* lines;
  }
  yield* pending.split(LINE_END);
}

/** Of the other columns nothing is asked: an export may have any. */
async function* tableIds(head: Head, say: (diagnostic: Diagnostic) => void): AsyncGenerator<string, void, undefined> {
  let rank = -1;
  for await (const { records } of splitRecords(textOf(head), TABLE))
    for (const { cells, line, malformed } of records) {
      const id = unprotect(cells[rank] ?? '').trim();
      if (rank < 0) rank = rankOf(cells);
      else if (malformed)
        say({ ...genericDiagnostic({ code: 'guillemet-mal-ferme', params: {} }, 'fichier', ''), position: { line, column: 1 } });
      else if (id !== '') yield id;
    }
}

/**
 * Lit une liste d'identifiants techniques, au fil de l'eau : un par ligne (les lignes vides, et celles qui commencent par `#`, ne comptent
 * pas), ou un CSV qui a une colonne `idTechnique` (ou « Identifiant technique du passage »).
 *
 * @throws FichierIllisible si le fichier est vide ou n'est pas du texte.
 * @example for await (const idTechnique of readIdList(octets)) console.log(idTechnique);
 */
export async function* readIdList(source: TextSource, options: IdListOptions = {}): AsyncGenerator<string, void, undefined> {
  const say = options.say ?? (() => undefined);
  const text = decodeText(source, (fault) => say(genericDiagnostic(fault, 'fichier', '', 'warning')));
  const head = await headOf(text);
  try {
    if (head.isTable) yield* tableIds(head, say);
    else for await (const line of linesOf(head)) if (!isSilent(line)) yield line.trim();
  } finally {
    await head.rest.return?.();
  }
}
