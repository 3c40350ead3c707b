/** The checks with today's date filled in: the one thing that the Node and browser entries know and the core does not. */

import { formatHorodatage } from './depot/horodatage.js';
import { type ValidateLigneOptions, validateLigne } from './ligne/validate-ligne.js';
import type { Flux, PassageCertification } from './model.js';
import { type CheckRowsOptions, checkRows } from './rows/check-rows.js';
import type { RowEvent } from './rows/row.js';
import { type RowVerdict, validateRows } from './rows/validate-rows.js';
import { type Result, type ValidationOptions, validatePassage } from './validate.js';
import { validateFlux } from './validate-flux.js';
import { type CheckOptions, type CheckReport, checkFlux } from './xml/check.js';
import type { XmlSource } from './xml/source.js';

/** The core's checks with a clock. */
export interface DatedChecks {
  validatePassage(input: unknown, options?: ValidationOptions): Result<PassageCertification>;
  validateLigne(input: unknown, options?: ValidateLigneOptions): Result<PassageCertification>;
  validateFlux(input: unknown, options?: ValidationOptions): Result<Flux>;
  checkFlux(source: XmlSource, options?: CheckOptions): Promise<CheckReport>;
  checkRows(rows: AsyncIterable<RowEvent>, options?: CheckRowsOptions): Promise<CheckReport>;
  validateRows(rows: AsyncIterable<RowEvent>, options?: CheckRowsOptions): AsyncIterable<RowVerdict>;
}

/** Days begin on a quarter of an hour, whatever the zone. */
const QUARTER = 15 * 60 * 1000;

/**
 * The day in Paris: the delivery dates are French days, and the machine's own zone, or UTC, is a day off around midnight.
 * Kept for the quarter of an hour: asking a time zone costs 50 µs, more than the check of a passage.
 */
function dayInParis(clock: () => Date): () => string {
  let quarter = Number.NaN;
  let day = '';
  return () => {
    const now = clock();
    const current = Math.floor(now.getTime() / QUARTER);
    if (current !== quarter) {
      quarter = current;
      day = formatHorodatage(now).slice(0, 10);
    }
    return day;
  };
}

/** The core's checks, where an absent `today` is the day that the clock shows in Paris. */
export function withClock(clock: () => Date): DatedChecks {
  const today = dayInParis(clock);
  const dated = <Options extends ValidationOptions>(options: Options): Options => ({ ...options, today: options.today ?? today() });
  return {
    validatePassage: (input, options = {}) => validatePassage(input, dated(options)),
    validateLigne: (input, options = {}) => validateLigne(input, dated(options)),
    validateFlux: (input, options = {}) => validateFlux(input, dated(options)),
    checkFlux: (source, options = {}) => checkFlux(source, dated(options)),
    checkRows: (rows, options = {}) => checkRows(rows, dated(options)),
    validateRows: (rows, options = {}) => validateRows(rows, dated(options)),
  };
}
