/** An accusé given to the session, then the deposit that it answers. */
import { expect, test } from 'vitest';
import { serializeFluxSync } from '../../src/index.js';
import { readMatrice } from '../../src/matrice.js';
import { checkRows } from '../../src/node.js';
import { accuseTraite, fluxConforme } from '../../src/testing.js';
import { fileNamed, fileOf, newSession } from './tools.js';

test('refusals are gathered by what they mean; the deposit explains each, and gives the retry', async () => {
  const flux = fluxConforme({ passages: 5 });
  const depot = serializeFluxSync(flux);
  const ids = flux.emetteur.certificateurs.certificateur.certifications.flatMap(({ passageCertifications }) =>
    passageCertifications.map(({ idTechnique }) => idTechnique),
  );
  const refused = ids.slice(1, 3);
  const ko = refused.map((idTechnique) => ({ idTechnique, messageErreur: 'Aucun titulaire ne correspond aux critères obligatoires' }));
  const { xml: accuse } = accuseTraite({ flux, ko });
  const session = newSession();
  const view = await session.open(fileNamed('accuse.xml', accuse));
  if (view.kind !== 'accuse') throw new Error('rows');
  expect(view).toMatchObject({ rejected: false, accepted: 3, refused: refused.length, deposit: null });
  expect(view.groups[0]?.examples.items[0]).toMatchObject({ idTechnique: refused[0], found: false });

  await expect(session.explain(fileOf('demo/apprenants.csv'))).rejects.toThrow("Ce n'est pas le fichier XML que vous aviez déposé");
  await expect(
    session.explain(fileNamed('autre.xml', depot.replace(/idFlux>[^<]+</, 'idFlux>0f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63<'))),
  ).rejects.toThrow("L'accusé répond à un autre dépôt");
  const explained = await session.explain(fileNamed('depot.xml', depot));
  expect(explained).toMatchObject({ kind: 'accuse', deposit: 'depot.xml' });
  expect(session.refus(0, 0).items[0]).toMatchObject({ idTechnique: refused[0], found: true });

  const { bilan, file } = await session.reprise('xml');
  expect(bilan.aReprendre).toMatchObject({ nombre: refused.length });
  expect((await file?.blob.text())?.match(/<cpf:idTechnique>[^<]+/g)).toEqual(refused.map((id) => `<cpf:idTechnique>${id}`));
  const workbook = await session.reprise('classeur');
  expect(workbook.file?.nom).toBe('reprise.xlsx');
  const { passages } = await checkRows(readMatrice(workbook.file?.blob as Blob));
  expect(passages).toBe(refused.length);
});

test('a rejected file: each fault, where it is, what to do', async () => {
  const view = await newSession().open(fileOf('accuses/rejete.xml'));
  expect(view).toMatchObject({ kind: 'accuse', rejected: true, groups: [] });
  if (view.kind === 'accuse') expect(view.faults.every(({ fault, remedy }) => fault !== '' && remedy !== '')).toBe(true);
});

test.each([['accuses/vide.xml'], ['accuses/page-web.xml'], ['accuses/tronque.xml']])('%s is refused with a sentence', async (path) =>
  expect(newSession().open(fileOf(path))).rejects.toThrow(/[.]$/),
);
