/** What must hold for all documents. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../../src/dictionary/index.js';
import { checkFlux, serializeFlux, serializeFluxSync, validateFlux } from '../../src/index.js';
import { fluxes } from '../tools/arbitraries.js';
import { events, inChunks, readWhole } from '../tools/collect.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(SCHEMA_VERSIONS)('schema %s', (schema) => {
  const documents = fluxes({ schema });

  test('what is written is read back, key for key', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(3), async (flux, indent) => {
        const { flux: read, diagnostics } = await readWhole(serializeFluxSync(flux, { schema, indent }), { schema });
        expect(diagnostics).toEqual([]);
        // 1.1.5 always writes the action.
        expect(read).toStrictEqual(schema === '1.1.5' ? { ...flux, action: flux.action ?? 'CREATION' } : flux);
      }),
      { numRuns: 150 },
    );
  });

  test('what the schema allows in the model is valid in XML', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (flux) => {
        expect(
          validateFlux(flux, { schema }).diagnostics.filter(
            ({ source, severity }) => severity === 'error' && (source === 'xsd' || source === 'xml'),
          ),
        ).toEqual([]);
        expect(await checkFlux(serializeFluxSync(flux, { schema }), { schema })).toMatchObject({ schemaValid: true });
      }),
      { numRuns: 100 },
    );
  });

  test('the model and its XML get the same diagnostics', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        const flux = schema === '1.1.5' ? { ...given, action: given.action ?? 'CREATION' } : given;
        const strip = ({ position: _, ...rest }: { position?: unknown }) => JSON.stringify(rest);
        const options = { schema, today: '2026-09-01' };
        const checked = await checkFlux(serializeFluxSync(flux, { schema }), { ...options, maxDiagnostics: 100_000 });
        expect(checked.diagnostics.map(strip).sort()).toEqual(validateFlux(flux, options).diagnostics.map(strip).sort());
        for (const { position } of checked.diagnostics) expect(position).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  test('streamed and at once, the same text', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (flux) => {
        let text = '';
        for await (const chunk of serializeFlux(flux, { schema })) text += chunk;
        expect(text).toBe(serializeFluxSync(flux, { schema }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('any cut of the input gives the same events', () => {
  const cuts = fc.array(fc.nat(), { maxLength: 30 });

  test('of a document that is right', async () => {
    await fc.assert(
      fc.asyncProperty(fluxes({ schema: '1.1.5' }), fc.nat(2), cuts, async (flux, indent, places) => {
        const bytes = encode(serializeFluxSync(flux, { indent }).replaceAll('\n', '\r\n'));
        expect(await events(inChunks(bytes, places))).toEqual(await events(bytes));
      }),
      { numRuns: 100 },
    );
  });

  test('of a document broken anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fluxes({ schema: '1.1.5' }), cuts, fc.nat(), fc.nat(255), async (flux, places, at, byte) => {
        const bytes = encode(serializeFluxSync(flux));
        bytes[at % bytes.length] = byte;
        expect(await events(inChunks(bytes, places))).toEqual(await events(bytes));
      }),
      { numRuns: 200 },
    );
  });

  test('byte by byte', async () => {
    const [flux] = fc.sample(fluxes({ schema: '1.1.5' }), { numRuns: 1, seed: 7 });
    if (!flux) throw new Error('no sample');
    const text = serializeFluxSync(flux, { indent: 1 });
    const whole = await events(text);
    const everywhere = (length: number) => Array.from({ length }, (_, index) => index);
    expect(await events(inChunks(encode(text), everywhere(encode(text).length)))).toEqual(whole);
    expect(await events(inChunks(text, everywhere(text.length)))).toEqual(whole);
  });
});
