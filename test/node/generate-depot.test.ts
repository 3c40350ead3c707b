import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkFlux, type DepotOptions, generateDepot, readRows, rowsOf, toLigne } from '../../src/node.js';
import { validPassage } from '../tools/fixtures.js';
import { temporaryFolder } from '../tools/folder.js';

const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const now = () => new Date('2026-07-15T13:05:00Z');
const XML = 'accrochage_12ABC345_20260715-150500_001.xml';

const ligne = (idTechnique: string, more: object = {}) => ({
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  ...toLigne(validPassage()),
  nomNaissance: `Nom ${idTechnique}`,
  idTechnique,
  ...more,
});
const faulty = (idTechnique: string) => ligne(idTechnique, { sexe: 'X' });

function setting(more: Partial<DepotOptions> = {}) {
  const folder = temporaryFolder();
  return { folder, options: { config, folder: folder.path('depot'), now, today: '2026-07-15', ...more } };
}

test('a deposit is XML files and a report', async () => {
  const { folder, options } = setting({ idFlux: () => 'f1' });
  const report = await generateDepot(
    rowsOf([ligne('b', { codeCertification: 'RNCP2222' }), ligne('a'), ligne('c', { codeCertification: 'RNCP2222' })]),
    options,
  );
  expect(folder.list('depot')).toEqual([XML, 'rapport.json']);
  const xml = folder.read(`depot/${XML}`);
  expect(await checkFlux(xml, { today: '2026-07-15' })).toMatchObject({
    valid: true,
    passages: 3,
    entete: { idFlux: 'f1', horodatage: '2026-07-15T15:05:00+02:00', action: 'CREATION', emetteur: { idClient: '12ABC345' } },
  });
  expect(report).toMatchObject({
    valid: true,
    ecrit: true,
    passages: { lus: 3, acceptes: 3, refuses: 0 },
    fichiers: [
      {
        nom: XML,
        idFlux: 'f1',
        octets: Buffer.byteLength(xml),
        sha256: createHash('sha256').update(xml).digest('hex'),
        passages: 3,
        certifications: [
          { code: 'RNCP2222', passages: 2 },
          { code: 'RNCP38575', passages: 1 },
        ],
      },
    ],
    refuses: null,
  });
});

test('tells how far it is: passages judged, then written out of those accepted', async () => {
  const told: unknown[] = [];
  const { options } = setting({ onProgress: (...moment) => told.push(moment) });
  await generateDepot(rowsOf(Array.from({ length: 1100 }, (_, index) => ligne(String(index)))), options);
  expect(told).toEqual([[500], [1000], [500, 1100], [1000, 1100]]);
});

test('each file has an idFlux of its own, and every passage is in one file', async () => {
  const { folder, options } = setting({ limits: { passages: 2 } });
  const { fichiers } = await generateDepot(rowsOf(['a', 'b', 'c', 'd', 'e'].map((id) => ligne(id))), options);
  expect(fichiers.map(({ passages }) => passages)).toEqual([2, 2, 1]);
  expect(new Set(fichiers.map(({ idFlux }) => idFlux)).size).toBe(3);
  for (const { idFlux } of fichiers) expect(idFlux).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(
    JSON.parse(folder.read('depot/rapport.json')).sorts.map(({ idTechnique, fichier }: { idTechnique: string; fichier: string }) => [
      idTechnique,
      fichier.slice(-7, -4),
    ]),
  ).toEqual([
    ['a', '001'],
    ['b', '001'],
    ['c', '002'],
    ['d', '002'],
    ['e', '003'],
  ]);
});

