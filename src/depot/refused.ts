/** The refused rows, in a file of the same form as the input, with the reasons: to be corrected and given again. */
import type { Diagnostic } from '../diagnostic.js';
import { decodeText } from '../matrice/table/decode.js';
import type { RowEvent } from '../rows/index.js';
import { readNdjsonValues } from '../rows/json-values.js';
import type { InputRow } from '../rows/row.js';
import { csvForm, JSON_FORMS, type RefusedForm, RefusedTableCells } from './refused-forms.js';
import type { OutFile, Workshop, Written } from './workshop.js';

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
  readonly #make: () => Promise<OutFile>;
  #file: OutFile | undefined;

  constructor(format: string, form: RefusedForm, make: () => Promise<OutFile>) {
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

const WAITING = 'lignes-refusees.attente';

/** A workbook is written in one go: until then its rows wait in a file of their own. */
class RefusedWorkbook implements RefusedFile {
  readonly format = 'xlsx';
  readonly #cells: RefusedTableCells;
  readonly #emptyAsNil: boolean;
  readonly #waiting: RefusedText;
  readonly #workshop: Workshop;
  readonly #make: () => Promise<OutFile>;

  constructor(headings: readonly string[], emptyAsNil: boolean, workshop: Workshop, make: () => Promise<OutFile>) {
    this.#cells = new RefusedTableCells(headings);
    this.#emptyAsNil = emptyAsNil;
    this.#make = make;
    this.#workshop = workshop;
    const form = {
      ...JSON_FORMS.ndjson,
      row: (row: InputRow, reasons: readonly string[]) => `${JSON.stringify(this.#cells.row(row, reasons.join('\n')))}\n`,
    };
    this.#waiting = new RefusedText('ndjson', form, () => workshop.file(WAITING));
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
    const lines = decodeText(this.#workshop.read(WAITING), () => undefined);
    for await (const { value } of readNdjsonValues(lines)) yield value as readonly string[];
  }
}

/** The refused rows of one deposit. */
export class RefusedRows {
  readonly #workshop: Workshop;
  #file: RefusedFile;

  constructor(workshop: Workshop, format: 'ndjson' | 'json') {
    this.#workshop = workshop;
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
        : new RefusedWorkbook(cells, form.emptyAsNil, this.#workshop, this.#make);
  }

  add(row: InputRow, diagnostics: readonly Diagnostic[]): Promise<void> {
    return this.#file.add(row, reasonsOf(diagnostics));
  }

  close(): Promise<Written> {
    return this.#file.close();
  }

  readonly #make = (): Promise<OutFile> => this.#workshop.file(this.name);
}
