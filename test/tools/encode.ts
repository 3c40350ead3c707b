/** Encodings for the tests: bytes, byte order mark, and which characters must be written as references. */
export interface Encoding {
  /** Name in the declaration. */
  readonly name: string;
  readonly bom: Uint8Array;
  /** Neither the byte order mark nor UTF-8 says what the bytes are. */
  readonly mustBeDeclared: boolean;
  readonly holds: (character: string) => boolean;
  readonly encode: (text: string) => Uint8Array;
}

const NO_BOM = new Uint8Array();

const utf16 = (name: string, bom: number[], littleEndian: boolean): Encoding => ({
  name,
  bom: Uint8Array.from(bom),
  mustBeDeclared: false,
  holds: () => true,
  encode: (text) => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let index = 0; index < text.length; index++) bytes.setUint16(index * 2, text.charCodeAt(index), littleEndian);
    return new Uint8Array(bytes.buffer);
  },
});

function singleByte(name: string, characters: readonly string[]): Encoding {
  const table = new Map(characters.map((character, byte) => [character, byte]));
  return {
    name,
    bom: NO_BOM,
    mustBeDeclared: true,
    holds: (character) => table.has(character),
    encode: (text) => Uint8Array.from([...text], (character) => table.get(character) ?? 0x3f),
  };
}

const bytes = (count: number): number[] => Array.from({ length: count }, (_, byte) => byte);
const latin1 = bytes(256).map((byte) => String.fromCharCode(byte));
/** WHATWG fills the holes of windows-1252 with C1 controls, which iconv refuses: left out. */
const decoded = (label: string): string[] =>
  bytes(256).map((byte) => {
    const character = new TextDecoder(label).decode(Uint8Array.of(byte));
    return byte >= 0x80 && byte < 0xa0 && character < '\u00A0' ? '' : character;
  });

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const anyCharacter = (): boolean => true;

export const UTF8: Encoding = { name: 'UTF-8', bom: NO_BOM, mustBeDeclared: false, holds: anyCharacter, encode: utf8 };

export const ENCODINGS: readonly Encoding[] = [
  UTF8,
  { ...UTF8, name: 'utf-8', bom: Uint8Array.of(0xef, 0xbb, 0xbf) },
  utf16('UTF-16', [0xff, 0xfe], true),
  utf16('UTF-16', [0xfe, 0xff], false),
  singleByte('ISO-8859-1', latin1),
  singleByte('ISO-8859-15', decoded('iso-8859-15')),
  singleByte('windows-1252', decoded('windows-1252')),
  singleByte('US-ASCII', latin1.slice(0, 128)),
];

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
