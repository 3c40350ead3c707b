/** The checks with today's date filled in: the one thing that the Node and browser entries know and the core does not. */
import type { Flux, PassageCertification } from './model.js';
import { type Result, type ValidationOptions, validatePassage } from './validate.js';
import { validateFlux } from './validate-flux.js';
import { type CheckOptions, type CheckReport, checkFlux } from './xml/check.js';
import type { XmlSource } from './xml/source.js';

/** The core's checks with a clock. */
export interface DatedChecks {
  validatePassage(input: unknown, options?: ValidationOptions): Result<PassageCertification>;
  validateFlux(input: unknown, options?: ValidationOptions): Result<Flux>;
  checkFlux(source: XmlSource, options?: CheckOptions): Promise<CheckReport>;
}

// The delivery dates are French days: the machine's own zone, or UTC, is a day off around midnight.
const PARIS = { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The day of an instant in Paris, `AAAA-MM-JJ`. */
function dayInParis(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', PARIS).formatToParts(instant);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The core's checks, where an absent `today` is the day that the clock shows in Paris. */
export function withClock(clock: () => Date): DatedChecks {
  const dated = <Options extends ValidationOptions>(options: Options): Options => ({
    ...options,
    today: options.today ?? dayInParis(clock()),
  });
  return {
    validatePassage: (input, options = {}) => validatePassage(input, dated(options)),
    validateFlux: (input, options = {}) => validateFlux(input, dated(options)),
    checkFlux: (source, options = {}) => checkFlux(source, dated(options)),
  };
}
