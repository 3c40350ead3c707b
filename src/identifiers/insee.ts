/**
 * INSEE code of a birthplace, five characters: department then commune (`31555`, `2A004`, `97411`), or 99 then country (`99109`).
 * The code is the one in force at birth, so a code that no longer exists may be right.
 * Source: INSEE, code officiel géographique and its history. Example: 31555, Toulouse.
 */

const SHAPE = /^(?:[0-9]{2}|2[ABab])[0-9]{3}$/;
/** 985 was Mayotte before 976. */
const OVERSEAS = new Set(['971', '972', '973', '974', '975', '976', '977', '978', '984', '985', '986', '987', '988', '989']);

/**
 * On 1 January 1968 the departments 91 to 95 were created out of Seine (75) and Seine-et-Oise (78). Until then 91 to 96 stood
 * for Algeria, Morocco and Tunisia, and 75001 to 75081 for the communes of Seine.
 */
export const PARIS_REGION_YEAR = 1968;
/** On 1 January 1976, 2A and 2B replaced 20. */
const CORSICA_YEAR = 1976;
/** Department before independence → last three digits of the country's code. */
const FORMER: Readonly<Record<string, string>> = { 91: '352', 92: '352', 93: '352', 94: '352', 95: '350', 96: '351' };

/** Whole cities of which the civil status names the arrondissement: code → name. */
export const WHOLE_CITIES: Readonly<Record<string, string>> = { 75056: 'Paris', 69123: 'Lyon', 13055: 'Marseille' };
/** Among the countries: France itself, Monaco, and the unknown country. */
export const FRANCE = '99100';
export const MONACO = '99138';
export const UNKNOWN_COUNTRY = '99999';

/** A birth abroad: 99 and three digits. */
export const isCountry = (code: string): boolean => code.startsWith('99') && SHAPE.test(code);

/** Certain: no place ever had that code. */
export const isImpossible = (code: string): boolean =>
  !SHAPE.test(code) || code.startsWith('00') || code === '99000' || (code.endsWith('000') && /^2[AB]/i.test(code));

/** `31`, `2A`, `974`. */
export const departmentOf = (code: string): string => code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2).toUpperCase();

const isBefore = (year: number | undefined, limit: number): boolean => year === undefined || year < limit;

/** Country that the code may stand for when the birth is older than its independence: `352` for 91352 in 1955. */
export const formerCountry = (code: string, year: number | undefined): string | undefined =>
  isBefore(year, PARIS_REGION_YEAR) ? FORMER[departmentOf(code)] : undefined;

/** Whether the department of a well-formed code existed at birth; an unknown year gets the benefit of the doubt. */
export function departmentExists(code: string, year: number | undefined): boolean {
  const department = departmentOf(code);
  if (department.length === 3) return OVERSEAS.has(department);
  if (department === '20') return isBefore(year, CORSICA_YEAR);
  if (department === '96') return isBefore(year, PARIS_REGION_YEAR);
  return department !== '00' && department < '96';
}

/** A birth in France, as far as the code can tell. */
export const isFrench = (code: string, year: number | undefined): boolean =>
  !isCountry(code) && !isImpossible(code) && departmentExists(code, year);
