/**
 * SIREN, nine digits, names a legal body; SIRET, fourteen, one of its places: the SIREN, then the NIC (five digits). Each ends with a
 * Luhn key. The places of La Poste, more than the keys allow for, have instead a sum of digits that is a multiple of five.
 * Source: INSEE, répertoire Sirene. Examples, of nobody: 123456782, 12345678200002.
 */

const LA_POSTE = '356000000';

const sumOfDigits = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Luhn: every second digit from the right is doubled, and the sum of all digits is a multiple of ten. */
function hasLuhnKey(digits: string): boolean {
  const weighed = [...digits].reverse().map((digit, rank) => (rank % 2 === 0 ? digit : String(2 * Number(digit))));
  return sumOfDigits(weighed.join('')) % 10 === 0;
}

/** Nine digits with the right key; nothing but zeros has one too, and is nobody's. */
export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && !/^0+$/.test(text) && hasLuhnKey(text);

/** Fourteen digits with the right keys, that of the SIREN and its own. */
export const isSiret = (text: string): boolean =>
  /^\d{14}$/.test(text) && isSiren(sirenOf(text)) && (hasLuhnKey(text) || (sirenOf(text) === LA_POSTE && sumOfDigits(text) % 5 === 0));

/** The SIREN of a SIRET. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

/** As people read it: `123 456 782`, `123 456 782 00002`. */
export const formatSiren = (siren: string): string => siren.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3');
export const formatSiret = (siret: string): string => formatSiren(siret).replace(/(\d{5})$/, ' $1');
