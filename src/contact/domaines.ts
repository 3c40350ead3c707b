/** Domains that a French school meets every day, and their usual misspellings. */
import { nearestName } from '../text/nearest.js';

const USUAL = [
  ...['gmail.com', 'hotmail.fr', 'hotmail.com', 'outlook.fr', 'outlook.com', 'live.fr', 'yahoo.fr', 'yahoo.com', 'icloud.com'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'numericable.fr', 'protonmail.com'],
];
/** Existing mail domains that stand one letter away from a usual one. */
const GENUINE = new Set(['mail.com', 'email.com', 'ymail.com']);
/** Not one letter away, yet always meant so: neither is offered to anybody. */
const KNOWN_ERRORS: Readonly<Record<string, string>> = { 'gmail.fr': 'gmail.com', 'orange.net': 'orange.fr', 'laposte.com': 'laposte.net' };

/** Under five letters, one letter away proves nothing: `fred.fr` is a family, not a misspelt `free.fr`. */
const LONG_NAMES = USUAL.filter((domain) => domain.indexOf('.') >= 5);
const CUT_SHORT = /\.[a-z]$/;

/** The usual domain that was meant, when what is written is certainly none. */
export function meantDomain(written: string): string | undefined {
  const domain = written.toLowerCase();
  if (USUAL.includes(domain) || GENUINE.has(domain)) return undefined;
  // `orange.f`: no domain ends with one letter.
  if (CUT_SHORT.test(domain)) {
    const whole = USUAL.filter((usual) => usual.startsWith(domain));
    return whole.length === 1 ? whole[0] : undefined;
  }
  return KNOWN_ERRORS[domain] ?? nearestName(domain, LONG_NAMES);
}
