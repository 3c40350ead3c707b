import { describe, expect, test } from 'vitest';
import { type Finding, Findings, MOST_KEPT, placeOf } from '../../docs/atelier/travail/findings.js';
import { genericDiagnostic } from '../../src/diagnostic.js';

const finding = (rank: number | null, code: string, more: Partial<Finding> = {}): Omit<Finding, 'id'> => ({
  rank,
  idTechnique: rank === null ? null : `É-${rank}`,
  place: rank === null ? '' : `Saisie!D${rank + 5}`,
  line: rank === null ? null : rank + 5,
  code,
  severity: 'error',
  path: 'x',
  message: `Faute ${code}`,
  ...more,
});

function filled(): Findings {
  const findings = new Findings();
  findings.add(finding(null, 'colonne-inconnue', { severity: 'warning' }));
  for (let rank = 0; rank < 120; rank++) {
    findings.add(finding(rank, 'sexe-faux'));
    if (rank % 2 === 0)
      findings.add(finding(rank, 'prenoms', { severity: 'warning', suggestion: { label: 'le premier', text: `Théo${rank}` } }));
  }
  return findings;
}

describe('what was found', () => {
  test('is counted by kind, errors first', () =>
    expect(filled().groups).toEqual([
      { code: 'sexe-faux', severity: 'error', count: 120, correctable: 0, example: 'Faute sexe-faux' },
      { code: 'prenoms', severity: 'warning', count: 60, correctable: 60, example: 'Faute prenoms', exampleSuggestion: 'Théo0' },
      { code: 'colonne-inconnue', severity: 'warning', count: 1, correctable: 0, example: 'Faute colonne-inconnue' },
    ]));

  test('is given by pages of fifty', () => {
    const findings = filled();
    const last = findings.page({ code: 'sexe-faux' }, 100);
    expect([last.from, last.total, last.items.length, last.items[0]?.idTechnique]).toEqual([100, 120, 20, 'É-100']);
    expect(findings.page({ severity: 'warning' }, 0)).toMatchObject({ total: 61 });
    expect(findings.page({}, 0)).toMatchObject({ total: 181 });
  });

  test.each([
    ['e-119', 1],
    ['  SAISIE!D105 ', 2],
    ['prénoms', 60],
    ['absent', 0],
  ])('is searched without case nor accents: %s', (text, total) => expect(filled().page({ text }, 0).total).toBe(total));

  test('is gathered by person, each with all that is found of it', () => {
    const { total, items } = filled().persons({}, 0);
    expect([total, items.length]).toEqual([121, 50]);
    expect(items[0]).toMatchObject({ rank: null, idTechnique: null });
    expect(items[1]?.findings.map(({ code }) => code)).toEqual(['sexe-faux', 'prenoms']);
    expect(items[2]?.findings.map(({ code }) => code)).toEqual(['sexe-faux']);
    expect(
      filled()
        .persons({}, 100)
        .items.map(({ rank }) => rank),
    ).toEqual(Array.from({ length: 21 }, (_, index) => 99 + index));
  });

  test('is counted beyond what is kept', () => {
    const findings = new Findings();
    for (let rank = 0; rank < MOST_KEPT + 5; rank++) findings.add(finding(rank, 'sexe-faux'));
    expect([findings.total, findings.truncated, findings.page({}, 0).total, findings.groups[0]?.count]).toEqual([
      MOST_KEPT + 5,
      true,
      MOST_KEPT,
      MOST_KEPT + 5,
    ]);
  });

  test('is placed by its cell, else by its line', () => {
    const fault = genericDiagnostic({ code: 'fichier-vide', params: {} }, 'fichier', '');
    expect(placeOf(fault)).toBe('');
    expect(placeOf({ ...fault, position: { line: 4, column: 2 } })).toBe('ligne 4, colonne 2');
    expect(placeOf({ ...fault, position: { sheet: "Promo d'été", cell: 'D4', line: 4 } })).toBe("'Promo d''été'!D4");
  });
});
