/** Text of an element → value of the model, as the schema reads it; undefined when it is no such value. */
import type { Fault } from '../diagnostic.js';
import type { LeafField } from '../dictionary/index.js';
import { checkFacets } from '../facets.js';

// xsd:string keeps its blanks; every other type collapses them.
const collapse = (text: string): string => (/^[ \t\n\r]|[ \t\n\r]$/.test(text) ? text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '') : text);
const INTEGER = /^[+-]?[0-9]+$/;
const INT_MAX = 2 ** 31;

const LEXICAL: {
  readonly [K in LeafField['kind']]: (text: string, field: Extract<LeafField, { kind: K }>) => string | number | boolean | undefined;
} = {
  text: (text) => text,
  // An empty element takes the default of the schema.
  code: (text, field) => (text === '' ? (field.default ?? text) : text),
  date: (text) => collapse(text),
  dateTime: (text) => collapse(text),
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

export interface Read {
  readonly value?: string | number | boolean;
  readonly fault?: Fault;
}

/** Reads and checks the text of an element. */
export function readLexical(name: string, field: LeafField, text: string): Read {
  const value = LEXICAL[field.kind](text, field as never);
  if (value === undefined) {
    const code = field.kind === 'boolean' ? 'booleen-invalide' : 'nombre-invalide';
    return { fault: { code, params: { name, label: field.label, value: text } } };
  }
  const fault = checkFacets(name, field, value);
  return fault ? { fault } : { value };
}
