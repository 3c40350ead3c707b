/** Numbers and plurals, as French writes them. */
const NUMBERS = new Intl.NumberFormat('fr-FR');

export const formatCount = (count: number): string => NUMBERS.format(count);

/** 0 and 1 are singular. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count < 2 ? one : many}`;

export const formatSize = (bytes: number): string =>
  bytes < 1000
    ? plural(bytes, 'octet')
    : bytes < 1_000_000
      ? `${NUMBERS.format(Math.round(bytes / 1000))} ko`
      : `${NUMBERS.format(Math.round(bytes / 100_000) / 10)} Mo`;
