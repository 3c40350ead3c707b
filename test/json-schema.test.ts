import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../src/dictionary/index.js';
import { fluxSchema, passageSchema } from '../src/index.js';
import { jsonSchema } from '../src/json-schema.js';
import { fluxes } from './tools/arbitraries.js';
import { validFlux, validPassage } from './tools/fixtures.js';

/** `strict` also refuses a keyword that ajv does not know; formats are annotations, as the draft wants. */
const compiler = () => new Ajv2020({ strict: true, strictTypes: false, validateFormats: false, allErrors: false });

/** What a hurried developer puts in a field; JSON values only. */
const odd = fc.constantFrom<unknown>(
  ...[
    null,
    '',
    ' ',
    0,
    -1,
    1,
    7,
    13,
    1001,
    1.5,
    1e21,
    true,
    'true',
    '5',
    {},
    [],
    [{}],
    ['x'],
    'x'.repeat(61),
    '😀'.repeat(60),
    '😀'.repeat(61),
  ],
  ...['é'.repeat(255), 'é'.repeat(256), '2026-02-30', '1900-02-29', '2000-02-29', '2024-02-29', '2026-04-31', '2026-4-1', '1899-12-31'],
  ...[
    '2026-07-15T17:30:00+14:00',
    '2026-07-15T17:30:00+14:01',
    '2026-07-15T17:30:00Z',
    '2026-02-29T00:00:00-00:00',
    '2026-07-15T24:00:00+00:00',
  ],
  ...['1990299999001', '199022A999001', '2950299999001x', '\u0007', 'a\nb', '2026-07-01\n', '\uFFFE', 'B2', 'b2', 'CREATION', 'RNCP'],
);
type Edit = { at: number; how: 'set' | 'remove' | 'add'; value: unknown };
const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.nat(), how: fc.constantFrom('set', 'set', 'set', 'remove', 'add'), value: odd });

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}
const places = (value: unknown): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => [
        { holder: value as Record<string, unknown>, key },
        ...places((value as Record<string, unknown>)[key]),
      ])
    : [];

function apply(document: unknown, { at, how, value }: Edit): void {
  const all = places(document);
  const place = all[at % Math.max(all.length, 1)];
  if (!place) return;
  if (how === 'set') place.holder[place.key] = value;
  else if (how === 'add') place.holder[Array.isArray(place.holder) ? String(place.holder.length) : 'inconnu'] = value;
  else if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1);
  else delete place.holder[place.key];
}

describe.each(SCHEMA_VERSIONS)('schema %s', (schema) => {
  const validate = compiler().compile<unknown>(jsonSchema(schema));

  test('is a draft 2020-12 schema', () => {
    const ajv = compiler();
    expect(ajv.validateSchema(jsonSchema(schema)), ajv.errorsText()).toBe(true);
  });

  test('agrees with zod on documents that the schema allows, and on edited ones', () => {
    const verdicts = { true: 0, false: 0 };
    fc.assert(
      fc.property(fluxes({ schema }), fc.array(edit, { maxLength: 2 }), (document, edits) => {
        for (const each of edits) apply(document, each);
        const expected = fluxSchema(schema).safeParse(document).success;
        verdicts[`${expected}`]++;
        expect(validate(document)).toBe(expected);
      }),
      { numRuns: 1500, seed: 20260715 },
    );
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(200);
  });
});

test('the whole flux and a passage alone', () => {
  const ajv = compiler();
  ajv.addSchema(jsonSchema(), 'flux');
  expect(ajv.validate('flux', validFlux()), ajv.errorsText()).toBe(true);
  expect(ajv.validate('flux#/$defs/passageCertification', validPassage()), ajv.errorsText()).toBe(true);
  expect(ajv.validate('flux#/$defs/passageCertification', { ...validPassage(), idTechnique: 12 })).toBe(false);
  expect(passageSchema().safeParse({ ...validPassage(), idTechnique: 12 }).success).toBe(false);
});

test('1.1.2 knows neither the action nor the NIR', () => {
  const ajv = compiler();
  expect(ajv.validate(jsonSchema('1.1.2'), validFlux())).toBe(false);
  expect(Object.keys(jsonSchema('1.1.5').$defs as object)).toEqual(expect.arrayContaining(['action', 'identifiantNational']));
  expect(Object.keys(jsonSchema('1.1.2').$defs as object)).not.toEqual(expect.arrayContaining(['action']));
});

test('carries the French labels, definitions and nomenclatures', () => {
  const { $defs } = jsonSchema() as { $defs: Record<string, { description: string; properties: Record<string, object> }> };
  expect($defs.passageCertification?.properties.dateFinValidite).toMatchObject({
    title: '5.11 Date de fin de validité',
    anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }],
  });
  expect($defs.genre?.description).toBe('M : Masculin\nF : Féminin');
  expect($defs.flux?.properties.action).toMatchObject({ $ref: '#/$defs/action', default: 'CREATION' });
});