describe('with refused rows', () => {
  test('nothing is written', async () => {
    const { folder, options } = setting();
    const report = await generateDepot(rowsOf([ligne('a'), faulty('b'), ligne('c')]), options);
    expect(report).toMatchObject({ valid: false, ecrit: false, passages: { lus: 3, acceptes: 2, refuses: 1 }, fichiers: [] });
    expect(report.fautes).toEqual([{ code: 'valeur-hors-nomenclature', severity: 'error', nombre: 1 }]);
    expect(folder.list()).toEqual([]);
  });

  test('unless asked for: the others are, and the refused ones can be corrected and given again', async () => {
    const { folder, options } = setting({ partial: true });
    const report = await generateDepot(rowsOf([ligne('a'), faulty('b'), ligne('c')]), options);
    expect(report).toMatchObject({
      valid: false,
      ecrit: true,
      passages: { lus: 3, acceptes: 2, refuses: 1 },
      refuses: { nom: 'lignes-refusees.ndjson' },
    });
    expect(folder.list('depot')).toEqual([XML, 'lignes-refusees.ndjson', 'rapport.json']);
    const corrected = folder.read('depot/lignes-refusees.ndjson').replace('"sexe":"X"', '"sexe":"F"');
    const again = await generateDepot(readRows(corrected, { format: 'ndjson' }), { ...options, folder: folder.path('again') });
    expect(again).toMatchObject({ valid: true, passages: { lus: 1, acceptes: 1, refuses: 0 } });
  });

  test('the report names no one', async () => {
    const { folder, options } = setting({ partial: true });
    const nir = '2961131999001';
    await generateDepot(rowsOf([ligne('a', { nir }), ligne('b', { nir: '2961131999002', sexe: 'M' }), faulty('c')]), options);
    const report = folder.read('depot/rapport.json');
    for (const secret of [nir, '2961131999002', 'Nom a', 'Zoé', '1996', 'Toulouse']) expect(report).not.toContain(secret);
    expect(JSON.parse(report).sorts).toEqual([
      { idTechnique: 'b', ligne: 2, fichier: 'lignes-refusees.ndjson', etat: 'refuse', fautes: ['nir-contredit-etat-civil'] },
      { idTechnique: 'c', ligne: 3, fichier: 'lignes-refusees.ndjson', etat: 'refuse', fautes: ['valeur-hors-nomenclature'] },
      { idTechnique: 'a', ligne: 1, fichier: XML, etat: 'depose' },
    ]);
  });

  test('nobody accepted, nothing written', async () => {
    const { folder, options } = setting({ partial: true });
    expect((await generateDepot(rowsOf([faulty('a')]), options)).ecrit).toBe(false);
    expect(folder.list()).toEqual([]);
  });
});

describe('the refused rows of a CSV', () => {
  const csv = (sexe: string) => {
    const row = { ...ligne('1', { sexe, verbatim: 'a;b "c"\nd' }), resultats: undefined, scoreGeneral: undefined };
    const names = Object.keys(row).filter((name) => row[name as keyof typeof row] !== undefined && name !== 'presenceNiveauNumeriqueEuro');
    const cells = names.map((name) => `"${String(row[name as keyof typeof row]).replaceAll('"', '""')}"`);
    return `presenceNiveauNumeriqueEuro\t${names.join('\t')}\nnon\t${cells.join('\t')}\n`;
  };
  const refuse = async (text: string) => {
    const { folder, options } = setting({ partial: true });
    // A good row beside it, for something to be written.
    const good = csv('F').split('\n').slice(1).join('\n').replace('"1"', '"2"');
    await generateDepot(readRows(text + good, { format: 'csv' }), options);
    return folder.read('depot/lignes-refusees.csv');
  };

  test('keep their columns, their separator, and are read again when corrected', async () => {
    const refused = await refuse(csv('X'));
    expect(refused).toMatch(/^\uFEFFMotifs du refus\tpresenceNiveauNumeriqueEuro\ttypeCertification\t/);
    expect(refused).toContain('valeur admise');
    const { folder, options } = setting();
    const report = await generateDepot(readRows(refused.replace(/\tX\t/, '\tF\t'), { format: 'csv' }), options);
    expect(report).toMatchObject({ valid: true, passages: { lus: 1 } });
    expect(folder.read(`depot/${XML}`)).toContain('<cpf:verbatim>a;b "c"\nd</cpf:verbatim>');
  });

  test('given again uncorrected, do not pile up reasons', async () => {
    const once = await refuse(csv('X'));
    const { folder, options } = setting({ partial: true });
    await generateDepot(
      readRows(
        `${once}${once
          .slice(once.indexOf('\r\n') + 2)
          .replace('\tX\t', '\tF\t')
          .replace('\t1\t', '\t2\t')}`,
        { format: 'csv' },
      ),
      options,
    );
    expect(folder.read('depot/lignes-refusees.csv')).toBe(once);
  });
});

