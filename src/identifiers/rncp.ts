/**
 * Code of a certification in the national registers: RNCP or RS, then the number of its sheet, one to six digits.
 * Source: France compétences; dictionary V22, 4.2 (« préfixe compris »). Examples: RNCP38575, RS5515.
 */

const CODE = { RNCP: /^RNCP[0-9]{1,6}$/, RS: /^RS[0-9]{1,6}$/ } as const;
/** `rncp 38575`, `RNCP n° 38575`, `38575`: what people write for a code. A number that begins with 0 is too doubtful. */
const LEGIBLE = /^(RNCP|RS)?[\W_]*(?:n[°ºo]?[\W_]*)?([1-9][0-9]{0,5})$/i;
/** `RNCP12345BC01`: a bloc de compétences, a part of a certification. */
const BLOCK = /^RNCP[\W_]*[0-9]+[\W_]*(?:BC|BLOC)[\W_]*[0-9]+$/i;

/** The two registers; also the only types of certification that the portal takes. */
export type Repertoire = keyof typeof CODE;
export const REPERTOIRES = Object.keys(CODE) as Repertoire[];

export const isRepertoire = (type: string | undefined): type is Repertoire => type !== undefined && Object.hasOwn(CODE, type);

/** Whether the code is written as it must be for that register. */
export const isCodeOf = (repertoire: Repertoire, code: string): boolean => CODE[repertoire].test(code);

export const isBlockCode = (code: string): boolean => BLOCK.test(code.trim());

/** Register that a legible code names, well written or not. */
export function repertoireOf(code: string): Repertoire | undefined {
  const repertoire = LEGIBLE.exec(code.trim())?.[1]?.toUpperCase();
  return isRepertoire(repertoire) ? repertoire : undefined;
}

/** The code well written, if it can be told and names no other register. */
export function formatCode(repertoire: Repertoire, code: string): string | undefined {
  const legible = LEGIBLE.exec(code.trim());
  if (!legible || (legible[1] && legible[1].toUpperCase() !== repertoire)) return undefined;
  return `${repertoire}${legible[2]}`;
}
