/** What the JDK finds wrong in the text of an element: the facet, then the element. */
import { formatXerces } from '../../accuse/cvc/format.js';
import { DATE_PATTERN, DATETIME_PATTERN, type LeafField } from '../../dictionary/index.js';
import { compileFacets } from '../../engine/facets.js';

const collapse = (text: string): string => text.replace(/[ \t\n\r]+/g, ' ').trim();

/** A check: its sentence when the value is wrong. */
type Sentence = string | undefined;
const unless = (isRight: boolean, sentence: () => string): Sentence => (isRight ? undefined : sentence());

const isLike = (value: string, pattern: string, type: string): Sentence =>
  unless(new RegExp(`^(?:${pattern})$`).test(value), () => formatXerces('cvc-pattern-valid', { value, pattern, type }));
const isOf = (isRight: boolean, value: string, type: string): Sentence =>
  unless(isRight, () => formatXerces('cvc-datatype-valid.1.2.1', { value, type }));
const isDay = (field: LeafField, pattern: string, value: string, type: string): Sentence =>
  isLike(value, pattern, type) ?? isOf(compileFacets('', field, false)(value) === undefined, value, field.kind);

/** The first fault is the only one told. The lengths are those of Java: UTF-16 units. */
const FAULT: { readonly [K in LeafField['kind']]: (field: Extract<LeafField, { kind: K }>, text: string, type: string) => Sentence } = {
  text: ({ length: exact, min = 0, max = Number.POSITIVE_INFINITY, pattern }, value, type) => {
    const { length } = value;
    return (
      (pattern === undefined ? undefined : isLike(value, pattern, type)) ??
      unless(exact === undefined || length === exact, () =>
        formatXerces('cvc-length-valid', { value, length, limit: exact ?? '', type }),
      ) ??
      unless(length <= max, () => formatXerces('cvc-maxLength-valid', { value, length, limit: max, type })) ??
      unless(length >= min, () => formatXerces('cvc-minLength-valid', { value, length, limit: min, type }))
    );
  },
  code: ({ values, default: whenEmpty }, value) =>
    unless(Object.hasOwn(values, value) || (value === '' && whenEmpty !== undefined), () =>
      formatXerces('cvc-enumeration-valid', { value, values: `[${Object.keys(values).join(', ')}]` }),
    ),
  integer: ({ minimum, maximum }, text, type) => {
    const value = collapse(text);
    return (
      isOf(/^[+-]?[0-9]+$/.test(value), value, 'integer') ??
      unless(Number(value) <= maximum, () => formatXerces('cvc-maxInclusive-valid', { value, limit: maximum, type })) ??
      unless(Number(value) >= minimum, () => formatXerces('cvc-minInclusive-valid', { value, limit: minimum, type }))
    );
  },
  boolean: (_, text) => isOf(['true', 'false', '1', '0'].includes(collapse(text)), collapse(text), 'boolean'),
  date: (field, text, type) => isDay(field, DATE_PATTERN, collapse(text), type),
  dateTime: (field, text, type) => isDay(field, DATETIME_PATTERN, collapse(text), type),
};

/** The two sentences, none when the value is right. `element` is as written; `type`, as the JDK names it. */
export function valueFaults(field: LeafField, value: string, element: string, type: string): readonly string[] {
  const fault = FAULT[field.kind](field as never, value, type);
  return fault === undefined ? [] : [fault, formatXerces('cvc-type.3.1.3', { value, element })];
}
