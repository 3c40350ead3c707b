/** A day that may be known in part: a register of births may lack the day, or the month and the day. */

/** Un jour, dont le mois et le jour peuvent être inconnus. */
export interface JourPartiel {
  readonly annee: number;
  readonly mois?: number;
  readonly jour?: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isWithin = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;

/** Whether it is in the calendar; the years are those that can be written in words. */
export function isJour({ annee, mois, jour }: JourPartiel): boolean {
  if (!isWithin(annee, 1000, 2999)) return false;
  if (mois === undefined) return jour === undefined;
  return isWithin(mois, 1, 12) && (jour === undefined || isWithin(jour, 1, daysIn(annee, mois)));
}

/** AAAA-MM-JJ, or nothing if it is not a day. */
export function readJour(texte: string): JourPartiel | undefined {
  const [, annee, mois, jour] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(texte) ?? [];
  const read = { annee: Number(annee), mois: Number(mois), jour: Number(jour) };
  return isJour(read) ? read : undefined;
}
