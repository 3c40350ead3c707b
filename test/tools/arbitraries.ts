/** fast-check arbitraries of the model, derived from the dictionary: whatever the schema of one version allows, tidy or not. */
import fc from 'fast-check';
import {
  type Action,
  exists,
  type Field,
  type Fields,
  flux,
  isNillable,
  isRequired,
  itemOf,
  type Kind,
  passageCertification,
  type SchemaVersion,
} from '../../src/dictionary/index.js';
import type { Flux, PassageCertification } from '../../src/model.js';

export interface Wanted {
  schema: SchemaVersion;
  /** CREATION: all that the dictionary asks for is there. SUPPRESSION or nothing: only what the schema requires is sure to be. */
  action?: Action;
}

/** One code point each, so that lengths are exact. */
const character = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(..."aeinrstADMZ0129éèçÉŒß -'.") },
  { weight: 2, arbitrary: fc.constantFrom(...'<>&"]') },
  { weight: 1, arbitrary: fc.constantFrom('\r', '\n', '\t', '\u0085', '\u2028', '\u00A0', '\u202E', '\u200B', '\uFFFD', '\u0301') },
  { weight: 1, arbitrary: fc.constantFrom('😀', '𠮷', '𝒜', '\u{10FFFD}', '\uE000', 'Ж', '山') },
);
/** What a careless writer or reader would trip over. */
const AWKWARD = [
  ']]>',
  '&amp;',
  '&#13;',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?x?>',
  '\r\n',
  ' a ',
  ' ',
  '\n',
  'nil',
  'é'.normalize('NFD'),
  '👩‍👩‍👧',
];

function string(min: number, max: number): fc.Arbitrary<string> {
  const length = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min, max: Math.min(max, min + 15) }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
  );
  const drawn = length.chain((size) => fc.array(character, { minLength: size, maxLength: size, size: 'max' })).map((each) => each.join(''));
  const awkward = AWKWARD.filter((text) => [...text].length >= min && [...text].length <= max);
  return awkward.length === 0 ? drawn : fc.oneof({ weight: 8, arbitrary: drawn }, { weight: 1, arbitrary: fc.constantFrom(...awkward) });
}

const date = fc
  .oneof(
    { weight: 5, arbitrary: fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }) },
    { weight: 1, arbitrary: fc.constantFrom(...['1900-01-01', '2099-12-31', '2000-02-29', '2024-02-29'].map((day) => new Date(day))) },
  )
  .map((day) => day.toISOString().slice(0, 10));

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const dateTime = fc
  .tuple(date, fc.nat(1439), fc.nat(59), fc.constantFrom('+', '-'), fc.nat(840))
  .map(([day, minutes, seconds, sign, offset]) => `${day}T${clock(minutes)}:${two(seconds)}${sign}${clock(offset)}`);

const ARBITRARY: { readonly [K in Kind]: (field: Extract<Field, { kind: K }>, wanted: Wanted) => fc.Arbitrary<unknown> } = {
  text: ({ pattern, length, min = length ?? 0, max = length ?? min }) =>
    pattern ? fc.stringMatching(new RegExp(`^(?:${pattern})$`)) : string(min, max),
  code: ({ values }) => fc.constantFrom(...Object.keys(values)),
  integer: ({ minimum, maximum }) => fc.integer({ min: minimum, max: maximum }),
  boolean: () => fc.boolean(),
  date: () => date,
  dateTime: () => dateTime,
  block: ({ children }, wanted) => record(children, wanted),
  choice: ({ children }, wanted) =>
    fc.oneof(
      ...Object.entries(children)
        .filter(([, child]) => exists(child, wanted.schema))
        .map(([name, child]) => record({ [name]: child }, wanted)),
    ),
  list: (field, wanted) => fc.array(bare(itemOf(field)[1], wanted), { minLength: field.mayBeEmpty ? 0 : 1, maxLength: 2 }),
};

const bare = (field: Field, wanted: Wanted): fc.Arbitrary<unknown> => ARBITRARY[field.kind](field as never, wanted);

const isDue = (field: Field, { schema, action }: Wanted): boolean =>
  isRequired(field, schema) || (action === 'CREATION' && field.relaxed === true);

function value(field: Field, wanted: Wanted): fc.Arbitrary<unknown> {
  const mayBeNil = isNillable(field, wanted.action === 'CREATION' && field.relaxed ? '1.1.2' : wanted.schema);
  return mayBeNil ? fc.option(bare(field, wanted), { nil: null, freq: 3 }) : bare(field, wanted);
}

function record(fields: Fields, wanted: Wanted): fc.Arbitrary<Record<string, unknown>> {
  const known = Object.entries(fields).filter(([, field]) => exists(field, wanted.schema));
  return fc.record(Object.fromEntries(known.map(([name, field]) => [name, value(field, wanted)])), {
    requiredKeys: known.filter(([, field]) => isDue(field, wanted)).map(([name]) => name),
    noNullPrototype: true,
  });
}

/** Any passage that the schema allows. */
export const passages = (wanted: Wanted): fc.Arbitrary<PassageCertification> =>
  bare(passageCertification, wanted) as fc.Arbitrary<PassageCertification>;

/** Any document that the schema allows; in 1.1.2 the action cannot be said. */
export const fluxes = (wanted: Wanted): fc.Arbitrary<Flux> =>
  (bare(flux, wanted) as fc.Arbitrary<Flux>).map((document) =>
    wanted.action && exists(flux.children.action, wanted.schema) ? { ...document, action: wanted.action } : document,
  );
