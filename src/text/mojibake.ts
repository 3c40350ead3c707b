/**
 * Texts read in the wrong encoding: UTF-8 bytes taken for windows-1252, ISO-8859-1 or Mac characters (« Ã© », « â€™ », « √© »), and
 * windows-1252 bytes taken for ISO-8859-1 (an apostrophe that becomes the control U+0092).
 * The encodings are those of the WHATWG standard.
 */
import { WINDOWS_1252 } from './windows-1252.js';

/** Characters of the bytes 80 to FF in Mac OS Roman. */
const MACINTOSH =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

type ByteOf = (character: string) => number;
const byteOfWindows: ByteOf = (character) => {
  const index = WINDOWS_1252.indexOf(character);
  return index >= 0 ? 0x80 + index : character.charCodeAt(0);
};
const byteOfMacintosh: ByteOf = (character) => 0x80 + MACINTOSH.indexOf(character);

const RUNS = /[^\0-\x7F]+/g;
// Leads of the letters of Latin-1 and Latin Extended-A and of the typographic apostrophe; the other leads are French letters or quotes.
const MACINTOSH_LEAD = /^[¬√ƒ≈‚]/;
// « É’ » or « é » » also are UTF-8 sequences, of rarer letters: one character alone must be one that French texts hold.
const LIKELY =
  /^[\u00A0-\u017F\u0192\u0218-\u021B\u02C6\u02DC\u1E00-\u1EFF\u200B-\u200F\u2010-\u2026\u2030\u2039\u203A\u20AC\u2122\uFEFF\u{1F000}-\u{1FAFF}]$/u;
const UNLIKELY = /[\p{Cn}\p{Co}\p{Cc}\uFFFD]/u;

function asUtf8(run: string, byteOf: ByteOf): string | undefined {
  const bytes = Array.from(run, byteOf);
  if (bytes.length < 2 || bytes.some((byte) => byte < 0x80 || byte > 0xff)) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    const isLikely = LIKELY.test(decoded) || ([...decoded].length > 1 && !UNLIKELY.test(decoded));
    // « ï»¿ » was the byte order mark of a file glued to another.
    return isLikely ? decoded.replaceAll('\uFEFF', '') : undefined;
  } catch {
    return undefined;
  }
}

const withoutControls = (run: string): string =>
  run.replace(/[\x80-\x9F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);

/** The text as it was meant, or the same text when nothing shows that it was misread. */
export const reread = (text: string): string =>
  text.replace(
    RUNS,
    (run) => asUtf8(run, byteOfWindows) ?? (MACINTOSH_LEAD.test(run) ? asUtf8(run, byteOfMacintosh) : undefined) ?? withoutControls(run),
  );
