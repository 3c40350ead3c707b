/** The refused rows, in a file of the same form as the input, with the reasons: to be corrected and given again. */
import { createReadStream } from 'node:fs';
import type { Diagnostic } from '../diagnostic.js';
import { decodeText } from '../matrice/table/decode.js';
import type { RowEvent } from '../rows/index.js';
import { readNdjsonValues } from '../rows/json-values.js';
import type { InputRow } from '../rows/row.js';
import { csvForm, JSON_FORMS, type RefusedForm, RefusedTableCells } from './refused-forms.js';
import type { StagedFile, Written } from './staged-file.js';
import type { Staging } from './staging.js';

const reasonsOf = (diagnostics: readonly Diagnostic[]): string[] => [
  ...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)),
];

/** Takes refused rows one by one; the file only exists once there is one. */
interface RefusedFile {
  readonly format: string;
  add(row: InputRow, reasons: readonly string[]): Promise<void>;
  close(): Promise<Written>;
}

class RefusedText implements RefusedFile {
  readonly format: string;
  readonly #form: RefusedForm;
  readonly #make: () => Promise<StagedFile>;
  #file: StagedFile | undefined;

  constructor(format: string, form: RefusedForm, make: () => Promise<StagedFile>) {
    this.format = format;
    this.#form = form;
    this.#make = make;
  }

  async add(row: InputRow, reasons: readonly string[]): Promise<void> {
    const isFirst = !this.#file;
    this.#file ??= await this.#make();
    await this.#file.write((isFirst ? this.#form.head() : '') + this.#form.row(row, reasons, isFirst));
  }

  async close(): Promise<Written> {
    const file = this.#file ?? (await this.#make());
    await file.write(this.#form.tail());
    return file.close();
  }
}

/** A workbook is written in one go: until then its rows wait in a file of their own. */
class RefusedWorkbook implements RefusedFile {
  readonly format = 'xlsx';
  readonly #cells: RefusedTableCells;
  readonly #emptyAsNil: boolean;
  readonly #waiting: RefusedText;
  readonly #waitingPath: string;
  readonly #make: () => Promise<StagedFile>;

  constructor(headings: readonly string[], emptyAsNil: boolean, staging: Staging, make: () => Promise<StagedFile>) {
    this.#cells = new RefusedTableCells(headings);
    this.#emptyAsNil = emptyAsNil;
    this.#make = make;
    const name = 'lignes-refusees.attente';
    this.#waitingPath = staging.temporary(name);
    const form = {
      ...JSON_FORMS.ndjson,
      row: (row: InputRow, reasons: readonly string[]) => `${JSON.stringify(this.#cells.row(row, reasons.join('\n')))}\n`,
    };
    this.#waiting = new RefusedText('ndjson', form, () => staging.file(name));
  }

  add(row: InputRow, reasons: readonly string[]): Promise<void> {
    return this.#waiting.add(row, reasons);
  }

  async close(): Promise<Written> {
    await this.#waiting.close();
    const file = await this.#make();
    // Loaded when there is a workbook to write, and only then.
    const { writeRefusedWorkbook } = await import('../matrice/refused-workbook.js');
    const table = { headings: this.#cells.head, rows: this.#rows(), emptyAsNil: this.#emptyAsNil };
    for await (const chunk of writeRefusedWorkbook(table)) await file.write(chunk);
    return file.close();
  }

  async *#rows(): AsyncGenerator<readonly string[], void, undefined> {
    const lines = decodeText(createReadStream(this.#waitingPath), () => undefined);
    for await (const { value } of readNdjsonValues(lines)) yield value as readonly string[];
  }
}

/** The refused rows of one deposit. */
export class RefusedRows {
  readonly #staging: Staging;
  #file: RefusedFile;

  constructor(staging: Staging, format: 'ndjson' | 'json') {
    this.#staging = staging;
    this.#file = new RefusedText(format, JSON_FORMS[format], this.#make);
  }

  get name(): string {
    return `lignes-refusees.${this.#file.format}`;
  }

  /** A table is given back as the table that it was. */
  headings({ cells, form }: Extract<RowEvent, { type: 'headings' }>): void {
    this.#file =
      form.format === 'csv'
        ? new RefusedText('csv', csvForm(cells, form.delimiter), this.#make)
        : new RefusedWorkbook(cells, form.emptyAsNil, this.#staging, this.#make);
  }

  add(row: InputRow, diagnostics: readonly Diagnostic[]): Promise<void> {
    return this.#file.add(row, reasonsOf(diagnostics));
  }

  close(): Promise<Written> {
    return this.#file.close();
  }

  readonly #make = (): Promise<StagedFile> => this.#staging.file(this.name);
}
