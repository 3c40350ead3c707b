/**
 * Postal code: five digits in France, the department first (20 for Corsica, 97x and 98x overseas); anything abroad.
 * Not an INSEE code: 75012 is the postal code of the commune 75112.
 * Source: La Poste, base officielle des codes postaux. Example: 31000, Toulouse.
 */
import { passageCertification } from '../dictionary/index.js';
import type { Subjects } from '../rule.js';
import { fold } from '../text/nearest.js';
import { MONACO, PARIS_REGION_YEAR } from './insee.js';
import { CODE_POSTAL, CODE_POSTAL_LABEL, codePostalOf, titulaireOf } from './naissance.js';

const FIVE_DIGITS = /^[0-9]{5}$/;
const OVERSEAS = /^(?:97[1-8]|98[4678])/;

/** Has the form of a postal code of France; a foreign code may have it too. */
export const isFrenchPostal = (code: string): boolean => FIVE_DIGITS.test(code) && ((code >= '01' && code < '96') || OVERSEAS.test(code));
/** Five digits that no French department begins; 980 is Monaco's. */
export const hasNoDepartment = (code: string): boolean =>
  !isFrenchPostal(code) && (/^2[AB][0-9]{3}$/i.test(code) || (FIVE_DIGITS.test(code) && !code.startsWith('980') && code !== '00000'));
/** Four digits: the code of a department 01 to 09 that a spreadsheet read as a number. */
export const lostItsZero = (code: string): boolean => /^[1-9][0-9]{3}$/.test(code);

interface Place {
  readonly path: string;
  readonly label: string;
  readonly code: string;
}
const EXAM_LABEL = passageCertification.children.codePostalCentreExamen.label;

/** The postal codes of a passage at fault: that of the exam centre, that of birth. */
export function faultyPostalCodes(passage: Subjects['passage'], isFaulty: (code: string) => boolean): Place[] | undefined {
  const exam = passage.codePostalCentreExamen;
  const birth = codePostalOf(titulaireOf(passage));
  const examIsFaulty = exam !== undefined && isFaulty(exam);
  const birthIsFaulty = typeof birth === 'string' && isFaulty(birth);
  if (!examIsFaulty && !birthIsFaulty) return undefined;
  return [
    ...(examIsFaulty ? [{ path: 'codePostalCentreExamen', label: EXAM_LABEL, code: exam }] : []),
    ...(birthIsFaulty ? [{ path: CODE_POSTAL, label: CODE_POSTAL_LABEL, code: birth }] : []),
  ];
}

/** Cities of which each arrondissement has its postal code: its last two digits → the INSEE code. */
const CITIES = [
  // Before 1968, 75001 to 75081 were communes of the department of Seine.
  { codes: /^750(?:0[1-9]|1[0-9]|20)$/, insee: '751', name: /^PARIS/, unusedSince: PARIS_REGION_YEAR },
  // 69001 to 69009 and 13001 to 13016 are communes too (Affoux, Aix-en-Provence…): the label alone tells.
  { codes: /^6900[1-9]$/, insee: '6938', name: /^LYON(?!S)/, unusedSince: undefined },
  { codes: /^130(?:0[1-9]|1[0-6])$/, insee: '132', name: /^MARSEILLE/, unusedSince: undefined },
] as const;

/** When a postal code certainly stands in the place of an INSEE code: the code to write, where it can be told. */
export function postalAsInsee(
  code: string,
  year: number | undefined,
  commune: string | undefined,
): { readonly insee?: string } | undefined {
  if (code === '98000') return { insee: MONACO };
  // No commune, present or former, has such a code.
  if (code.endsWith('000')) return isFrenchPostal(code) ? {} : undefined;
  if (code.endsWith('00')) return OVERSEAS.test(code) ? {} : undefined;
  for (const { codes, insee, name, unusedSince } of CITIES)
    if (codes.test(code) && ((unusedSince && year !== undefined && year >= unusedSince) || (commune && name.test(fold(commune)))))
      return { insee: insee + code.slice(insee.length) };
  return undefined;
}
