/**
 * Which territory a French number belongs to: 0692 is Réunion's, hence +262. The national plan is one, its country codes are many.
 * Derived from the plan of each territory as libphonenumber knows it (ARCEP's), never from a list of prefixes of our own.
 */
import parse, { type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';

/** Those that share the ten-digit plan. BL and MF share the numbers of GP: the library tells them apart where it can. */
export const OUTRE_MER = ['GP', 'MQ', 'GF', 'RE', 'YT', 'PM'] as const satisfies CountryCode[];
/** Those of which the numbers have six or eight digits, and are found only by who says where he writes from. */
const OTHERS = ['BL', 'MF', 'WF', 'PF', 'NC'] as const satisfies CountryCode[];
export const FRANCAIS: ReadonlySet<string> = new Set(['FR', ...OUTRE_MER, ...OTHERS]);

/** In a sentence. */
const NOMS: Readonly<Record<string, string>> = {
  FR: 'métropole',
  GP: 'Guadeloupe',
  MQ: 'Martinique',
  GF: 'Guyane',
  RE: 'La Réunion',
  YT: 'Mayotte',
  PM: 'Saint-Pierre-et-Miquelon',
  BL: 'Saint-Barthélemy',
  MF: 'Saint-Martin',
};
export const nomDe = (pays: string): string => NOMS[pays] ?? pays;

/** The longest number of the territories that have their own plan: Polynesia's. */
const SHORT = 8;
const NATIONAL = /^0[1-9]\d{8}$/;
export const isNational = (digits: string): boolean => NATIONAL.test(digits);

export const parsed = (digits: string, pays?: CountryCode): PhoneNumber | undefined => {
  const number = parse(digits, { ...(pays && { defaultCountry: pays }), extract: false });
  return number?.isValid() ? number : undefined;
};

const ofPerson = (number: PhoneNumber): boolean => ['MOBILE', 'FIXED_LINE'].includes(number.getType() ?? '');

/**
 * The overseas owner of a ten-digit number, geographic or mobile. Measured over all prefixes of five digits: no two territories claim
 * the same; mainland France claims some of theirs as fixed lines (0263, 0269, 0596), where the plan of the ARCEP says overseas.
 */
export function overseas(digits: string): PhoneNumber | undefined {
  if (!/^0[2567]/.test(digits)) return undefined;
  for (const pays of OUTRE_MER) {
    const number = parsed(digits, pays);
    if (number && ofPerson(number)) return number;
  }
  return undefined;
}

/** The number that digits without a country code stand for, and the other territories that have it too (numbers of boxes, 09). */
export function national(digits: string, pays: CountryCode): { number?: PhoneNumber; autres: string[] } {
  if (!FRANCAIS.has(pays) || !isNational(digits)) {
    // The library takes 612345678 and 33612345678 for what they were before a spreadsheet: that is a guess.
    const number = FRANCAIS.has(pays) && digits.length > SHORT ? undefined : parsed(digits, pays);
    return { ...(number && { number }), autres: [] };
  }
  const number = overseas(digits) ?? parsed(digits, pays) ?? parsed(digits, 'FR');
  if (number?.getType() !== 'VOIP' || pays !== 'FR') return { ...(number && { number }), autres: [] };
  return { number, autres: OUTRE_MER.filter((each) => parsed(digits, each)?.getType() === 'VOIP').map(nomDe) };
}
