/**
 * What the JDK says of a document that is not well formed. Only the usual accidents are recognised, by what stands at the fault; the
 * others get the broadest of its sentences.
 */
import { formatXerces } from '../../accuse/cvc/format.js';
import type { ErreurJdk } from './erreur-jdk.js';

const TAG = /<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Name of the element that is open where a text stops. */
function openAt(text: string): string | undefined {
  const open: string[] = [];
  for (const [, slash, name = '', , empty] of text.matchAll(TAG)) {
    if (slash) open.pop();
    else if (!empty) open.push(name);
  }
  return open.at(-1);
}

/** A start tag that is whole: what is wrong is one of its names. */
function namesOf(rest: string, at: number): ErreurJdk | undefined {
  const [whole, slash, element = '', attributes = ''] = new RegExp(`^${TAG.source}`).exec(rest) ?? [];
  if (whole === undefined || slash) return undefined;
  const seen = new Set<string>();
  for (const [, attribute = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (seen.has(attribute)) return { message: formatXerces('AttributeNotUnique', { attribute, element }), at: at + whole.length };
    seen.add(attribute);
  }
  const [prefix] = element.split(':');
  return prefix === element
    ? undefined
    : { message: formatXerces('ElementPrefixUnbound', { prefix: prefix ?? '', element }), at: at + whole.length };
}

/** What stands before the root, or in its place. */
function beforeRoot(text: string, at: number): ErreurJdk | undefined {
  if (text.trim() === '') return { message: formatXerces('PrematureEOF'), at: 0 };
  if (!text.trimStart().startsWith('<')) return { message: formatXerces('ContentIllegalInProlog'), at: 0 };
  // `<?xmlversion="1.0"`: the JDK looks for the blank where the name of the instruction ends.
  const target = /^<\?xml[^\s?][^\s?]*/i.exec(text);
  if (target) return { message: formatXerces('SpaceRequiredInPI'), at: target[0].length - 1 };
  if (at > 0 && text.startsWith('<?xml', at)) return { message: formatXerces('ReservedPITarget'), at: at + '<?xml'.length };
  return text.startsWith('<!DOCTYPE', at) ? { message: formatXerces('DoctypeNotAllowed'), at: at + '<!DOCTYPE'.length } : undefined;
}

/** What stands among the characters of the text. */
function inContent(rest: string, at: number): ErreurJdk | undefined {
  const [whole, entity] = /^&([\p{L}_][\p{L}\p{N}_.-]*);/u.exec(rest) ?? [];
  if (whole && entity) return { message: formatXerces('EntityNotDeclared', { entity }), at: at + whole.length };
  if (rest.startsWith('&')) return { message: formatXerces('NameRequiredInReference'), at: at + 1 };
  const [forbidden] = /^[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.exec(rest) ?? [];
  return forbidden === undefined
    ? undefined
    : { message: formatXerces('InvalidCharInContent', { code: forbidden.charCodeAt(0).toString(16) }), at };
}

/** The one error of a document that is not well formed: reading stops there. `at`: where our reader stopped. */
export function illFormedAsJdk(text: string, at: number): ErreurJdk {
  const rest = text.slice(at, at + 2000);
  const early = beforeRoot(text, at);
  if (early) return early;
  if (rest.trim() === '') return { message: formatXerces('MarkupEntityMismatch'), at: text.length };
  const element = openAt(text.slice(0, at));
  const blanks = rest.length - rest.trimStart().length;
  if (element === undefined && rest.trimStart()[0] !== '<')
    return { message: formatXerces('ContentIllegalInTrailingMisc'), at: at + blanks };
  // A « < » that opens nothing: our reader stops at the next one.
  const before = text.lastIndexOf('<', at - 1);
  if (before >= 0 && /^<[\s\d=]/.test(text.slice(before, before + 2)))
    return { message: formatXerces('MarkupNotRecognizedInContent'), at: before + 1 };
  if (rest.startsWith('</') && element) return { message: formatXerces('ETagRequired', { element }), at: at + 2 };
  return (
    inContent(rest, at) ?? namesOf(rest, at) ?? { message: formatXerces('MarkupNotRecognizedInContent'), at: Math.min(at + 1, text.length) }
  );
}

/** Bytes that are not UTF-8: which byte of the sequence, and how many it announced. */
export function invalidByteAsJdk(bytes: Uint8Array, before: string): ErreurJdk {
  const start = new TextEncoder().encode(before).length + (bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
  const lead = bytes[start] ?? 0;
  const size = lead >= 0xf0 && lead < 0xf8 ? 4 : lead >= 0xe0 ? 3 : 2;
  const isLead = lead >= 0xc2 && lead < 0xf8;
  const follows = bytes.subarray(start + 1, start + size).findIndex((byte) => byte < 0x80 || byte > 0xbf);
  const place = isLead ? { byte: 2 + Math.max(0, follows), size } : { byte: 1, size: 1 };
  return { message: formatXerces('InvalidByte', place), at: before.length };
}
