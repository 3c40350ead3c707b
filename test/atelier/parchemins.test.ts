/** Parchments made from the rows of the page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readParcheminFiles } from '../../docs/atelier/travail/parchemin-files.js';
import { root } from '../tools/sources.js';
import { csv, fileNamed, fileOf, ligne, newSession } from './tools.js';

const demo = (nom: string): File => fileOf(`demo/${nom}`);
const GIVEN = [demo('titre-rncp.json'), demo('certification-rs.json'), demo('fiches.json')];

test('one PDF to print and one archive by certification', async () => {
  const session = newSession();
  await session.open(csv(ligne(1, { typeCertification: 'RNCP', codeCertification: 'RNCP38575' }), ligne(2, { sexe: 'Z' })));
  const told: string[] = [];
  const made = await session.parchemins(GIVEN, { onProgress: ({ label }) => told.push(label) });
  expect(made.files.map(({ nom }) => nom)).toEqual(['impression-RNCP38575.pdf', 'parchemins-RNCP38575.zip']);
  expect([made.made, made.refused, told]).toEqual([1, [], ['Parchemins : 1 sur 1']]);
  expect((await made.files[0]?.blob.text())?.slice(0, 5)).toBe('%PDF-');
  expect(await made.files[1]?.blob.text()).toContain('TEST-1-000002.pdf');
});

test('what lacks is said before anything is made', async () => {
  const session = newSession();
  await session.open(csv(ligne(1, { typeCertification: 'RNCP', codeCertification: 'RNCP99999' })));
  await expect(session.parchemins([demo('titre-rncp.json')])).rejects.toThrow('Aucune fiche de certification dans les fichiers donnés');
  await expect(session.parchemins([demo('fiches.json')])).rejects.toThrow('Aucun modèle de parchemin dans les fichiers donnés');
  await expect(session.parchemins(GIVEN)).rejects.toThrow('La fiche de la certification « RNCP99999 » manque');
  await expect(session.parchemins([fileNamed('a.json', '{')])).rejects.toThrow("« a.json » n'est pas du JSON valable");
  await session.open(csv(ligne(1, { sexe: 'Z' })));
  await expect(session.parchemins(GIVEN)).rejects.toThrow("Aucun passage n'est sans erreur");
});

test('an image is found by its name, whatever the folder that the model says', async () => {
  const image = readFileSync(`${root}docs/guide/images/matrice.png`);
  const { ressources } = await readParcheminFiles([...GIVEN, fileNamed('logo.png', image)]);
  expect((await ressources('images/logo.png')).length).toBe(image.length);
  await expect(ressources('autre.png')).rejects.toThrow();
});