describe('all or nothing', () => {
  test('a second deposit in the same folder is refused', async () => {
    const { folder, options } = setting();
    await generateDepot(rowsOf([ligne('a')]), options);
    const before = folder.list('depot').map((name) => folder.read(`depot/${name}`));
    await expect(generateDepot(rowsOf([ligne('b')]), options)).rejects.toThrow(/rapport\.json » existe déjà/);
    expect(folder.list('depot').map((name) => folder.read(`depot/${name}`))).toEqual(before);
  });

  test('a source that fails leaves nothing behind', async () => {
    const { folder, options } = setting();
    async function* failing() {
      yield ligne('a');
      throw new Error('the cursor is closed');
    }
    await expect(generateDepot(rowsOf(failing()), options)).rejects.toThrow('the cursor is closed');
    expect(folder.list()).toEqual([]);
  });

  test('a passage too large for the limit leaves nothing behind', async () => {
    const { folder, options } = setting({ limits: { bytes: 1000 } });
    await expect(generateDepot(rowsOf([ligne('a')]), options)).rejects.toThrow(/augmentez la limite/);
    expect(folder.list()).toEqual([]);
  });

  test('a stop asked for leaves nothing behind', async () => {
    const stop = new AbortController();
    const { folder, options } = setting({ signal: stop.signal });
    async function* stopping() {
      yield ligne('a');
      stop.abort();
      yield ligne('b');
    }
    await expect(generateDepot(rowsOf(stopping()), options)).rejects.toThrow();
    expect(folder.list()).toEqual([]);
  });

  test('a fault of the file itself stops the deposit, partial or not', async () => {
    const { folder, options } = setting({ partial: true });
    const csv = `idTechnique;inconnue\na;b\n`;
    expect(await generateDepot(readRows(csv, { format: 'csv' }), options)).toMatchObject({ ecrit: false });
    expect(folder.list()).toEqual([]);
  });
});

test('a suppression sends the identifiers alone', async () => {
  const { folder, options } = setting({ action: 'SUPPRESSION' });
  await generateDepot(rowsOf([ligne('a')]), options);
  const [name = ''] = folder.list('depot');
  expect(name).toBe('accrochage-suppression_12ABC345_20260715-150500_001.xml');
  const xml = folder.read(`depot/${name}`);
  expect(await checkFlux(xml)).toMatchObject({ schemaValid: true, valid: true, entete: { action: 'SUPPRESSION' } });
  expect(xml).not.toContain('dateDebutValidite');
});

test('schema 1.1.2 has no action, hence no suppression', async () => {
  const { folder, options } = setting({ schema: '1.1.2' });
  await generateDepot(rowsOf([ligne('a')]), options);
  expect(await checkFlux(folder.read(`depot/${XML}`), { schema: '1.1.2' })).toMatchObject({ schemaValid: true });
  const suppression = generateDepot(rowsOf([ligne('a')]), { ...options, folder: folder.path('other'), action: 'SUPPRESSION' });
  await expect(suppression).rejects.toThrow(/1\.1\.2 ne connaît pas la suppression/);
  expect(folder.list()).toEqual(['depot']);
});

test('an accepted passage is written as it is, whatever its characters', async () => {
  const { folder, options } = setting();
  const verbatim = 'a\u2028b\u0085c "d" <e> 😀 \\n';
  await generateDepot(rowsOf([ligne('a', { verbatim })]), options);
  expect(folder.read(`depot/${XML}`)).toContain(verbatim.replace('<e>', '&lt;e&gt;'));
});
