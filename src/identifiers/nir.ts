/**
 * NIR, « numéro de sécurité sociale », without its key: sex (1), year (2), month (2), place of birth (5), rank (3).
 * The month is that of birth, or a number that INSEE gives when the civil status does not say it: 20 to 42, 50 to 99.
 * Source: INSEE, décret n° 82-103 (RNIPP). Example, of nobody (department 99, country 999): 1990299999001.
 */

/** Month part: `02`. Never put more of a NIR in a message. */
export const monthOf = (nir: string): string => nir.slice(3, 5);

/** Whether the month part can be: real months, and those of an incomplete civil status. */
export const isMonth = (month: string): boolean => (month >= '01' && month <= '12') || (month >= '20' && month <= '42') || month >= '50';

const ANYWHERE = /(?<!\d)[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?!\d)/gi;

/** The text with what looks like a NIR hidden, key or not, in groups or not; nothing when it holds none. */
export function hidingNir(text: string): string | undefined {
  if (text.length < 13) return undefined;
  const hidden = text.replace(ANYWHERE, '[NIR masqué]');
  return hidden === text ? undefined : hidden;
}

/** Whether the department is Corsica's, written with a small letter. */
export const hasLowerCaseCorsica = (nir: string): boolean => nir[6] === 'a' || nir[6] === 'b';
