import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { contactOf } from '../../src/contact/contact-of.js';
import { type BilanEnvois, type Envoi, envoisCsv } from '../../src/contact/envois.js';
import { readMatrice } from '../../src/matrice/read-matrice.js';
import { readRows } from '../../src/rows/index.js';

const LIEN = 'https://preuves.exemple.fr/a';
const zoe: Envoi = { idTechnique: '2026-0001', prenom: 'Zoé', nom: 'Ferrandier', lien: LIEN, fichier: '2026-0001.pdf' };

async function listOf(envois: readonly Envoi[]): Promise<{ text: string; rows: Record<string, string>[]; bilan: BilanEnvois | undefined }> {
  let bilan: BilanEnvois | undefined;
  let text = '';
  for await (const chunk of envoisCsv(envois, { onBilan: (told) => (bilan = told) })) text += chunk;
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true });
  return { text, rows: data, bilan };
}

test('a person, to the byte', async () => {
  const { text, bilan } = await listOf([{ ...zoe, courriel: 'zoe@exemple.fr', telephone: '06 12 34 56 78' }]);
  expect(text).toBe(
    '\uFEFFIdentifiant technique;Prénom;Nom;Courriel;Téléphone;Lien;Fichier;Remarque\r\n' +
      `2026-0001;Zoé;Ferrandier;zoe@exemple.fr;+33612345678;${LIEN};2026-0001.pdf;\r\n`,
  );
  expect(bilan).toEqual({ personnes: 1, courriels: 1, telephones: 1, injoignables: 0, remarques: 0 });
});

test('what cannot be used is kept in the remark, whole', async () => {
  const long = `zoe@${'a'.repeat(300)}.fr`;
  const { rows, bilan } = await listOf([
    { ...zoe, courriel: 'zoe@exemple', telephone: '612345678' },
    { ...zoe, courriel: long, telephone: '06 12 34 56 78' },
    { ...zoe, courriel: ' zoe@gmial.com' },
    { ...zoe, lien: '' },
  ]);
  expect(rows.map(({ Courriel, Téléphone }) => [Courriel, Téléphone])).toEqual([
    ['', ''],
    ['', '+33612345678'],
    ['zoe@gmial.com', ''],
    ['', ''],
  ]);
  expect(rows[0]?.Remarque).toContain('Courriel écarté : zoe@exemple.');
  expect(rows[0]?.Remarque).toContain('Téléphone écarté : 612345678.');
  expect(rows[1]?.Remarque).toContain(long);
  expect(rows[2]?.Remarque).toContain('vouliez-vous dire « gmail.com » ?');
  expect(rows[3]?.Remarque).toBe('Ni courriel ni téléphone utilisable. Aucun lien à envoyer.');
  expect(bilan).toEqual({ personnes: 4, courriels: 1, telephones: 1, injoignables: 2, remarques: 4 });
});

test('nothing runs in a spreadsheet, and an address is never written behind an apostrophe', async () => {
  const { rows } = await listOf([{ ...zoe, nom: '=HYPERLINK("https://exemple.fr")', courriel: '=1+2@exemple.fr', telephone: '@SUM(1)' }]);
  expect(rows[0]?.Nom).toBe('\'=HYPERLINK("https://exemple.fr")');
  expect(rows[0]?.Courriel).toBe('');
  expect(rows[0]?.Remarque).toContain('Courriel écarté : =1+2@exemple.fr.');
  expect(Object.values(rows[0] ?? {}).filter((cell) => /^[=@\-\t]/.test(cell))).toEqual([]);
});

test('a NIR typed in the wrong column leaves with nobody', async () => {
  const { text } = await listOf([{ ...zoe, telephone: '1990299999001' }]);
  expect(text).not.toContain('1990299999001');
  expect(text).toContain('Téléphone écarté : [NIR masqué].');
});

test('an empty list has its headings', async () => {
  const { rows, text, bilan } = await listOf([]);
  expect([rows, text.split('\r\n').length, bilan?.personnes]).toEqual([[], 2, 0]);
});

test('ten thousand persons, in chunks', async () => {
  async function* many(): AsyncGenerator<Envoi, void, undefined> {
    for (let rank = 0; rank < 10_000; rank++) yield { ...zoe, idTechnique: String(rank), courriel: `p${rank}@exemple.fr` };
  }
  let [chunks, lines] = [0, 0];
  for await (const chunk of envoisCsv(many())) [chunks, lines] = [chunks + 1, lines + chunk.split('\r\n').length - 1];
  expect([chunks, lines]).toEqual([21, 10_001]);
});

test('the contact of a row of a table, its faults on their cells', async () => {
  const csv = 'idTechnique;E-mail;Portable\r\nA1;zoe@exemple.fr;0692 12 34 56\r\nA2;zoe@exemple;612345678\r\nA3;;\r\n';
  const read = [];
  for await (const event of readMatrice(csv)) if (event.type === 'row') read.push(contactOf(event.row));
  expect(read.map(({ courriel, telephone }) => [courriel, telephone?.e164])).toEqual([
    ['zoe@exemple.fr', '+262692123456'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(read[1]?.diagnostics.map(({ code, position }) => [code, position])).toEqual([
    ['courriel-domaine-incomplet', { line: 3, column: 2 }],
    ['telephone-zero-perdu', { line: 3, column: 3 }],
  ]);
  expect(read[2]?.diagnostics).toEqual([]);
});

test('the contact of a row of a JSON file', async () => {
  const read = [];
  const rows = readRows(JSON.stringify([{ idTechnique: 'A1', courriel: 'zoe@exemple.fr' }]), { format: 'json' });
  for await (const event of rows) if (event.type === 'row') read.push(contactOf(event.row));
  expect(read).toEqual([{ courriel: 'zoe@exemple.fr', diagnostics: [] }]);
});
