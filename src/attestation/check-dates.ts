/** Whether a moment is within the validity of a credential. */
import { isDate } from '../engine/facets.js';
import { type FauteAttestation, faute } from './fautes.js';

/** The moment of judgement: an instant, or a whole day. */
interface Moment {
  readonly first: number;
  readonly last: number;
  readonly day: string;
}

const DAY = 86_400_000;

/** @throws {RangeError} on what is no date: a wrong clock must not let everything pass. */
export function momentOf(at: Date | string): Moment {
  const isDay = typeof at === 'string' && isDate(at);
  const first = typeof at === 'string' ? Date.parse(at) : at.getTime();
  if (Number.isNaN(first)) throw new RangeError(`« at » n'est pas une date : ${String(at)}.`);
  return { first, last: isDay ? first + DAY - 1 : first, day: new Date(first).toISOString().slice(0, 10) };
}

interface Validity {
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

/** Both ends count. */
export function checkDates({ validFrom, validUntil }: Validity, { first, last, day }: Moment): FauteAttestation[] {
  if (validFrom !== undefined && last < Date.parse(validFrom))
    return [faute('attestation-pas-encore-valable', { debut: dayOf(validFrom), le: day })];
  if (validUntil !== undefined && first > Date.parse(validUntil))
    return [faute('attestation-expiree', { fin: dayOf(validUntil), le: day })];
  return [];
}
