/** Text of a CSV file → records, by papaparse, chunk by chunk. */
import Papa from 'papaparse';
import { countKnown, type HeadingOptions } from '../headings/headings.js';
import { FichierIllisible } from './decode.js';

export interface CsvRecord {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote is not closed, or text follows it: the cells cannot be trusted. */
  readonly malformed: boolean;
}

export interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

const DELIMITERS = [';', ',', '\t'];
/** Excel's own first line. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
/** A quote that is never closed would otherwise swallow the file, and each chunk would be parsed again from the quote on. */
const MAX_RECORD = 1_000_000;
/** Characters, and lines, in which the headings must show. */
const HEAD = 64 * 1024;
const HEAD_LINES = 10;

const parse = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter, newline: text.includes('\n') ? '\n' : '\r', preview: HEAD_LINES }).data;

/** The separator with which the first lines hold the most known headings; failing that, the most cells. */
function guessDelimiter(head: string, options: HeadingOptions): string {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = parse(head, delimiter);
    return {
      delimiter,
      known: Math.max(0, ...rows.map((cells) => countKnown(cells, options))),
      cells: Math.max(0, ...rows.map(({ length }) => length)),
    };
  });
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return scored[0]?.delimiter ?? ';';
}

const countLines = (text: string, newline: string): number => {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) count++;
  return count;
};

class RecordSplitter {
  readonly dialect: Dialect;
  #line: number;
  #pending = '';

  constructor(dialect: Dialect, firstLine: number) {
    this.dialect = dialect;
    this.#line = firstLine;
  }

  /** The records that the text completes; the last one waits, unless the text is the last. */
  push(text: string, isLast: boolean): CsvRecord[] {
    const { delimiter, newline } = this.dialect;
    const input = this.#pending + text;
    const records: CsvRecord[] = [];
    let done = 0;
    const parser = new Papa.Parser({
      delimiter,
      newline,
      step: ({ data: [cells = []], errors, meta }: { data: string[][]; errors: readonly unknown[]; meta: { cursor: number } }) => {
        const last = cells.length - 1;
        if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1);
        records.push({ line: this.#line, cells, malformed: errors.length > 0 });
        this.#line += countLines(input.slice(done, meta.cursor), newline);
        done = meta.cursor;
      },
    });
    if (input !== '') parser.parse(input, 0, !isLast);
    this.#pending = isLast ? '' : input.slice(done);
    if (this.#pending.length > MAX_RECORD) throw new FichierIllisible({ code: 'ligne-demesuree', params: {} }, this.#line);
    return records;
  }
}

/** The dialect, once the head of the text is known, then every record. */
export async function* splitRecords(
  chunks: AsyncIterable<string>,
  options: HeadingOptions = {},
): AsyncGenerator<{ dialect: Dialect; records: readonly CsvRecord[] }, void, undefined> {
  let head = '';
  let splitter: RecordSplitter | undefined;
  const start = (): { splitter: RecordSplitter; rest: string } => {
    const [line = '', separator] = SEPARATOR_LINE.exec(head) ?? [];
    const rest = head.slice(line.length);
    const newline = rest.includes('\n') || !rest.includes('\r') ? '\n' : '\r';
    return { splitter: new RecordSplitter({ delimiter: separator ?? guessDelimiter(rest, options), newline }, line === '' ? 1 : 2), rest };
  };
  for await (const chunk of chunks) {
    if (splitter) yield { dialect: splitter.dialect, records: splitter.push(chunk, false) };
    else {
      head += chunk;
      if (head.length < HEAD) continue;
      const started = start();
      splitter = started.splitter;
      yield { dialect: splitter.dialect, records: splitter.push(started.rest, false) };
    }
  }
  const started = splitter ? { splitter, rest: '' } : start();
  yield { dialect: started.splitter.dialect, records: started.splitter.push(started.rest, true) };
}
