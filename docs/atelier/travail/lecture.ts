/** The rows of the file that is open, its corrections made; read from the file each time, so that nothing of it stays in memory. */
import { withPauses } from '../../../src/browser/pauses.js';
import { rowsOfFile } from '../../../src/browser/rows-of-file.js';
import { formatHorodatage } from '../../../src/depot/horodatage.js';
import { correctedRow } from '../../../src/rows/corrected-row.js';
import type { Format } from '../../../src/rows/index.js';
import type { RowEvent } from '../../../src/rows/row.js';
import type { Corrections } from './corrections.js';

export interface Lecture {
  readonly file: File;
  readonly format: Format;
  readonly corrections: Corrections;
  /** The day on which the rows are judged, AAAA-MM-JJ; that of Paris unless told. */
  readonly today?: string | undefined;
  /** Blank cells say that a datum is unknown. */
  readonly emptyAsNil?: boolean | undefined;
}

export interface LectureOptions {
  readonly signal?: AbortSignal | undefined;
  /** Share of the file read, from 0 to 1. */
  readonly onRead?: ((share: number) => void) | undefined;
}

export const dayOf = ({ today }: Lecture): string => today ?? formatHorodatage(new Date()).slice(0, 10);

export type Headings = Extract<RowEvent, { type: 'headings' }>;

/** The rows, in the order of the file, their corrections made by rank from 0. */
export async function* rowsOf(lecture: Lecture, { signal, onRead }: LectureOptions = {}): AsyncGenerator<RowEvent, void, undefined> {
  const { file, format, corrections, emptyAsNil } = lecture;
  const read = rowsOfFile(file, {
    format,
    ...(signal && { signal }),
    ...(onRead && { onRead }),
    ...(emptyAsNil !== undefined && { emptyAsNil }),
  });
  let headings: Headings | undefined;
  let rank = 0;
  for await (const event of withPauses(read, signal)) {
    if (event.type === 'headings') headings = event;
    if (event.type !== 'row') {
      yield event;
      continue;
    }
    const mine = corrections.of(rank++);
    yield mine.length === 0 ? event : { type: 'row', row: correctedRow(event.row, mine, headings) };
  }
}
