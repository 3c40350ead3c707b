/**
 * Characters of the bytes 80 to 9F in windows-1252; the other bytes are those of ISO-8859-1. The five that the encoding leaves
 * undefined stand for themselves, as in the WHATWG standard.
 *
 * By hand, since in some releases of Node 20 the windows-1252 of `TextDecoder` is ISO-8859-1.
 */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
