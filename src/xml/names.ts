/** Names and references of XML 1.0 (fifth edition), as libxml2 and the JDK read them. */
import { forbiddenCharacter } from './characters.js';
import { illFormed } from './fault.js';

const START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
/** Source of the regular expression of a Name; wants the `u` flag. */
export const NAME = `[${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

export const isName = (text: string): boolean => WHOLE_NAME.test(text);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };
const REFERENCE = /&(?:#x([0-9A-Fa-f]+);|#([0-9]+);|([^&;\s]*);)?/g;

function character(code: number, offset: number): string {
  const text = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (text === '' || forbiddenCharacter(text)) throw illFormed('une référence désigne un caractère que le XML interdit', offset);
  return text;
}

/** Replaces the character references and the five predefined entities; any other reference is refused. */
export function resolveReferences(text: string, offset: number): string {
  return text.replace(REFERENCE, (_, hexadecimal?: string, decimal?: string, name?: string, at?: number) => {
    const place = offset + (at ?? 0);
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16), place);
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10), place);
    const entity = name === undefined ? undefined : Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (entity !== undefined) return entity;
    const shown = name === undefined ? 'un « & » seul (écrivez &amp;)' : `l'entité « &${name.slice(0, 40)}; » n'est pas définie`;
    throw illFormed(name === undefined ? `${shown} se trouve dans le texte` : shown, place);
  });
}

/** Refuses the characters that XML forbids, in a comment, an attribute or an instruction. */
export function refuseForbidden(text: string, offset: number): void {
  const found = forbiddenCharacter(text);
  if (found) throw illFormed('un caractère invisible que le XML interdit', offset + found.index);
}
