import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depotHeader } from '../../src/depot/header.js';
import { type DepotLimits, PassageTropGros, splitFlux } from '../../src/depot/splitting.js';
import { checkFlux, isWhole, type PassageDepose, readFlux, serializeFluxSync } from '../../src/index.js';
import { collect } from '../tools/chunks.js';
import { validPassage } from '../tools/fixtures.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const enTete = (rank: number) =>
  depotHeader(config, 'CREATION', `00000000-0000-4000-8000-00000000000${rank % 10}`, '2026-07-15T17:30:00+02:00');

const items = (counts: readonly number[], extra = ''): PassageDepose[] =>
  counts.flatMap((count, certification) =>
    Array.from({ length: count }, (_, index) => ({
      certification: { type: 'RNCP', code: `RNCP1000${certification}` },
      passage: { ...validPassage(), idTechnique: `${certification}-${index}`, verbatim: `é${extra}` },
    })),
  );

async function split(given: readonly PassageDepose[], limits: Partial<DepotLimits>) {
  const files: { xml: string; bytes: number; announced: number; passages: number }[] = [];
  const chunks: Uint8Array[] = [];
  for await (const event of splitFlux(given, { enTete, schema: '1.1.5', limits: { passages: 1000, bytes: 1_000_000, ...limits } })) {
    if (event.type === 'bytes') chunks.push(event.bytes);
    if (event.type !== 'close') continue;
    const whole = Buffer.concat(chunks.splice(0));
    files.push({ xml: whole.toString(), bytes: whole.length, announced: event.bytes, passages: event.passages });
  }
  return files;
}

async function idsIn(xml: string): Promise<string[]> {
  const events = await collect(readFlux(xml));
  return events.flatMap((event) => (event.type === 'passage' && isWhole(event) ? [event.passage.idTechnique] : []));
}

test('one file that holds everything is what the serializer writes', async () => {
  const given = items([2, 1]);
  const [file, ...others] = await split(given, {});
  expect(others).toEqual([]);
  const { certificateurs, ...emetteur } = enTete(1).emetteur;
  const certifications = ['RNCP10000', 'RNCP10001'].map((code) => ({
    type: 'RNCP',
    code,
    passageCertifications: given.filter(({ certification }) => certification.code === code).map(({ passage }) => passage),
  }));
  const flux = {
    ...enTete(1),
    emetteur: { ...emetteur, certificateurs: { certificateur: { ...certificateurs.certificateur, certifications } } },
  };
  expect(file?.xml).toBe(serializeFluxSync(flux));
});

describe('limits', () => {
  test('of passages, a certification going on in the next file', async () => {
    const files = await split(items([3, 4]), { passages: 2 });
    expect(files.map(({ passages }) => passages)).toEqual([2, 2, 2, 1]);
    expect(files[1]?.xml.match(/<cpf:code>/g)).toHaveLength(2);
  });

  test('of bytes, to the byte', async () => {
    const given = items([4]);
    const [whole] = await split(given, {});
    const exact = whole?.bytes ?? 0;
    expect(await split(given, { bytes: exact })).toHaveLength(1);
    expect((await split(given, { bytes: exact - 1 })).map(({ passages }) => passages)).toEqual([3, 1]);
  });

  test('a passage larger than a file is an error', async () =>
    expect(split(items([1], 'x'.repeat(200)), { bytes: 1500 })).rejects.toThrow(PassageTropGros));
});

test('whatever the limits, every file is valid, within them, and nobody is lost', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 4000, max: 20_000 }),
      async (counts, passages, bytes) => {
        const given = items(counts);
        const files = await split(given, { passages, bytes });
        const ids: string[] = [];
        for (const file of files) {
          expect(file.bytes).toBe(file.announced);
          expect(file.bytes).toBeLessThanOrEqual(bytes);
          expect(file.passages).toBeLessThanOrEqual(passages);
          expect((await checkFlux(file.xml)).schemaValid).toBe(true);
          ids.push(...(await idsIn(file.xml)));
        }
        expect(ids).toEqual(given.map(({ passage }) => passage.idTechnique));
      },
    ),
    { numRuns: 25 },
  ));

test('nothing in, nothing out', async () => expect(await split([], {})).toEqual([]));
