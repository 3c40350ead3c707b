/** A SIREN or a SIRET as people type it → its digits, or what is wrong with it. */
import { formatSiren, formatSiret, isSiren, isSiret, sirenOf } from '../identifiers/siret.js';
import { withoutEdges } from '../text/characters.js';
import { LONGEST, type Lu, type PlaceContact, Remarks } from './lu.js';

const KINDS = {
  SIREN: { length: 9, isValid: isSiren, format: formatSiren },
  SIRET: { length: 14, isValid: isSiret, format: formatSiret },
} as const;
type Kind = keyof typeof KINDS;

const SCIENTIFIC = /^[\d,]+E\+?\d+$/i;
const SEPARATORS = /[\s.\-_\p{Pd}\p{Cf}]/gu;
/** More zeros than that are not lost by accident, and any number would do. */
const MOST_LOST = 2;

function read(label: Kind, text: string, path: string): Lu<string> {
  const { length, isValid, format } = KINDS[label];
  const remarks = new Remarks(path);
  if (text.length > LONGEST) return remarks.refuse('siret-illisible', { label, value: text });
  const value = withoutEdges(text);
  const digits = value.normalize('NFKC').replace(SEPARATORS, '');
  if (digits === '') return { diagnostics: [] };
  if (value !== text) remarks.trimmed(label, label.toLowerCase());
  if (SCIENTIFIC.test(digits)) return remarks.refuse('siret-notation-scientifique', { label, value });
  if (/\D/.test(digits)) return remarks.refuse('siret-illisible', { label, value });
  if (digits.length !== length) {
    if (label === 'SIRET' && isSiren(digits)) return remarks.refuse('siret-est-un-siren', { value });
    if (label === 'SIREN' && isSiret(digits))
      return remarks.refuse('siren-est-un-siret', { value }, { value: sirenOf(digits), label: 'le SIREN de ce SIRET' });
    const whole = digits.padStart(length, '0');
    if (length - digits.length <= MOST_LOST && isValid(whole))
      return remarks.refuse('siret-zero-perdu', { label, value }, { value: format(whole), label: `le ${label} entier` });
    return remarks.refuse('siret-longueur', { label, value, chiffres: digits.length, attendus: length });
  }
  if (!isValid(digits)) return remarks.refuse('siret-cle-fausse', { label, value });
  if (digits !== value) remarks.warn('siret-separateurs-retires', { label, value, garde: digits });
  return { value: digits, diagnostics: remarks.diagnostics };
}

/**
 * Lit un SIREN : neuf chiffres, le dernier est une clé. Les espaces et séparateurs sont retirés, et dits.
 * Source : INSEE, répertoire Sirene (clé de Luhn).
 *
 * @example
 * readSiren('123456782').value; // → '123456782'
 */
export const readSiren = (text: string, { path = 'siren' }: PlaceContact = {}): Lu<string> => read('SIREN', text, path);

/**
 * Lit un SIRET : quatorze chiffres, clés vérifiées (avec l'exception de La Poste). Les espaces et séparateurs sont retirés, et dits. Que
 * l'établissement existe, seul l'INSEE le sait.
 * Source : INSEE, répertoire Sirene (clé de Luhn).
 *
 * @example
 * readSiret('123 456 782 00002').value; // → '12345678200002'
 */
export const readSiret = (text: string, { path = 'siret' }: PlaceContact = {}): Lu<string> => read('SIRET', text, path);
