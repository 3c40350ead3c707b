/** Text of an element → value of the model, as the schema reads it. */
import type { Fault } from '../diagnostic.js';
import type { LeafField } from '../dictionary/index.js';
import { compileFacets } from '../engine/facets.js';

export type LeafValue = string | number | boolean;

// xsd:string keeps its blanks; every other type collapses them.
const isBlank = (unit: number): boolean => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
const collapse = (text: string): string =>
  isBlank(text.charCodeAt(0)) || isBlank(text.charCodeAt(text.length - 1)) ? text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '') : text;
const INTEGER = /^[+-]?[0-9]+$/;
const INT_MAX = 2 ** 31;

/** Undefined: no such value. */
const LEXICAL: { readonly [K in LeafField['kind']]: (text: string) => LeafValue | undefined } = {
  text: (text) => text,
  code: (text) => text,
  date: collapse,
  dateTime: collapse,
  boolean: (text) => {
    const collapsed = collapse(text);
    if (collapsed === 'true' || collapsed === '1') return true;
    return collapsed === 'false' || collapsed === '0' ? false : undefined;
  },
  integer: (text) => {
    const collapsed = collapse(text);
    const value = INTEGER.test(collapsed) ? Number(collapsed) : Number.NaN;
    return value >= -INT_MAX && value < INT_MAX ? value : undefined;
  },
};

/** The reader of an element: the value of its text, or the fault (an object, which no value is). */
export function compileLexical(name: string, field: LeafField): (text: string) => LeafValue | Fault {
  // A text of the dictionary rather than one cut out of the document: the rules then compare it at once.
  const codes = field.kind === 'code' ? Object.keys(field.values) : undefined;
  const read = codes ? (text: string) => codes[codes.indexOf(text)] ?? text : LEXICAL[field.kind];
  // The tokenizer has refused the characters that XML forbids.
  const check = compileFacets(name, field, false);
  // An empty element takes the default of the schema.
  const whenEmpty = field.kind === 'code' ? field.default : undefined;
  return (text) => {
    const value = text === '' && whenEmpty !== undefined ? whenEmpty : read(text);
    if (value !== undefined) return check(value) ?? value;
    const code = field.kind === 'boolean' ? 'booleen-invalide' : 'nombre-invalide';
    return { code, params: { name, label: field.label, value: text } };
  };
}
