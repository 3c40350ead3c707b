import { expect, test } from 'vitest';
import { checkRows, type Format, type PassageCertification, readRows, rowsOf, serializeFluxSync, toLigne } from '../../src/browser.js';
import { writeResultats } from '../../src/ligne/resultats.js';
import { rowChecker } from '../../src/rows/row-check.js';
import { collect, cut } from '../tools/chunks.js';
import { validFlux, validPassage } from '../tools/fixtures.js';

const options = { today: '2026-09-01' };
const certification = { typeCertification: 'RNCP', codeCertification: 'RNCP38575' };

/** What the rows of a file become, once checked. */
async function checked(source: string, format: Format) {
  const check = rowChecker(options);
  const events = await collect(readRows(cut(source, [1000]), { format }));
  return events.flatMap((event) => (event.type === 'row' ? [check(event.row)] : []));
}
const passagesOf = async (source: string, format: Format) => (await checked(source, format)).map(({ passage }) => passage);

const passages = validFlux().emetteur.certificateurs.certificateur.certifications.flatMap((each) =>
  each.passageCertifications.map((passage) => ({ typeCertification: each.type, codeCertification: each.code, passage })),
);
const expected = passages.map(({ passage }) => passage);
const nested = passages.map(({ passage, ...keys }) => ({ ...keys, ...passage }));
const lignes = passages.map(({ passage, ...keys }) => ({ ...keys, ...toLigne(passage) }));

function csvOf(rows: readonly object[]): string {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown): string =>
    value === null ? 'nil' : Array.isArray(value) ? writeResultats(value) : value === undefined ? '' : String(value);
  return [headings, ...rows.map((row) => headings.map((name) => cell((row as Record<string, unknown>)[name])))]
    .map((cells) => cells.join(';'))
    .join('\n');
}

test.each([
  ['a CSV', csvOf(lignes), 'csv'],
  ['NDJSON rows', lignes.map((each) => JSON.stringify(each)).join('\n'), 'ndjson'],
  ['NDJSON passages', nested.map((each) => JSON.stringify(each)).join('\n'), 'ndjson'],
  ['an array of rows', JSON.stringify(lignes, null, 2), 'json'],
  ['an array of passages', JSON.stringify(nested), 'json'],
  ['a flux in JSON', JSON.stringify(validFlux()), 'json'],
  ['a deposit in XML', serializeFluxSync(validFlux()), 'xml'],
] as const)('%s gives the same passages', async (_, source, format) => {
  expect(await passagesOf(source, format)).toEqual(expected);
  for (const { valid, diagnostics } of await checked(source, format))
    expect({ valid, diagnostics }).toEqual({ valid: true, diagnostics: [] });
});

test('texts of a JSON row are read as those of a cell', async () => {
  const source = JSON.stringify([
    { ...certification, ...toLigne(validPassage()), dateDebutValidite: '01/07/2026', donneeCertifiee: 'oui', anneeNaissance: '1996' },
  ]);
  expect(await passagesOf(source, 'json')).toEqual([validPassage()]);
});

test('what a program holds is read as it is', async () => {
  const items = [
    { ...certification, ...toLigne(validPassage()) },
    { certification: { type: 'RS', code: 'RS5515' }, passage: { ...validPassage(), idTechnique: '2' } },
  ];
  expect(await checkRows(rowsOf(items), options)).toMatchObject({ valid: true, passages: 2 });
});

const report = async (source: string | Uint8Array, format: Format, more = {}) =>
  checkRows(readRows(source, { format }), { ...options, ...more });
const codes = async (...args: Parameters<typeof report>) =>
  (await report(...args)).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

const csv = (heading: string, cells: string) =>
  csvOf([{ ...certification, ...toLigne(validPassage()) }])
    .replace('\n', `;${heading}\n`)
    .concat(`;${cells}`);

