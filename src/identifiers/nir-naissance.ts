/**
 * What a NIR says of a birth, beside the civil status: it agrees or it does not; its parts are never given away.
 * « Refusing what is right is worse than accepting what is wrong »: departments that were cut up, renamed or lost agree with
 * those that followed. Source: INSEE, décret n° 82-103 (RNIPP), history of the departments.
 */
import { departmentOf, formerCountry, isCountry, PARIS_REGION_YEAR } from './insee.js';
import { monthOf } from './nir.js';

/** Communes of Ain and Isère went to Rhône in 1967 and 1968, the last one in 1971. */
const LYON_REGION_YEAR = 1972;
/** Territories that became countries, the last ones in 1980, had numbers overseas. */
const OVERSEAS_YEAR = 1981;

/** Departments that stand for one another, for births before a year. */
const CUT_UP: readonly (readonly [departments: ReadonlySet<string>, before: number])[] = [
  [new Set(['75', '78', '91', '92', '93', '94', '95']), PARIS_REGION_YEAR],
  [new Set(['01', '38', '69']), LYON_REGION_YEAR],
];
/** The others were renumbered (985 → 976) or cut off from these (977 and 978 from 971): they prove nothing. */
const STEADY_OVERSEAS = new Set(['971', '972', '973', '974']);

const isBefore = (year: number | undefined, limit: number): boolean => year === undefined || year < limit;
const isOverseas = (department: string): boolean => department.length === 3;

function areOneDepartment(a: string, b: string, year: number | undefined): boolean {
  if (a === b) return true;
  // 20 was the whole of Corsica until 1976; the numbers given then still hold.
  if (a === '20' || b === '20') return /^2[0AB]$/.test(a) && /^2[0AB]$/.test(b);
  if (isOverseas(a) && isOverseas(b)) return !(STEADY_OVERSEAS.has(a) && STEADY_OVERSEAS.has(b));
  return CUT_UP.some(([departments, before]) => isBefore(year, before) && departments.has(a) && departments.has(b));
}

function agreesAbroad(place: string, country: string, year: number | undefined): boolean {
  const department = departmentOf(place);
  if (isOverseas(department)) return isBefore(year, OVERSEAS_YEAR);
  return formerCountry(place, year) === country.slice(2);
}

export const sexAgrees = (nir: string, sexe: 'M' | 'F'): boolean => nir.startsWith(sexe === 'M' ? '1' : '2');

export const yearAgrees = (nir: string, year: number): boolean => Number(nir.slice(1, 3)) === year % 100;

/** A month that INSEE made up (20 and above) agrees with any. */
export const monthAgrees = (nir: string, month: number): boolean => {
  const written = Number(monthOf(nir));
  return written < 1 || written > 12 || written === month;
};

/** Whether the place of the NIR may be that of the INSEE code; 00 is no place. */
export function placeAgrees(nir: string, codeInsee: string, year: number | undefined): boolean {
  const place = nir.slice(5, 10).toUpperCase();
  if (place.startsWith('00')) return true;
  if (isCountry(codeInsee)) return isCountry(place) || agreesAbroad(place, codeInsee, year);
  if (isCountry(place))
    return isOverseas(departmentOf(codeInsee)) ? isBefore(year, OVERSEAS_YEAR) : formerCountry(codeInsee, year) !== undefined;
  return areOneDepartment(departmentOf(place), departmentOf(codeInsee), year);
}
