/** Files as a person chooses them. */
import { expect, test } from 'vitest';
import { checkRows, formatOf, NavigateurError, parseAccuse, readAccuse, readRows, rowsOfFile, withCorrections } from '../../src/browser.js';
import { accuseXml } from '../reprise/accuses.js';
import { validFlux, validLigne } from '../tools/fixtures.js';

const today = '2026-09-01';
const { nir: _, ...valid } = validLigne();
const ligne = { typeCertification: 'RNCP', codeCertification: 'RNCP38575', ...valid };
const ndjson = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

test.each([
  ['lignes.csv', 'csv'],
  ['LIGNES.TXT', 'csv'],
  ['a.b.tsv', 'csv'],
  ['lignes.jsonl', 'ndjson'],
  ['classeur.xlsm', 'xlsx'],
  ['depot.XML', 'xml'],
])('%s is read as %s', (name, format) => expect(formatOf(name)).toBe(format));

test.each([
  ['ancien.xls', "« ancien.xls » est un classeur d'un autre format : ouvrez-le dans votre tableur et enregistrez-le au format .xlsx."],
  ['photo.png', "« photo.png » : ce format n'est pas lu. Formats lus : .xlsx, .csv, .ndjson, .json, .xml."],
  ['.csv', "« .csv » : ce format n'est pas lu. Formats lus : .xlsx, .csv, .ndjson, .json, .xml."],
])('%s is refused in French', (name, message) => {
  expect(() => rowsOfFile(new File([], name))).toThrow(new NavigateurError('format-inconnu', { nom: name }));
  expect(() => rowsOfFile(new File([], name))).toThrow(message);
});

test('a File is read by its name, and tells how far it is', async () => {
  const shares: number[] = [];
  const file = new File([ndjson(ligne)], 'lignes.ndjson');
  const report = await checkRows(rowsOfFile(file, { onRead: (share) => shares.push(share) }), { today });
  expect(report).toMatchObject({ valid: true, passages: 1 });
  expect(shares.at(-1)).toBe(1);
});

test('bytes, a buffer, a stream, a Blob and a text are the same rows', async () => {
  const text = ndjson(ligne, { ...ligne, idTechnique: 'b', sexe: 'X' });
  const bytes = new TextEncoder().encode(text);
  const reports = await Promise.all(
    [text, bytes, bytes.buffer as ArrayBuffer, new Blob([text]), new Blob([text]).stream()].map((source) =>
      checkRows(readRows(source, { format: 'ndjson' }), { today }),
    ),
  );
  expect(reports[0]).toMatchObject({ passages: 2, valid: false });
  for (const report of reports) expect(report).toEqual(reports[0]);
});

test('a file changed since it was chosen says so in French', async () => {
  const changed = new File([ndjson(ligne)], 'lignes.ndjson');
  changed.stream = () =>
    new ReadableStream({
      pull: () => {
        throw new DOMException('changed', 'NotReadableError');
      },
    });
  await expect(checkRows(rowsOfFile(changed))).rejects.toThrow(/a été modifié, déplacé ou supprimé depuis que vous l'avez choisi/);
});

test('corrections replace what the file says, and only on their row', async () => {
  const file = new File([ndjson({ ...ligne, sexe: 'X' }, { ...ligne, idTechnique: 'b', sexe: 'X' })], 'lignes.ndjson');
  const before = await checkRows(rowsOfFile(file), { today });
  const errors = before.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path, position }) => [path, position?.line])).toEqual([
    ['identificationTitulaire.titulaire.sexe', 1],
    ['identificationTitulaire.titulaire.sexe', 2],
  ]);
  const after = await checkRows(withCorrections(rowsOfFile(file), [{ rang: 0, chemin: errors[0]?.path ?? '', valeur: 'F' }]), { today });
  expect(after.diagnostics.filter(({ severity }) => severity === 'error').map(({ position }) => position?.line)).toEqual([2]);
});

test('a cell that could not be read is corrected too', async () => {
  const names = Object.keys(ligne).filter((name) => typeof ligne[name as keyof typeof ligne] !== 'object');
  const cells = names.map((name) => (name === 'dateDebutValidite' ? '32/13/2026' : ligne[name as keyof typeof ligne]));
  const file = new File([`${names.join(';')}\n${cells.join(';')}\n`], 'lignes.csv');
  const faults = async (corrections: Parameters<typeof withCorrections>[1]) =>
    (await checkRows(withCorrections(rowsOfFile(file, { emptyAsNil: true }), corrections), { today })).diagnostics
      .filter(({ path, severity }) => path === 'dateDebutValidite' && severity === 'error')
      .map(({ code }) => code);
  expect(await faults([])).toHaveLength(1);
  expect(await faults([{ rang: 0, chemin: 'dateDebutValidite', valeur: '2026-07-01' }])).toEqual([]);
});

test('of a document on one line, one passage alone is corrected, and its other faults stay', async () => {
  const flux = validFlux();
  const [certification] = flux.emetteur.certificateurs.certificateur.certifications;
  for (const passage of certification?.passageCertifications ?? [])
    Object.assign(passage, { scoring: 'x'.repeat(300), libelleOption: 'y'.repeat(300) });
  const file = new File([JSON.stringify(flux)], 'flux.json');
  const faults = async (corrections: Parameters<typeof withCorrections>[1]) =>
    (await checkRows(withCorrections(rowsOfFile(file), corrections), { today })).diagnostics
      .filter(({ code }) => code === 'texte-trop-long')
      .map(({ path }) => path.split('.').at(-1));
  const before = await faults([]);
  expect(new Set(before)).toEqual(new Set(['scoring', 'libelleOption']));
  const after = await faults([{ rang: 1, chemin: 'scoring', valeur: '12' }]);
  expect(after.filter((name) => name === 'scoring')).toHaveLength(before.filter((name) => name === 'scoring').length - 1);
  expect(after.filter((name) => name === 'libelleOption')).toHaveLength(before.filter((name) => name === 'libelleOption').length);
});

test('an accusé is read from a Blob', async () => {
  const xml = accuseXml({ ok: ['a'], ko: [['b', 'Aucun titulaire']] });
  expect(await parseAccuse(new Blob([xml]))).toEqual(parseAccuse(xml));
  const types: string[] = [];
  for await (const { type } of readAccuse(new Blob([xml]))) types.push(type);
  expect(types).toContain('ko');
});
