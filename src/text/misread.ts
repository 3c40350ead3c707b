/** What a text was before one or several careless steps: a wrong encoding, the escapes of a web page. */
import { unescapeText } from './escapes.js';
import { reread } from './mojibake.js';

// A byte after the first one of a UTF-8 sequence becomes one of these, all rare in French, in windows-1252, ISO-8859-1 and Mac OS Roman.
const MAYBE = /[&%\x80-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u0250-\uFFFF]/;

// And one that begins a sequence: « cœur » has none.
const BEGINS = /[&%\x80-\x9F\u00C2-\u00F4¬√ƒ≈‚]/;

/** The text as it was meant, when it differs. A text misread twice (« ÃƒÂ© ») is read again as many times. */
export function intended(text: string): string | undefined {
  if (!MAYBE.test(text) || !BEGINS.test(text)) return undefined;
  let meant = text;
  for (let times = 0; times < 3; times++) {
    const next = unescapeText(reread(meant));
    if (next === meant) break;
    meant = next;
  }
  return meant === text ? undefined : meant;
}
