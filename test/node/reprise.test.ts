import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PassageCertification } from '../../src/index.js';
import { generateReprise, type RepriseOptions } from '../../src/node/reprise.js';
import { generateRepriseMatrice } from '../../src/node/reprise-matrice.js';
import { accuseXml, EXISTE, INTROUVABLE } from '../reprise/accuses.js';
import { certificationXml, fluxXml, passageXml } from '../reprise/deposits.js';
import { type Folder, temporaryFolder } from '../tools/folder.js';
import { refusal } from '../tools/libxml2.js';

const now = () => new Date('2026-09-01T08:00:00Z');
const XML = 'accrochage_12ABC345_20260901-100000_001.xml';
const deposit = fluxXml(
  certificationXml('RNCP1', passageXml('a') + passageXml('b') + passageXml('c')) + certificationXml('RNCP2', passageXml('d')),
);

interface Setting {
  readonly folder: Folder;
  readonly options: RepriseOptions;
}
function setting(accuse: string, more: Partial<RepriseOptions> = {}): Setting {
  const folder = temporaryFolder();
  const depot = folder.write('depot.xml', deposit);
  let rank = 0;
  return {
    folder,
    options: {
      accuse: folder.write('accuse.xml', accuse),
      depot,
      folder: folder.path('reprise'),
      now,
      idFlux: () => `nouveau-${++rank}`,
      ...more,
    },
  };
}
const refusedBC = accuseXml({
  ok: ['a'],
  ko: [
    ['b', INTROUVABLE],
    ['c', EXISTE],
    ['d', INTROUVABLE],
  ],
});
const renewed = (xml: string, idFlux = 'nouveau-1'): string =>
  xml.replace('ancien-flux', idFlux).replace('2026-07-15T17:30:00+02:00', '2026-09-01T10:00:00+02:00');

test('the retry deposit holds the passages refused, and a report like that of any deposit', async () => {
  const { folder, options } = setting(refusedBC);
  const report = await generateReprise(options);
  const xml = folder.read(`reprise/${XML}`);
  expect(xml).toBe(renewed(deposit.replace(passageXml('a'), '').replace(passageXml('c'), '')));
  expect(folder.list('reprise')).toEqual([XML, 'rapport.json']);
  expect(report).toEqual({
    valid: true,
    ecrit: true,
    dossier: folder.path('reprise'),
    action: 'CREATION',
    schema: '1.1.5',
    horodatage: '2026-09-01T10:00:00+02:00',
    emetteur: { idClient: '12ABC345' },
    certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' },
    passages: { lus: 2, acceptes: 2, refuses: 0 },
    fichiers: [
      {
        nom: XML,
        idFlux: 'nouveau-1',
        horodatage: '2026-09-01T10:00:00+02:00',
        octets: Buffer.byteLength(xml),
        sha256: createHash('sha256').update(xml).digest('hex'),
        passages: 2,
        certifications: [
          { type: 'RNCP', code: 'RNCP1', passages: 1 },
          { type: 'RNCP', code: 'RNCP2', passages: 1 },
        ],
      },
    ],
    refuses: null,
    fautes: [],
    diagnostics: [],
    truncated: false,
    accuse: { nomFichier: 'depot.xml', idFlux: 'ancien-flux', idTraitement: '67598' },
    depot: { nom: 'depot.xml', idFlux: 'ancien-flux' },
    reprise: {
      verdict: 'traite',
      aReprendre: { nombre: 2, idTechniques: ['b', 'd'] },
      dejaEnBase: { nombre: 1, idTechniques: ['c'] },
      acceptes: { nombre: 1, idTechniques: ['a'] },
      contradictoires: { nombre: 0, idTechniques: [] },
      introuvables: { nombre: 0, idTechniques: [] },
      sansIdentifiant: { nombre: 0, messages: [] },
      sansReponse: { nombre: 0, idTechniques: [] },
    },
    corriges: 0,
  });
  const written = JSON.parse(folder.read('reprise/rapport.json'));
  const { diagnostics: _, truncated: __, dossier: ___, ...summary } = report;
  expect(written).toEqual({
    ...summary,
    sorts: [
      { idTechnique: 'b', ligne: 2, fichier: XML, etat: 'depose' },
      { idTechnique: 'd', ligne: 2, fichier: XML, etat: 'depose' },
    ],
  });
  for (const secret of ['Nom b', 'Zoé', '1999']) expect(folder.read('reprise/rapport.json')).not.toContain(secret);
});

