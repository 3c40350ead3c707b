import { expect, test } from 'vitest';
import { COLUMNS, columnsNamed } from '../../src/matrice/columns.js';
import { countKnown, looksLikeHeadings, readHeadings } from '../../src/matrice/headings.js';

test.each(COLUMNS.map((column) => [column.name, column] as const))('%s is found by its name, its label, its number', (name, column) => {
  expect(columnsNamed(name)).toContain(column);
  expect(columnsNamed(name.toUpperCase())).toContain(column);
  expect(columnsNamed(` ${column.label} `)).toEqual([column]);
  expect(columnsNamed(column.label.normalize('NFD').toLowerCase())).toEqual([column]);
  if (column.number) {
    expect(columnsNamed(column.number)).toEqual([column]);
    expect(columnsNamed(column.number.replace('.', ','))).toEqual([column]);
    expect(columnsNamed(`${column.number} ${column.label}`)).toEqual([column]);
  }
});

test('the certification may go by the names of its elements', () => {
  expect(columnsNamed('type').map(({ name }) => name)).toEqual(['typeCertification']);
  expect(columnsNamed('Code').map(({ name }) => name)).toEqual(['codeCertification']);
  expect(columnsNamed('idClient').map(({ number }) => number)).toEqual(['2.1', '3.1']);
});

test('a number with the label of another column is no column', () => expect(columnsNamed('8.1 Sexe')).toEqual([]));

test('a heading that means nothing, two things or the same thing twice is an error', () => {
  const { columns, diagnostics, width } = readHeadings(
    ['idTechnique', 'prenom', 'idClient', '5.1', '', 'E-mail', 'Motifs du refus', ''],
    3,
    ['e-mail'],
  );
  expect(columns.map((column) => column?.name)).toEqual([
    'idTechnique',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(diagnostics.map(({ code, severity, position }) => [code, severity, position])).toEqual([
    ['colonne-inconnue', 'error', { line: 3, column: 2 }],
    ['colonne-ambigue', 'error', { line: 3, column: 3 }],
    ['colonne-en-double', 'error', { line: 3, column: 4 }],
  ]);
  expect(width).toBe(7);
});

test('the name that was meant is proposed', () =>
  expect(readHeadings(['nomNaisance'], 1).diagnostics[0]?.message).toBe(
    "La colonne « nomNaisance » n'est pas connue : vouliez-vous dire « nomNaissance » ?",
  ));

test('a line of data is no line of headings', () => {
  expect(looksLikeHeadings(['2026-0001', 'Ferrandier', 'M'])).toBe(false);
  expect(looksLikeHeadings(['', ''])).toBe(false);
  expect(countKnown(['idTechnique', 'x', '8.1'])).toBe(2);
});
