/** The refused rows, in a file of the same form as the input, with the reasons: to be corrected and given again. */
import Papa from 'papaparse';
import type { Diagnostic } from '../diagnostic.js';
import { REASONS } from '../matrice/columns.js';
import type { RowEvent } from '../rows/index.js';
import type { InputRow } from '../rows/row.js';
import { fold } from '../text/nearest.js';
import type { StagedFile } from './staged-file.js';

export type RefusedFormat = 'csv' | 'ndjson' | 'json';

/** Without the mark, Excel reads UTF-8 as windows-1252. */
const MARK = '\uFEFF';
const NAME = 'lignes-refusees';

const reasonsOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)),
];

interface Form {
  head(): string;
  row(row: InputRow, reasons: readonly string[], isFirst: boolean): string;
  tail(): string;
}

/** The reasons come first: a row that is too long would push them out of their column. A former column of reasons is dropped. */
function csvForm(headings: readonly string[], delimiter: string): Form {
  const kept = headings.flatMap((heading, index) => (fold(heading) === fold(REASONS) ? [] : [index]));
  const line = (cells: readonly string[]): string => `${Papa.unparse([[...cells]], { delimiter })}\r\n`;
  return {
    head: () => MARK + line([REASONS, ...kept.map((index) => headings[index] ?? '')]),
    row: ({ raw }, reasons) => {
      const cells = raw as readonly string[];
      return line([reasons.join('\n'), ...kept.flatMap((index) => cells[index] ?? ''), ...cells.slice(headings.length)]);
    },
    tail: () => '',
  };
}

const objectOf = ({ raw }: InputRow, reasons: readonly string[]): string => JSON.stringify({ [REASONS]: reasons, ...(raw as object) });

const JSON_FORMS: Record<'ndjson' | 'json', Form> = {
  ndjson: { head: () => '', row: (row, reasons) => `${objectOf(row, reasons)}\n`, tail: () => '' },
  json: { head: () => '[', row: (row, reasons, isFirst) => `${isFirst ? '' : ','}\n${objectOf(row, reasons)}`, tail: () => '\n]\n' },
};

/** Writes the refused rows as they come; the file only exists once there is one. */
export class RefusedRows {
  readonly #make: (name: string) => Promise<StagedFile>;
  #form: Form;
  #format: RefusedFormat;
  #file: StagedFile | undefined;

  constructor(make: (name: string) => Promise<StagedFile>, format: 'ndjson' | 'json') {
    this.#make = make;
    this.#format = format;
    this.#form = JSON_FORMS[format];
  }

  get name(): string {
    return `${NAME}.${this.#format}`;
  }

  /** A CSV is given back as a CSV. */
  headings({ cells, delimiter }: Extract<RowEvent, { type: 'headings' }>): void {
    this.#format = 'csv';
    this.#form = csvForm(cells, delimiter);
  }

  async add(row: InputRow, diagnostics: readonly Diagnostic[]): Promise<void> {
    const isFirst = !this.#file;
    this.#file ??= await this.#make(this.name);
    await this.#file.write((isFirst ? this.#form.head() : '') + this.#form.row(row, reasonsOf(diagnostics), isFirst));
  }

  async close(): ReturnType<StagedFile['close']> {
    const file = this.#file ?? (await this.#make(this.name));
    await file.write(this.#form.tail());
    return file.close();
  }
}
