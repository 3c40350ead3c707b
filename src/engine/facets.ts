/** The facets of the schema, checked on a value of the model. Serves the zod schemas and the XML reader alike. */
import type { Fault } from '../diagnostic.js';
import { type CodeField, DATE_PATTERN, DATETIME_PATTERN, type LeafField, type TextField } from '../dictionary/index.js';
import { fold } from '../text/nearest.js';
import { forbiddenFault } from '../xml/characters.js';

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
export const isDate = (text: string): boolean =>
  DATE.test(text) && (text.slice(8) <= '28' || Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7))));

/** xsd:dateTime allows offsets up to 14:00; the pattern, up to 19:59. */
const isDateTime = (text: string): boolean => {
  if (!DATETIME.test(text) || !isDate(text.slice(0, 10))) return false;
  const offset = /[+-]([01][0-9]):([0-5][0-9])$/.exec(text);
  return offset !== null && Number(offset[1]) * 60 + Number(offset[2]) <= 840;
};

type Found = Pick<Fault, 'code' | 'params' | 'suggestion'> | undefined;
/** Looks at a field once, and gives the function that judges its values. */
type Compile<F> = (field: F, checksCharacters: boolean) => (value: never) => Found;

function compileText({ pattern: source, patternLabel: expected, secret, length: exact, max, min }: TextField, checksCharacters: boolean) {
  const pattern = source === undefined ? undefined : new RegExp(`^(?:${source})$`);
  const most = max ?? exact ?? Number.POSITIVE_INFINITY;
  return (value: string): Found => {
    const forbidden = checksCharacters ? forbiddenFault(value) : undefined;
    if (forbidden) return forbidden;
    if (pattern && !pattern.test(value)) return { code: 'format-inattendu', params: { expected, secret, length: value.length } };
    if (value === '' && min) return { code: 'texte-vide', params: {} };
    if (value.length <= most && exact === undefined) return undefined;
    const length = codePointLength(value);
    if (max !== undefined && length > max) return { code: 'texte-trop-long', params: { length, max } };
    if (exact !== undefined && length !== exact) return { code: 'longueur-inexacte', params: { length, expected: exact } };
    return undefined;
  };
}

function compileCode({ values }: CodeField) {
  // Comparing seven short texts is quicker than hashing the one that was just cut out of a document.
  const codes = Object.keys(values);
  return (value: string): Found => {
    if (codes.includes(value)) return undefined;
    const proposal = nearest(value, values);
    return {
      code: 'valeur-hors-nomenclature',
      params: { values: codes, ...(proposal && { proposal }) },
      ...(proposal && { suggestion: { value: proposal, label: values[proposal] ?? proposal } }),
    };
  };
}

const COMPILE: { readonly [K in LeafField['kind']]: Compile<Extract<LeafField, { kind: K }>> } = {
  text: compileText,
  code: compileCode,
  integer:
    ({ minimum, maximum }) =>
    (value: number) =>
      value >= minimum && value <= maximum ? undefined : { code: 'nombre-hors-bornes', params: { minimum, maximum } },
  boolean: () => () => undefined,
  date: () => (value: string) => (isDate(value) ? undefined : { code: 'date-invalide', params: {} }),
  dateTime: () => (value: string) => (isDateTime(value) ? undefined : { code: 'horodatage-invalide', params: {} }),
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

/**
 * The judge of the values of a field: the fault of a value of the right JavaScript type, or nothing.
 * A secret value is never put in the parameters. `checksCharacters`: false for a text in which what XML forbids was refused before.
 */
export function compileFacets(
  name: string,
  field: LeafField,
  checksCharacters = true,
): (value: string | number | boolean) => Fault | undefined {
  const check = COMPILE[field.kind](field as never, checksCharacters);
  const isSecret = field.kind === 'text' && field.secret === true;
  return (value) => {
    const fault = check(value as never);
    return fault && { ...fault, params: { name, label: field.label, ...(isSecret ? {} : { value }), ...fault.params } };
  };
}
