import { expect, test } from 'vitest';
import { heightOf, linesOf, pagesOf, widthOf } from '../../../src/matrice/template/layout.js';
import { settingsOf } from '../../../src/matrice/template/options.js';

test.each([
  ['', 10, 1],
  ['Sexe', 10, 1],
  ['Nom de naissance', 10, 2],
  ['un deux trois quatre', 8, 3],
  ['une\ndeux', 20, 2],
  ['anticonstitutionnellement', 10, 3],
])('%j in %i characters takes %i lines', (text, width, expected) => {
  expect(linesOf(text, width)).toBe(expected);
});

test('a row is as high as its highest cell; smaller letters take less', () => {
  const cells = [
    ['Sexe', 20],
    ['Code INSEE de la commune de naissance', 15],
  ] as const;
  expect([heightOf([]), heightOf(cells), heightOf(cells, 8)]).toEqual([19, 49, 37]);
});

test('no name of element is cut, and labels take few lines', () => {
  const { columns } = settingsOf({ contact: true, identifications: ['titulaire', 'dossierFormation', 'identifiantNational'] });
  for (const column of columns) {
    expect(widthOf(column)).toBeGreaterThan(column.name.length * 0.8);
    expect(widthOf(column)).toBeLessThan(40);
    expect(linesOf(column.label, widthOf(column) - 2)).toBeLessThanOrEqual(4);
  }
});

test.each([
  [[], 1],
  [[100, 90], 1],
  [[100, 91], 2],
])('columns of %j are printed on %i pages side by side', (widths, expected) => {
  expect(pagesOf(widths)).toBe(expected);
});
