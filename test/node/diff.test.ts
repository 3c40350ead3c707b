import { expect, test } from 'vitest';
import { type CorrectionsOptions, generateCorrections } from '../../src/node/diff.js';
import { checkFlux, generateDepot, type LignePassage, readFlux, rowsOf, toLigne } from '../../src/node.js';
import { validPassage } from '../tools/fixtures.js';
import { type Folder, temporaryFolder } from '../tools/folder.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const now = () => new Date('2026-07-15T13:05:00Z');
const CREATION = 'accrochage_12ABC345_20260715-150500_001.xml';
const SUPPRESSION = 'accrochage-suppression_12ABC345_20260715-150500_001.xml';

const ligne = (idTechnique: string, more: object = {}): LignePassage =>
  ({
    typeCertification: 'RNCP',
    codeCertification: 'RNCP38575',
    ...toLigne(validPassage()),
    nomNaissance: `Nom ${idTechnique}`,
    idTechnique,
    ...more,
  }) as LignePassage;

async function setting(
  sent: readonly LignePassage[],
  true_: readonly LignePassage[],
): Promise<{ folder: Folder; options: CorrectionsOptions }> {
  const folder = temporaryFolder();
  await generateDepot(rowsOf(sent), { config, folder: folder.path('avant'), now, today: '2026-07-15' });
  const after = folder.write('apres.ndjson', true_.map((each) => JSON.stringify(each)).join('\n'));
  return {
    folder,
    options: { before: [folder.path(`avant/${CREATION}`)], after, config, folder: folder.path('corrections'), now, today: '2026-07-15' },
  };
}
async function passagesOf(xml: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const event of readFlux(xml))
    if (event.type === 'passage') found.push([event.certification.code, event.passage.idTechnique, Object.keys(event.passage)]);
  return found;
}

test('writes the suppression, then the creation, and a report', async () => {
  const { folder, options } = await setting(
    [ligne('same'), ligne('gone'), ligne('changed'), ligne('moved')],
    [ligne('same'), ligne('changed', { scoring: '12' }), ligne('moved', { codeCertification: 'RNCP2222' }), ligne('new')],
  );
  const report = await generateCorrections(options);
  expect(folder.list('corrections')).toEqual(['1-suppression', '2-creation', 'corrections.json']);
  const [suppression, creation] = [
    folder.read(`corrections/1-suppression/${SUPPRESSION}`),
    folder.read(`corrections/2-creation/${CREATION}`),
  ];
  const ids = ['idTechnique', 'identificationTitulaire'];
  expect(await passagesOf(suppression)).toEqual([
    ['RNCP38575', 'gone', ids],
    ['RNCP38575', 'moved', ids],
  ]);
  expect(suppression).toContain('<cpf:nomNaissance>Nom gone</cpf:nomNaissance>');
  expect((await passagesOf(creation)).map((each) => (each as unknown[]).slice(0, 2))).toEqual([
    ['RNCP38575', 'changed'],
    ['RNCP38575', 'new'],
    ['RNCP2222', 'moved'],
  ]);
  for (const xml of [suppression, creation]) expect(await checkFlux(xml, { today: '2026-07-15' })).toMatchObject({ valid: true });
  expect(report).toMatchObject({
    valid: true,
    ecrit: true,
    avant: [CREATION],
    apres: 'apres.ndjson',
    bilan: {
      crees: { nombre: 1, idTechniques: ['new'] },
      remplaces: { nombre: 1, passages: [{ idTechnique: 'changed', chemins: ['scoring'] }] },
      supprimes: { nombre: 1, idTechniques: ['gone'] },
      recertifies: { nombre: 1, idTechniques: ['moved'] },
      inchanges: 1,
    },
    etapes: [
      { dossier: '1-suppression', depot: { ecrit: true, action: 'SUPPRESSION', dossier: folder.path('corrections/1-suppression') } },
      { dossier: '2-creation', depot: { ecrit: true, action: 'CREATION' } },
    ],
    conseils: [
      "1 passage change de certification sous le même identifiant : un nouvel envoi ne remplacerait pas l'ancien, qui est donc d'abord supprimé.",
      "Déposez d'abord les fichiers de 1-suppression et attendez leur accusé ; déposez ensuite ceux de 2-creation.",
      "1 passage déjà envoyé n'est plus dans le fichier d'aujourd'hui : vérifiez qu'il est complet avant de déposer la suppression.",
    ],
  });
  const written = folder.read('corrections/corrections.json');
  for (const secret of ['Nom gone', 'Zoé', '1996']) expect(written).not.toContain(secret);
  // What was sent, then the corrections: nothing is left to do.
  const before = [
    ...options.before,
    folder.path(`corrections/1-suppression/${SUPPRESSION}`),
    folder.path(`corrections/2-creation/${CREATION}`),
  ];
  const again = await generateCorrections({ ...options, before, folder: folder.path('rien') });
  expect(again).toMatchObject({ ecrit: false, valid: true, etapes: [], bilan: { inchanges: 4 } });
  expect(folder.list()).toEqual(['apres.ndjson', 'avant', 'corrections']);
});

test('one row refused, and neither deposit is written', async () => {
  const { folder, options } = await setting([ligne('a'), ligne('gone')], [ligne('a', { sexe: 'X' })]);
  const report = await generateCorrections(options);
  expect(report).toMatchObject({ ecrit: false, valid: false });
  expect(report.etapes.map(({ depot }) => [depot.action, depot.ecrit, depot.passages.refuses])).toEqual([
    ['SUPPRESSION', false, 0],
    ['CREATION', false, 1],
  ]);
  expect(folder.list()).toEqual(['apres.ndjson', 'avant']);
});

test('never replaces anything', async () => {
  const { folder, options } = await setting([ligne('a'), ligne('gone')], [ligne('a'), ligne('new')]);
  await generateCorrections(options);
  const names = folder.list('corrections');
  await expect(generateCorrections(options)).rejects.toMatchObject({ name: 'FileError', code: 'EEXIST' });
  expect(folder.list('corrections')).toEqual(names);
});

test('a file cut short is not compared, and leaves nothing', async () => {
  const { folder, options } = await setting([ligne('a'), ligne('b')], [ligne('a')]);
  folder.write('apres.json', `[${JSON.stringify(ligne('a'))},`);
  await expect(generateCorrections({ ...options, after: folder.path('apres.json') })).rejects.toMatchObject({ name: 'DiffError' });
  expect(folder.list()).toEqual(['apres.json', 'apres.ndjson', 'avant']);
});

test('a CSV may be compared to the deposit that it made', async () => {
  const { folder, options } = await setting([ligne('a')], [ligne('a')]);
  const cell = (value: unknown): string => {
    if (value === null) return 'nil';
    if (!Array.isArray(value)) return String(value);
    return value.map(({ domaineCompetenceId, competenceId, niveau }) => `${domaineCompetenceId}.${competenceId}:${niveau}`).join(' ');
  };
  const row = ligne('a');
  const after = folder.write('apres.csv', `${Object.keys(row).join(';')}\n${Object.values(row).map(cell).join(';')}\n`);
  expect(await generateCorrections({ ...options, after })).toMatchObject({ bilan: { inchanges: 1 }, etapes: [] });
});
