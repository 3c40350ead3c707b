/** Differential test: the verdict of the checker against libxml2's, on documents made to be valid and on broken ones. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../src/dictionary/index.js';
import { type CheckReport, checkFlux, type Diagnostic, serializeFluxSync } from '../src/index.js';
import { fluxes } from './tools/arbitraries.js';
import { EXCEPTIONS, exceptionFor } from './tools/exceptions.js';
import { refusal } from './tools/libxml2.js';
import { testDocuments } from './tools/mutate.js';
import { readable, shrink } from './tools/shrink.js';
import type { TestDocument } from './tools/xml-tree.js';

const COUNT = 3000;
/** Another seed explores further: `SEED=7 npx vitest run test/oracle.test.ts`. */
const SEED = Number(process.env.SEED ?? 20260715);

interface Judged extends TestDocument {
  readonly ours: CheckReport;
  readonly refusal: string | undefined;
  /** What the checker threw. */
  readonly thrown?: string;
}

const NOTHING: CheckReport = { schemaValid: false, valid: false, passages: 0, diagnostics: [], truncated: false };

async function judge(document: TestDocument): Promise<Judged> {
  const known = { ...document, refusal: refusal(document.bytes, document.schema) };
  return checkFlux(document.bytes, { schema: document.schema }).then(
    (ours) => ({ ...known, ours }),
    (error: unknown) => ({ ...known, ours: NOTHING, thrown: String(error) }),
  );
}

const isPlaced = ({ position }: Diagnostic): boolean =>
  position === undefined || ('column' in position && position.line >= 1 && position.column >= 1);

/** What no document may show. */
const FAULTS: Readonly<Record<string, (judged: Judged) => boolean>> = {
  'the checker throws': ({ thrown }) => thrown !== undefined,
  'the verdict is not that of libxml2, and no listed exception explains it': (judged) =>
    !judged.thrown && judged.ours.schemaValid !== (judged.refusal === undefined) && exceptionFor(judged) === undefined,
  'a document is refused without a word': ({ ours, thrown }) => !thrown && !ours.schemaValid && ours.diagnostics.length === 0,
  'a fault is placed outside of the file': ({ ours }) => !ours.diagnostics.every(isPlaced),
};

/** The shortest document found that shows the fault, with what each side says. */
async function explain(found: Judged, shows: (judged: Judged) => boolean): Promise<string> {
  const bytes = await shrink(found.bytes, async (shorter) => shows(await judge({ ...found, bytes: shorter })));
  const { ours, refusal: why, thrown } = await judge({ ...found, bytes });
  const telling = ours.diagnostics.filter((each) => each.source === 'xsd' || each.source === 'xml' || !isPlaced(each));
  const said =
    thrown ??
    telling
      .map(({ message, position }) => `${message} ${JSON.stringify(position)}`)
      .slice(-4)
      .join('\n      ');
  return `made by: ${found.recipe} (${found.schema})\nours: ${said}\nlibxml2: ${why ?? 'valid'}\n${readable(bytes)}\n`;
}

describe(`${COUNT} documents, seed ${SEED}`, { timeout: 120_000 }, () => {
  const judged: Judged[] = [];
  beforeAll(async () => {
    for (const document of testDocuments(COUNT, SEED)) judged.push(await judge(document));
  }, 120_000);

  test.each(Object.entries(FAULTS))('never: %s', async (_, shows) => {
    const found = judged.filter(shows).slice(0, 2);
    expect((await Promise.all(found.map((each) => explain(each, shows)))).join('\n')).toBe('');
  });

  test('the documents are worth it: both verdicts are common, and what is made valid is', () => {
    const accepted = judged.filter(({ refusal: why }) => why === undefined).length;
    expect(Math.min(accepted, judged.length - accepted)).toBeGreaterThan(COUNT / 6);
    const madeValid = judged.filter(({ recipe }) => recipe.startsWith('valid'));
    expect(madeValid.filter(({ refusal: why }) => why === undefined).length).toBeGreaterThan(madeValid.length * 0.85);
  });
});

test.each(SCHEMA_VERSIONS)('libxml2 accepts whatever the library writes for schema %s', (schema) =>
  fc.assert(
    fc.property(fluxes({ schema }), fc.constantFrom(0, 2), (flux, indent) => {
      expect(refusal(new TextEncoder().encode(serializeFluxSync(flux, { schema, indent })), schema)).toBeUndefined();
    }),
    { numRuns: 400, seed: SEED },
  ),
);

test('every exception has its reason', () => {
  for (const { because } of Object.values(EXCEPTIONS)) expect(because.length).toBeGreaterThan(40);
});