test('several files when one would break a limit, each with its own idFlux, none too large', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `id${index}`);
  const source = fluxXml(certificationXml('RNCP1', ids.map((id) => passageXml(id)).join('\n')));
  const ko = ids.map((id) => [id, INTROUVABLE] as const);
  const bytes = 12_000;
  for (const limits of [{ passages: 25 }, { bytes }, { bytes, passages: 7 }]) {
    const { folder, options } = setting(accuseXml({ ko }), { limits });
    folder.write('depot.xml', source);
    const { fichiers } = await generateReprise(options);
    const sorts = JSON.parse(folder.read('reprise/rapport.json')).sorts;
    expect(sorts.map(({ idTechnique }: { idTechnique: string }) => idTechnique)).toEqual(ids);
    expect(new Set(fichiers.map(({ idFlux }) => idFlux)).size).toBe(fichiers.length);
    if (!('bytes' in limits)) expect(fichiers.map(({ passages }) => passages)).toEqual([25, 25, 10]);
    for (const { nom, octets, passages } of fichiers) {
      const xml = Buffer.from(folder.read(`reprise/${nom}`));
      expect([xml.length === octets, octets <= (limits.bytes ?? octets), passages <= (limits.passages ?? passages)]).toEqual([
        true,
        true,
        true,
      ]);
      expect(refusal(xml, '1.1.5')).toBeUndefined();
    }
  }
  const { folder, options } = setting(accuseXml({ ko }), { limits: { bytes: 500 } });
  folder.write('depot.xml', source);
  await expect(generateReprise(options)).rejects.toMatchObject({ code: 'passage-trop-gros', params: { idTechnique: 'id0' } });
  expect(folder.list()).toEqual(['accuse.xml', 'depot.xml']);
});

test('corrections are written and counted', async () => {
  const corrections = (id: string, passage: object): PassageCertification | undefined =>
    id === 'd' ? ({ ...passage, verbatim: 'Vérifié' } as PassageCertification) : undefined;
  const { folder, options } = setting(refusedBC, { corrections });
  expect(await generateReprise(options)).toMatchObject({ corriges: 1, passages: { acceptes: 2 } });
  expect(folder.read(`reprise/${XML}`)).toContain('<cpf:verbatim>Vérifié</cpf:verbatim>');
});

test('nothing is written when nothing is to be sent again, or when something fails', async () => {
  const { folder, options } = setting(accuseXml({ ok: ['a', 'b', 'd'], ko: [['c', EXISTE]] }));
  expect(await generateReprise(options)).toMatchObject({ ecrit: false, valid: true, fichiers: [], reprise: { dejaEnBase: { nombre: 1 } } });
  expect(folder.list()).toEqual(['accuse.xml', 'depot.xml']);
  const faulty = setting(refusedBC);
  faulty.folder.write('depot.xml', deposit.slice(0, -30));
  await expect(generateReprise(faulty.options)).rejects.toMatchObject({ name: 'RepriseError', code: 'depot-illisible' });
  expect(faulty.folder.list()).toEqual(['accuse.xml', 'depot.xml']);
});

test('no file is ever replaced', async () => {
  const { folder, options } = setting(refusedBC);
  await generateReprise(options);
  const before = folder.read(`reprise/${XML}`);
  await expect(generateReprise(options)).rejects.toMatchObject({ name: 'FileError', code: 'EEXIST' });
  expect([folder.read(`reprise/${XML}`) === before, folder.list('reprise')]).toEqual([true, [XML, 'rapport.json']]);
});

