import { expect, test } from 'vitest';
import { explainKO } from '../../src/accuse/explain.js';
import { genericDiagnostic } from '../../src/diagnostic.js';
import { annotateMatrice, readMatrice } from '../../src/matrice.js';
import { type RepriseMatriceOptions, repriseMatrice } from '../../src/reprise/reprise-matrice.js';
import { validateRows } from '../../src/rows/validate-rows.js';
import { notesIn } from '../matrice/annotate/tools.js';
import { readWhole } from '../tools/collect.js';
import { certificationXml, fluxXml, passageXml } from './deposits.js';

const flux = fluxXml(certificationXml('RNCP1234', passageXml('a') + passageXml('b')) + certificationXml('RNCP5678', passageXml('c')));

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
const made = (options: RepriseMatriceOptions): Promise<Uint8Array> => bytesOf(repriseMatrice(() => flux, options));

test('only the passages to send again, as they were sent, the advice on their cells', async () => {
  let count = 0;
  const workbook = await made({
    keep: (id) => id !== 'a',
    messageOf: (id) => (id === 'b' ? 'Aucun titulaire' : null),
    adviceOf: ({ idTechnique }) =>
      idTechnique === 'c'
        ? [
            genericDiagnostic(
              { code: 'texte-vide', params: { label: 'Prénom 1' } },
              'conseil',
              'identificationTitulaire.titulaire.prenom1',
              'warning',
            ),
          ]
        : [],
    onRows: (rows) => {
      count = rows;
    },
  });
  expect(count).toBe(2);
  const rows = [];
  const cells = new Map<string, unknown>();
  for await (const verdict of validateRows(readMatrice(workbook), { today: '2026-09-01' }))
    if (verdict.type === 'row')
      rows.push([verdict.certification, verdict.idTechnique, verdict.valid, verdict.passage.identificationTitulaire]);
  for await (const event of readMatrice(workbook))
    if (event.type === 'row')
      for (const path of ['idTechnique', 'prenom1']) cells.set(`${event.row.data.idTechnique} ${path}`, event.row.placeOf(path));
  const titulaire = {
    nomNaissance: 'Nom b',
    nomUsage: null,
    prenom1: 'Zoé',
    anneeNaissance: 1999,
    moisNaissance: null,
    jourNaissance: null,
    sexe: 'F',
    codeCommuneNaissance: { codeInseeNaissance: { codeInsee: '31555' } },
  };
  expect(rows).toEqual([
    [{ type: 'RNCP', code: 'RNCP1234' }, 'b', true, { titulaire }],
    [{ type: 'RNCP', code: 'RNCP5678' }, 'c', true, { titulaire: { ...titulaire, nomNaissance: 'Nom c' } }],
  ]);
  const comments: Record<string, string> = Object.assign({}, ...Object.values(await notesIn(workbook)));
  const cellOf = (name: string): string => (cells.get(name) as { cell: string }).cell;
  expect(comments[cellOf('b idTechnique')]).toContain('La CDC a refusé ce passage : « Aucun titulaire ».');
  expect(comments[cellOf('c idTechnique')]).toContain('La CDC a refusé ce passage, sans dire pourquoi.');
  expect(comments[cellOf('c prenom1')]).toContain('« Prénom 1 » est vide');
  expect(comments[cellOf('b prenom1')]).toBeUndefined();
  // It can be annotated again, as any workbook.
  await bytesOf(annotateMatrice(workbook, []));
});

test('without another advice, what is likely to be the cause is said', async () => {
  const merged = flux.replace('Zoé', 'Zoé, Anne');
  const workbook = await bytesOf(
    repriseMatrice(() => merged, {
      keep: (id) => id === 'a',
      messageOf: () => 'Aucun titulaire ne correspond aux critères obligatoires',
    }),
  );
  const [passage] = (await readWhole(merged)).flux?.emetteur.certificateurs.certificateur.certifications[0]?.passageCertifications ?? [];
  const { verifications } = explainKO('Aucun titulaire ne correspond aux critères obligatoires', passage);
  const first = verifications.find(({ path }) => path.endsWith('prenom1'));
  const notes = Object.values(Object.assign({}, ...Object.values(await notesIn(workbook))));
  expect(first?.raison).toBeTypeOf('string');
  expect(notes.some((note) => String(note).includes(`${first?.raison} ${first?.remede}`))).toBe(true);
});

test('says why there is no workbook', async () => {
  await expect(made({ keep: () => false })).rejects.toMatchObject({ name: 'RepriseError', code: 'rien-a-reprendre' });
  await expect(bytesOf(repriseMatrice(() => flux.slice(0, -20), { keep: () => true }))).rejects.toMatchObject({ code: 'depot-illisible' });
  const faulty = flux.replace('>F<', '>X<');
  await expect(bytesOf(repriseMatrice(() => faulty, { keep: () => true }))).rejects.toMatchObject({
    code: 'depot-invalide',
    params: { idTechnique: 'a', line: 2 },
  });
});
