/** Passages → workbook → passages: whatever the dictionary allows comes back as it went. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNillable } from '../../src/dictionary/index.js';
import { type Identification, toLigne, toPassage } from '../../src/ligne/ligne.js';
import { PASSAGE_CELLS } from '../../src/ligne/ligne-fields.js';
import type { LignePassage } from '../../src/ligne/ligne-model.js';
import { readResultats, writeResultats } from '../../src/ligne/resultats.js';
import { readMatrice, writeMatrice } from '../../src/matrice.js';
import type { PassageCertification } from '../../src/model.js';
import { passages } from '../tools/arbitraries.js';
import { collect } from '../tools/chunks.js';

const certification = { typeCertification: 'RNCP', codeCertification: 'RNCP38575' };
const identifications: Identification[] = ['titulaire', 'dossierFormation', 'identifiantNational'];

async function roundTrip(lignes: readonly LignePassage[]): Promise<Record<string, unknown>[]> {
  const bytes = await collect(writeMatrice({ identifications, passages: lignes, lignes: lignes.length + 3 }));
  const events = await collect(readMatrice(bytes.length === 1 ? (bytes[0] as Uint8Array) : Buffer.concat(bytes)));
  return events.flatMap((event) => (event.type === 'row' ? [{ ...event.row.data }] : []));
}

/** A text that a cell gives back as it is: neither blanks around it, nor decomposed accents, nor the word for unknown. */
const isPlain = (value: unknown): boolean =>
  typeof value !== 'string' || (value.trim() === value && value.normalize('NFC') === value && value.toLowerCase() !== 'nil');
/** A list that one cell can hold; the others are refused by name. */
const isCell = (value: unknown): boolean => !Array.isArray(value) || readResultats(writeResultats(value)) !== undefined;
const isTold = (passage: PassageCertification): boolean =>
  Object.values(toLigne(passage)).every((value) => isPlain(value) && isCell(value));

/** Blank cells of the columns that may be unknown are read as nil: the workbook says so. */
const withUnknown = (ligne: Record<string, unknown>): Record<string, unknown> => {
  const nils = [...PASSAGE_CELLS].flatMap(([name, field]) =>
    isNillable(field, '1.1.2') && ligne[name] === undefined ? [[name, null]] : [],
  );
  return { ...ligne, ...Object.fromEntries(nils) };
};

describe('passages → workbook → passages', () => {
  test('any passage of a creation', { timeout: 60_000 }, async () => {
    const wanted = { schema: '1.1.5', action: 'CREATION' } as const;
    await fc.assert(
      fc.asyncProperty(fc.array(passages(wanted).filter(isTold), { minLength: 1, maxLength: 12 }), async (all) => {
        const lignes = all.map((passage) => ({ ...certification, ...toLigne(passage) }) as unknown as LignePassage);
        const back = await roundTrip(lignes);
        expect(back).toEqual(lignes.map((ligne) => withUnknown({ ...ligne })));
        expect(back.map(({ typeCertification, codeCertification, ...ligne }) => toPassage(ligne as unknown as LignePassage))).toEqual(
          lignes.map(({ typeCertification, codeCertification, ...ligne }) =>
            toPassage(withUnknown({ ...ligne }) as unknown as LignePassage),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
