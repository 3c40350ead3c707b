/** The same reading, as it comes: any cut of the input gives the same events, in bounded memory and linear time. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AccuseError } from '../../src/accuse/accuse-error.js';
import type { AccuseEvent } from '../../src/accuse/events.js';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import { readAccuse } from '../../src/accuse/read-accuse.js';
import type { XmlSource } from '../../src/xml/source.js';
import { inChunks } from '../tools/collect.js';

const folder = new URL('../../fixtures/accuses/', import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(name, folder));

async function eventsOf(source: XmlSource): Promise<AccuseEvent[] | [string, unknown]> {
  const events: AccuseEvent[] = [];
  try {
    for await (const event of readAccuse(source)) events.push(event);
  } catch (error) {
    if (!(error instanceof AccuseError)) throw error;
    return [error.message, error.position];
  }
  return events;
}

test('the header with what is known before the first passage, then whole, with the verdict, at the very end', async () => {
  expect(await eventsOf(fixture('desordre.xml'))).toEqual([
    { type: 'entete', nomFichier: null, idFlux: null, idTraitement: null },
    { type: 'ok', idTechnique: '2026-0001' },
    {
      type: 'ko',
      passage: {
        idTechnique: '2026-0002',
        messageErreur: 'Aucun titulaire ne correspond aux critères obligatoires',
        categorie: 'titulaire-introuvable',
      },
    },
    {
      type: 'ko',
      passage: { idTechnique: '2026-0003', messageErreur: 'Plusieurs titulaires ont été identifiés', categorie: 'plusieurs-titulaires' },
    },
    { type: 'ok', idTechnique: '2026-0004' },
    {
      type: 'entete',
      verdict: 'traite',
      nomFichier: 'depot-2026-09.xml',
      idFlux: '3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63',
      idTraitement: '67598',
    },
  ]);
  expect((await eventsOf(fixture('rejete.xml'))).map((event) => (event as AccuseEvent).type)).toEqual(['entete', 'erreur', 'entete']);
});

describe.each(readdirSync(folder))('%s', (name) => {
  const bytes = fixture(name);

  test('byte by byte', async () => {
    const everywhere = Array.from({ length: bytes.length }, (_, index) => index);
    expect(await eventsOf(inChunks(bytes, everywhere))).toEqual(await eventsOf(bytes));
  });

  test('cut anywhere', async () => {
    const whole = await eventsOf(bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 10 }), async (cuts) => {
        expect(await eventsOf(inChunks(bytes, cuts))).toEqual(whole);
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});

/** An accusé of any size, written as it is read: half of the passages accepted, half refused. */
async function* large(passages: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const half = passages / 2;
  yield encoder.encode('<rapport><nomFichier>a.xml</nomFichier><idFlux>f</idFlux><idTraitement>1</idTraitement>\n<PassagesKO>');
  for (let at = 0; at < half; at += 500) {
    let text = '';
    for (let rank = at; rank < Math.min(at + 500, half); rank++)
      text += `\n  <passage>\n    <idTechnique>KO-${rank}</idTechnique>\n    <messageErreur>Plusieurs titulaires ont été identifiés</messageErreur>\n  </passage>`;
    yield encoder.encode(text);
  }
  yield encoder.encode('</PassagesKO><PassagesOK>');
  for (let at = 0; at < half; at += 500) {
    let text = '';
    for (let rank = at; rank < Math.min(at + 500, half); rank++) text += `\n  <idTechnique>OK-${rank}</idTechnique>`;
    yield encoder.encode(text);
  }
  yield encoder.encode('</PassagesOK></rapport>');
}

async function countsOf(passages: number): Promise<{ counts: Record<AccuseEvent['type'], number>; milliseconds: number }> {
  const counts = { entete: 0, ok: 0, ko: 0, erreur: 0, diagnostic: 0 };
  const start = performance.now();
  for await (const { type } of readAccuse(large(passages))) counts[type]++;
  return { counts, milliseconds: performance.now() - start };
}

test('200 000 and 400 000 passages: every one of them, and no more than the double of the time with room to spare', async () => {
  const first = await countsOf(200_000);
  const second = await countsOf(400_000);
  expect(first.counts).toEqual({ entete: 2, ok: 100_000, ko: 100_000, erreur: 0, diagnostic: 0 });
  expect(second.counts).toEqual({ entete: 2, ok: 200_000, ko: 200_000, erreur: 0, diagnostic: 0 });
  // A quadratic reading would take four times as long.
  expect(second.milliseconds).toBeLessThan(3.5 * first.milliseconds + 500);
});

test('what would take a quadratic time does not: blanks, pieces of text, comments, unknown elements', () => {
  const start = performance.now();
  const head = '<rapport><nomFichier>a.xml</nomFichier><idFlux>f</idFlux><idTraitement>1</idTraitement>';
  const many = (text: string): string => text.repeat(50_000);
  parseAccuse(`${head}<PassagesOK><idTechnique>a${' '.repeat(900_000)}b</idTechnique></PassagesOK></rapport>`);
  parseAccuse(`${head}<PassagesOK><idTechnique>a${many('<!---->b')}</idTechnique></PassagesOK></rapport>`);
  parseAccuse(`${head}${many('<PassagesOK> <x/> </PassagesOK>')}</rapport>`);
  const { diagnostics } = parseAccuse(`${head}${Array.from({ length: 50_000 }, (_, rank) => `<x${rank}/>`).join('')}</rapport>`);
  expect(diagnostics.map(({ code }) => code).filter((code, index, all) => all.indexOf(code) === index)).toEqual([
    'accuse-element-inconnu',
    'accuse-sans-resultat',
    'accuse-remarques-abregees',
  ]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
