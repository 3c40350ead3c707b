/** The same files, in any order, cut in any way, give the same state. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SuiviFile } from '../../src/suivi/reading.js';
import { trackPassages } from '../../src/suivi/track-passages.js';
import { accuse, depot, file, KNOWN, NOBODY } from './files.js';

const IDS = ['a', 'b', 'c', '007'];
const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1 });
const day = fc.integer({ min: 1, max: 4 });
const stamp = (on: number): string => `2026-0${5 + on}-15T10:00:00+02:00`;

const deposits = fc.array(
  fc.record({
    idFlux: fc.constantFrom('f-1', 'f-2', 'f-3'),
    on: day,
    ids,
    action: fc.constantFrom('CREATION' as const, 'CREATION' as const, 'SUPPRESSION' as const),
    code: fc.constantFrom('RNCP38575', 'RS5515'),
    date: fc.constantFrom('2026-05-31', '2026-06-30'),
    folder: fc.constantFrom('', '1/', '2/'),
  }),
  { maxLength: 4 },
);
const answers = fc.array(
  fc.record({
    idFlux: fc.constantFrom('f-1', 'f-2', 'f-3', 'f-9', null),
    nomFichier: fc.constantFrom('depot-1.xml', 'depot-2.xml', 'ailleurs.xml', null),
    idTraitement: fc.constantFrom('9', '10', null),
    ok: ids,
    ko: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(NOBODY, KNOWN, 'Une phrase nouvelle')),
    erreurs: fc.constantFrom([], [], ['Faute.']),
    folder: fc.constantFrom('', '1/'),
  }),
  { maxLength: 5 },
);

/** No two files of a folder have the same name. */
const files = fc
  .tuple(deposits, answers)
  .map(([sent, received]): SuiviFile[] => [
    ...sent.map(({ folder, on, ...each }, index) =>
      file(`${folder}depot-${(index % 2) + 1}${index > 1 ? `/${index}` : ''}.xml`, depot({ ...each, horodatage: stamp(on) })),
    ),
    ...received.map(({ folder, ...each }, index) => file(`${folder}accuse-${index}.xml`, accuse(each))),
  ]);
const shuffled = files.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

const options = { today: '2026-09-10', corrections: [{ date: '2026-07-10', idTechnique: 'a' }], misesEnDemeure: [{ date: '2026-08-01' }] };

test('any order of the files gives the same passages and the same bilan', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, async ([all, other]) => {
      expect(await trackPassages(other, options)).toEqual(await trackPassages(all, options));
    }),
    { numRuns: 300 },
  );
});

test('a file given twice changes nothing but what is said of the files', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const { passages } = await trackPassages(all, options);
      expect(
        (await trackPassages([...all, ...all], options)).passages.map(({ idTechnique, etat, echeances }) => [idTechnique, etat, echeances]),
      ).toEqual(passages.map(({ idTechnique, etat, echeances }) => [idTechnique, etat, echeances]));
    }),
    { numRuns: 100 },
  );
});

test('what any follow-up says holds together', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const { bilan, passages } = await trackPassages(all, options);
      expect(Object.values(bilan.etats).reduce((sum, count) => sum + count, 0)).toBe(passages.length);
      for (const { etat, enBase, historique, echeances } of passages) {
        if (etat === 'accepte' || etat === 'deja-en-base') expect(enBase).toBe(true);
        if (etat === 'supprime') expect([enBase, echeances]).toEqual([false, []]);
        expect(historique.length).toBeGreaterThan(0);
        expect(echeances.some(({ type }) => type === 'envoi') && enBase).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