test('passages that are not in the deposit are told, and make the retry doubtful', async () => {
  const { options } = setting(
    accuseXml({
      ko: [
        ['b', INTROUVABLE],
        ['z', INTROUVABLE],
      ],
    }),
  );
  expect(await generateReprise(options)).toMatchObject({
    valid: false,
    ecrit: true,
    reprise: { introuvables: { nombre: 1, idTechniques: ['z'] }, sansReponse: { nombre: 3 } },
  });
});

describe('a rejected file', () => {
  const rejected = accuseXml({ erreur: 'cvc-elt.1' });
  test('is only told, unless it is asked for whole', async () => {
    const { folder, options } = setting(rejected);
    expect(await generateReprise(options)).toMatchObject({ ecrit: false, reprise: { verdict: 'rejete', aReprendre: { nombre: 4 } } });
    expect(folder.list()).toEqual(['accuse.xml', 'depot.xml']);
    expect(await generateReprise({ ...options, entier: true })).toMatchObject({ ecrit: true, passages: { acceptes: 4 } });
    expect(folder.read(`reprise/${XML}`)).toBe(renewed(deposit));
  });
});

describe('which deposit the accusé answers', () => {
  const second = fluxXml(certificationXml('RNCP1', passageXml('b')), { id: 'autre-flux' });
  test('the one of its idFlux, whatever the name; else the one of its name', async () => {
    const { folder, options } = setting(accuseXml({ idFlux: 'autre-flux', nomFichier: 'depot.xml', ko: [['b', INTROUVABLE]] }));
    const depot = [folder.path('depot.xml'), folder.write('renomme.xml', second)];
    expect(await generateReprise({ ...options, depot })).toMatchObject({ depot: { nom: 'renomme.xml', idFlux: 'autre-flux' } });
    const byName = { ...options, accuse: Buffer.from(accuseXml({ idFlux: null, nomFichier: 'RENOMME.xml', ko: [['b', INTROUVABLE]] })) };
    expect(await generateReprise({ ...byName, depot, folder: folder.path('r2') })).toMatchObject({ depot: { nom: 'renomme.xml' } });
    const unnamed = { ...options, accuse: Buffer.from(accuseXml({ idFlux: null, nomFichier: null, ko: [['b', INTROUVABLE]] })) };
    expect(await generateReprise({ ...unnamed, depot: depot.slice(0, 1), folder: folder.path('r3') })).toMatchObject({ ecrit: true });
    await expect(generateReprise({ ...unnamed, depot, folder: folder.path('r4') })).rejects.toMatchObject({ code: 'depots-ambigus' });
  });

  test('another deposit is refused', async () => {
    const { folder, options } = setting(refusedBC);
    folder.write('depot.xml', second);
    await expect(generateReprise(options)).rejects.toMatchObject({
      code: 'depot-introuvable',
      message:
        "L'accusé répond à un autre dépôt (flux « ancien-flux », fichier « depot.xml ») que celui qui est donné (flux « autre-flux », fichier « depot.xml ») : donnez le fichier que cet accusé concerne.",
    });
    const twins = [folder.write('x.xml', deposit), folder.write('y.xml', deposit)];
    await expect(generateReprise({ ...options, depot: twins })).rejects.toMatchObject({ code: 'depots-ambigus' });
  });

  test('what is no accusé is said', async () => {
    const { options } = setting(deposit);
    await expect(generateReprise(options)).rejects.toMatchObject({ name: 'AccuseError' });
    await expect(generateReprise({ ...options, accuse: '/nulle/part.xml' })).rejects.toMatchObject({ name: 'FileError', code: 'ENOENT' });
  });
});

test('a workbook of the same passages', async () => {
  const { folder, options } = setting(refusedBC);
  const { accuse, depot } = options;
  const report = await generateRepriseMatrice({ accuse, depot, fichier: folder.path('reprise.xlsx') });
  expect(report).toMatchObject({ lignes: 2, reprise: { aReprendre: { nombre: 2 }, dejaEnBase: { nombre: 1 } } });
  expect(folder.list()).toEqual(['accuse.xml', 'depot.xml', 'reprise.xlsx']);
  await expect(generateRepriseMatrice({ accuse, depot, fichier: folder.path('reprise.xlsx') })).rejects.toMatchObject({ code: 'EEXIST' });
});
