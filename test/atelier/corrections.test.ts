/** Corrections: what they change in a row, and how they are taken back. */
import { describe, expect, test } from 'vitest';
import { Corrections } from '../../docs/atelier/travail/corrections.js';
import { genericDiagnostic } from '../../src/diagnostic.js';
import { cellTextOf, columnFor, correctedRow, isCorrectable } from '../../src/rows/corrected-row.js';
import { type InputRow, type RowEvent, readRows } from '../../src/rows/index.js';

async function read(
  text: string,
  format: 'csv' | 'ndjson' | 'xml',
): Promise<{ rows: InputRow[]; headings?: Extract<RowEvent, { type: 'headings' }> }> {
  const rows: InputRow[] = [];
  let headings: Extract<RowEvent, { type: 'headings' }> | undefined;
  for await (const event of readRows(text, { format })) {
    if (event.type === 'row') rows.push(event.row);
    if (event.type === 'headings') headings = event;
  }
  return { rows, ...(headings && { headings }) };
}

describe('a step is added, and undone', () => {
  const a = { rank: 0, path: 'sexe', value: 'F' };
  const b = { rank: 3, path: 'prenom1', value: 'Théo' };

  test('by rank, in their order', () => {
    const corrections = new Corrections();
    corrections.add([a, b]);
    corrections.add([{ ...a, value: 'M' }]);
    corrections.add([]);
    expect([corrections.steps, corrections.count]).toEqual([2, 3]);
    expect(corrections.of(0)).toEqual([a, { ...a, value: 'M' }]);
    corrections.undo();
    expect(corrections.of(0)).toEqual([a]);
    corrections.undo();
    corrections.undo();
    expect([corrections.of(0), corrections.steps]).toEqual([[], 0]);
  });

  test('a copy lives its own life', () => {
    const corrections = new Corrections();
    corrections.add([a]);
    const copy = corrections.copy();
    copy.add([b]);
    expect([corrections.count, copy.count, copy.of(3)]).toEqual([1, 2, [b]]);
  });
});

describe('a row of a table', () => {
  const text = 'idTechnique;prenom1;dateDebutValidite;Nom et prénom\n1;Théo, Marius;15/10/26;x\n';

  test('its value, its cell, and what the reading said of the former value', async () => {
    const { rows, headings } = await read(text, 'csv');
    const [row] = rows as [InputRow];
    expect(row.diagnostics.map(({ code }) => code)).toEqual(['annee-sur-deux-chiffres']);
    const corrected = correctedRow(
      row,
      [
        { path: 'identificationTitulaire.titulaire.prenom1', value: 'Théo' },
        { path: 'dateDebutValidite', value: '2026-10-15' },
      ],
      headings,
    );
    expect(corrected.data).toMatchObject({ idTechnique: '1', prenom1: 'Théo', dateDebutValidite: '2026-10-15' });
    expect(corrected.raw).toEqual(['1', 'Théo', '2026-10-15', 'x']);
    expect(corrected.diagnostics).toEqual([]);
    expect(row.raw).toEqual(['1', 'Théo, Marius', '15/10/26', 'x']);
  });

  test('a datum without a cell of its own is left to the user', async () => {
    const { headings } = await read(text, 'csv');
    expect(isCorrectable('identificationTitulaire.titulaire.prenom1', headings)).toBe(true);
    expect(isCorrectable('identificationTitulaire.titulaire.sexe', headings)).toBe(false);
    expect(isCorrectable('', headings)).toBe(false);
    expect(isCorrectable('sexe', undefined)).toBe(true);
    expect(columnFor(headings as never, 'dateDebutValidite')).toBe(2);
  });

  test.each([
    ['Théo', 'Théo'],
    [null, 'nil'],
    [true, 'oui'],
    [false, 'non'],
    [7, '7'],
  ])('%j is typed %s', (value, typed) => expect(cellTextOf(value)).toBe(typed));
});

describe('a passage of a document', () => {
  const path = 'emetteur.certificateurs.certificateur.certifications[0].passageCertifications[0]';
  const fault = (at: string) => genericDiagnostic({ code: 'texte-vide', params: { name: 'x', label: 'X' } } as never, 'xsd', at);
  const row: InputRow = {
    shape: 'passage',
    data: { idTechnique: '1', identificationTitulaire: { titulaire: { prenom1: 'Zoé ' } } },
    read: { raw: { idTechnique: '1', scoring: '' }, usable: { idTechnique: '1' } },
    envelope: {},
    diagnostics: [fault(`${path}.scoring`), fault(`${path}.mentionValidee`)],
    origin: { line: 1, path },
    placeOf: () => undefined,
    raw: {},
  };

  test('at its place in the blocks, by a path from the root or from the passage; the other faults stay', () => {
    const nested = correctedRow(row, [{ path: 'identificationTitulaire.titulaire.prenom1', value: 'Zoé' }], undefined);
    expect(nested.data).toEqual({ idTechnique: '1', identificationTitulaire: { titulaire: { prenom1: 'Zoé' } } });
    const fromRoot = correctedRow(row, [{ path: `${path}.scoring`, value: null }], undefined);
    expect(fromRoot.data).toMatchObject({ scoring: null });
    expect(fromRoot.read).toEqual({ raw: { idTechnique: '1', scoring: null }, usable: { idTechnique: '1', scoring: null } });
    expect(fromRoot.diagnostics.map((each) => each.path)).toEqual([`${path}.mentionValidee`]);
  });
});
