/** The markup of a well-formed document, in order, with the offset where each piece ends: what the JDK calls the place of a fault. */

export interface Open {
  readonly type: 'open';
  /** As written: `cpf:titulaire`. */
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly end: number;
}
export interface Close {
  readonly type: 'close';
  readonly end: number;
}
export interface Text {
  readonly type: 'text';
  readonly text: string;
}
export type Piece = Open | Close | Text;

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<\/[^>]*>|<(?<name>[^\s/>]+)(?<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const resolve = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (NAMED[name] ?? whole),
  );

/** Only for a text that the reader has found well formed. */
export function* markupOf(text: string): Generator<Piece, void, undefined> {
  for (const { 0: whole, index, groups = {} } of text.matchAll(PIECE)) {
    const end = index + whole.length;
    const { cdata, name, rest = '' } = groups;
    if (cdata !== undefined) yield { type: 'text', text: cdata };
    else if (name !== undefined) {
      const attributes = [...rest.matchAll(ATTRIBUTE)].map(([, key = '', a, b]) => [key, resolve(a ?? b ?? '')] as const);
      yield { type: 'open', name, attributes, end };
      if (rest.endsWith('/')) yield { type: 'close', end };
    } else if (whole.startsWith('</')) yield { type: 'close', end };
    else if (!whole.startsWith('<')) yield { type: 'text', text: resolve(whole) };
  }
}