test('a row without certification is refused', async () =>
  expect(await report(JSON.stringify([toLigne(validPassage())]), 'json')).toMatchObject({
    schemaValid: false,
    diagnostics: [
      { code: 'balise-manquante', path: 'typeCertification' },
      { code: 'balise-manquante', path: 'codeCertification' },
    ],
  }));

test('what could not be read is said once, where it stands', async () => {
  const { diagnostics } = await report(csv('dateInscription', '').replace(/2026-07-01/, '01/07/26'), 'csv');
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('annee-sur-deux-chiffres');
  expect(diagnostics.map(({ code }) => code)).not.toContain('date-invalide');
});

test('a fault of the passage has its line and its column', async () => {
  const source = csvOf([{ ...certification, ...toLigne(validPassage()), sexe: 'X' }]);
  const column = source.split('\n')[0]?.split(';').indexOf('sexe') ?? -1;
  expect((await report(source, 'csv')).diagnostics).toMatchObject([
    {
      code: 'valeur-hors-nomenclature',
      path: 'identificationTitulaire.titulaire.sexe',
      idTechnique: '2026-0001',
      position: { line: 2, column: column + 1 },
    },
  ]);
});

test('the envelope must be one, and that which is expected', async () => {
  const source = csvOf(
    ['12ABC345', '12ABC345', '99XYZ999'].map((idClient, index) => ({
      ...certification,
      ...toLigne(validPassage()),
      idTechnique: `${index}`,
      '2.1': idClient,
    })),
  );
  const kept = ['error enveloppe-incoherente'];
  const only = async (more = {}) => (await codes(source, 'csv', more)).filter((each) => each.endsWith('incoherente'));
  expect(await only()).toEqual(kept);
  expect(await only({ envelope: { 'emetteur.idClient': '99XYZ999' } })).toEqual([...kept, ...kept]);
  expect(await codes(csv('1.1', 'abc'), 'csv', { renewed: true })).toEqual(['warning colonne-non-reprise']);
});

test('a flux for another sender is refused', async () =>
  expect(await codes(JSON.stringify(validFlux()), 'json', { envelope: { 'certificateur.idContrat': 'AUTRE' } })).toEqual([
    'error enveloppe-incoherente',
  ]));

test('a suppression keeps the identifiers alone, and judges nothing else', async () => {
  const check = rowChecker({ ...options, action: 'SUPPRESSION' });
  const { idTechnique, identificationTitulaire } = validPassage();
  const given = { ...nested[0], dateDebutValidite: 'n’importe quoi' };
  const [event] = await collect(readRows(JSON.stringify([given]), { format: 'json' }));
  if (event?.type !== 'row') throw new Error('no row');
  expect(check(event.row)).toMatchObject({ valid: true, passage: { idTechnique, identificationTitulaire } satisfies PassageCertification });
  expect(Object.keys(check(event.row).passage)).toEqual(['idTechnique', 'identificationTitulaire']);
});

test.each([
  ['[]', 'json', ['error fichier-sans-passage']],
  ['{"a":1', 'json', ['error json-invalide']],
  ['[1]', 'json', ['error json-inattendu']],
  ['{"a":1}\n{', 'ndjson', expect.arrayContaining(['error json-invalide'])],
  ['idTechnique;nomNaissance\n', 'csv', ['error fichier-sans-passage']],
  ['', 'csv', ['error fichier-vide']],
] as const)('%j as %s', async (source, format, expectedCodes) => expect(await codes(source, format)).toEqual(expectedCodes));

test('faults are kept up to a limit, of each severity, and counted beyond', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => ({
    ...certification,
    ...toLigne(validPassage()),
    idTechnique: `${index}`,
    sexe: 'X',
    codePostal: '31000',
  }));
  const { diagnostics, truncated, valid, passages: count } = await checkRows(rowsOf(rows as never), { ...options, maxDiagnostics: 10 });
  expect([diagnostics.length, truncated, valid, count]).toEqual([20, true, false, 50]);
});
