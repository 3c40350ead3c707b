import { expect, test } from 'vitest';
import { COLUMNS, CONTACT_COLUMNS, columnsNamed } from '../../../src/matrice/headings/columns.js';

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

test.each([
  ['courriel', ['Courriel', 'E-mail', 'email', 'MAIL', 'Adresse e-mail', 'adresse électronique']],
  ['telephone', ['Téléphone', 'Tél.', 'tel', 'Portable', 'N° de téléphone', 'telephone mobile']],
])('%s is found under its usual titles, and is never a datum of the norm', (name, titles) => {
  for (const title of titles) expect(columnsNamed(title)).toMatchObject([{ name, contact: true }]);
  expect(CONTACT_COLUMNS.map((column) => column.name)).toContain(name);
  expect(COLUMNS.map((column) => column.name)).not.toContain(name);
});
