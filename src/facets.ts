/** The facets of the schema, checked on a value of the model. Serves the zod schemas and the XML reader alike. */
import type { Fault } from './diagnostic.js';
import { DATE_PATTERN, DATETIME_PATTERN, type LeafField } from './dictionary/index.js';
import { codePoint } from './messages.js';
import { fold } from './nearest.js';

// Under the `u` flag a surrogate class matches lone surrogates only.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/u;
const DATE = new RegExp(`^(?:${DATE_PATTERN})$`);
const DATETIME = new RegExp(`^(?:${DATETIME_PATTERN})$`);
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Length in code points: what the schema counts (JDK counts UTF-16 units; see the rule `longueur-utf16`). */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) length--;
  }
  return length;
}

/** Last day of a month; month from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)) ? 28 : (DAYS[month - 1] ?? 0);

/** A day that exists, written as the schema wants it. date-fns' parseISO accepts more than xsd:date does, so it is no judge here. */
export const isDate = (text: string): boolean => DATE.test(text) && +text.slice(8, 10) <= daysInMonth(+text.slice(0, 4), +text.slice(5, 7));

/** xsd:dateTime allows offsets up to 14:00; the pattern, up to 19:59. */
const isDateTime = (text: string): boolean => {
  if (!DATETIME.test(text) || !isDate(text.slice(0, 10))) return false;
  const offset = /[+-]([01][0-9]):([0-5][0-9])$/.exec(text);
  return offset !== null && Number(offset[1]) * 60 + Number(offset[2]) <= 840;
};

type Check<F> = (value: never, field: F) => Pick<Fault, 'code' | 'params' | 'suggestion'> | undefined;

const patterns = new Map<string, RegExp>();
const pattern = (source: string): RegExp => {
  const compiled = patterns.get(source) ?? new RegExp(`^(?:${source})$`);
  patterns.set(source, compiled);
  return compiled;
};

const FACETS: { readonly [K in LeafField['kind']]: Check<Extract<LeafField, { kind: K }>> } = {
  text: (value: string, field) => {
    const forbidden = FORBIDDEN.exec(value);
    if (forbidden) {
      const code = forbidden[0] >= '\uD800' && forbidden[0] <= '\uDFFF' ? 'surrogat-isole' : 'caractere-interdit';
      return { code, params: { character: codePoint(forbidden[0]), index: forbidden.index } };
    }
    if (field.pattern && !pattern(field.pattern).test(value))
      return { code: 'format-inattendu', params: { expected: field.patternLabel, secret: field.secret } };
    if (value === '' && field.min) return { code: 'texte-vide', params: {} };
    const most = field.max ?? field.length;
    if (most === undefined || (value.length <= most && field.length === undefined)) return undefined;
    const length = codePointLength(value);
    if (field.max !== undefined && length > field.max) return { code: 'texte-trop-long', params: { length, max: field.max } };
    if (field.length !== undefined && length !== field.length)
      return { code: 'longueur-inexacte', params: { length, expected: field.length } };
    return undefined;
  },
  code: (value: string, field) => {
    if (Object.hasOwn(field.values, value)) return undefined;
    const values = Object.keys(field.values);
    const proposal = nearest(value, field.values);
    return {
      code: 'valeur-hors-nomenclature',
      params: { values, ...(proposal && { proposal }) },
      ...(proposal && { suggestion: { value: proposal, label: field.values[proposal] ?? proposal } }),
    };
  },
  integer: (value: number, { minimum, maximum }) =>
    value >= minimum && value <= maximum ? undefined : { code: 'nombre-hors-bornes', params: { minimum, maximum } },
  boolean: () => undefined,
  date: (value: string) => (isDate(value) ? undefined : { code: 'date-invalide', params: {} }),
  dateTime: (value: string) => (isDateTime(value) ? undefined : { code: 'horodatage-invalide', params: {} }),
};

/** The one value or label that only differs by case, accents, blanks, or by a prefix such as `PAR_`. */
function nearest(value: string, values: Readonly<Record<string, string>>): string | undefined {
  const wanted = fold(value);
  if (wanted === '' || value.length > 200) return undefined;
  const same = Object.entries(values).filter(([code, label]) => fold(code) === wanted || fold(label) === wanted);
  const near = same.length
    ? same
    : Object.entries(values).filter(
        ([code, label]) => wanted.length > 2 && (fold(code).endsWith(wanted) || fold(label).startsWith(wanted)),
      );
  return near.length === 1 ? near[0]?.[0] : undefined;
}

/** The fault of a value of the right JavaScript type, or nothing. A secret value is never put in the parameters. */
export function checkFacets(name: string, field: LeafField, value: string | number | boolean): Fault | undefined {
  const fault = FACETS[field.kind](value as never, field as never);
  if (!fault) return undefined;
  const shown = field.kind === 'text' && field.secret ? {} : { value };
  return { ...fault, params: { name, label: field.label, ...shown, ...fault.params } };
}
