/** The works of a page done by a worker: the same as done here, followed, stopped, their errors in French. */
import { describe, expect, test } from 'vitest';
import { type Avance, buildDepot, checkFlux, checkRows, connectWorker, readRows, rowsOfFile, TravailError } from '../../src/browser.js';
import { readMatrice } from '../../src/matrice.js';
import { serializeFluxSync } from '../../src/xml/write.js';
import { accuseXml, INTROUVABLE } from '../reprise/accuses.js';
import { certificationXml, fluxXml, passageXml } from '../reprise/deposits.js';
import { validFlux, validLigne } from '../tools/fixtures.js';
import { type FakeWorker, fakeWorker } from './fake-worker.js';

const today = '2026-09-01';
const config = { emetteur: { idClient: '12ABC345' }, certificateur: { idClient: '12ABC345', idContrat: 'MCFCER000000001' } };
const { nir: _, ...valid } = validLigne();
const ligne = (idTechnique: string, more: object = {}) => ({
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  ...valid,
  idTechnique,
  ...more,
});
const fileOf = (rows: readonly object[], name = 'lignes.ndjson') =>
  new File([rows.map((row) => `${JSON.stringify(row)}\n`).join('')], name);
const many = (count: number) => fileOf(Array.from({ length: count }, (_, index) => ligne(`n${index}`)));
const connect = () => connectWorker(fakeWorker().worker);
const xmlFile = () => new File([serializeFluxSync(validFlux())], 'depot.xml');

describe('the same as done in the page', () => {
  test('controler', async () => {
    const travail = connect();
    const file = fileOf([ligne('a'), ligne('b', { sexe: 'X' })]);
    expect(await travail.controler(file, { today })).toEqual(await checkRows(rowsOfFile(file), { today }));
    expect(await travail.controler(xmlFile(), { today })).toEqual(await checkFlux(xmlFile(), { today }));
    const corrections = [{ rang: 1, chemin: 'sexe', valeur: 'F' }];
    expect((await travail.controler(file, { today, corrections })).diagnostics.map(({ code }) => code)).not.toContain(
      'valeur-hors-nomenclature',
    );
    travail.terminer();
  });

  test('deposer', async () => {
    const travail = connect();
    const file = fileOf([ligne('a'), ligne('b', { sexe: 'X' })]);
    const { report, fichiers, refuses, rapport } = await travail.deposer(file, { config, today, partial: true });
    const here = await buildDepot(rowsOfFile(file), { config, today, partial: true });
    expect(report.fautes).toEqual(here.report.fautes);
    expect(report).toMatchObject({ ecrit: true, passages: { lus: 2, acceptes: 1, refuses: 1 } });
    expect(await checkFlux(fichiers[0]?.blob ?? '', { today })).toMatchObject({ valid: true, passages: 1 });
    const parts: Uint8Array[] = [];
    for await (const bytes of fichiers[0]?.flux() ?? []) parts.push(bytes);
    expect(Buffer.concat(parts)).toHaveLength(report.fichiers[0]?.octets ?? -1);
    expect(await refuses?.blob.text()).toBe(await here.refuses?.blob.text());
    expect(JSON.parse((await rapport?.blob.text()) ?? '').passages).toEqual(report.passages);
    travail.terminer();
  });

  test('matrice, then annoter', async () => {
    const travail = connect();
    const { nom, blob } = await travail.matrice({ passages: [{ idTechnique: '1', nomNaissance: 'Ferrandier' }] });
    expect(nom).toBe('matrice.xlsx');
    const { report, fichier } = await travail.annoter(new File([blob], 'apprenants.xlsx'), { today });
    expect(report).toEqual(await checkRows(readMatrice(blob), { today }));
    expect(fichier.nom).toBe('apprenants-controle.xlsx');
    expect((await checkRows(readRows(fichier.blob, { format: 'xlsx' }), { today })).passages).toBe(1);
    travail.terminer();
  });

  test('expliquer, then reprendre', async () => {
    const travail = connect();
    const depot = new File([fluxXml(certificationXml('RNCP1', passageXml('a') + passageXml('b')))], 'depot.xml');
    const accuse = new Blob([accuseXml({ ok: ['a'], ko: [['b', INTROUVABLE]] })]);
    const { refus, erreurs } = await travail.expliquer(accuse, [depot]);
    expect(refus).toMatchObject([{ idTechnique: 'b', trouve: true, categorie: 'titulaire-introuvable' }]);
    expect(erreurs).toEqual([]);
    const xml = await travail.reprendre(accuse, [depot]);
    expect(xml.bilan.aReprendre).toMatchObject({ nombre: 1 });
    const text = (await xml.fichier?.blob.text()) ?? '';
    expect([...text.matchAll(/idTechnique>(\w+)</g)].map(([, id]) => id)).toEqual(['b']);
    expect(text).not.toContain('ancien-flux');
    const classeur = await travail.reprendre(accuse, [depot], { forme: 'classeur' });
    expect(classeur.fichier?.nom).toBe('reprise.xlsx');
    expect((await checkRows(readMatrice(classeur.fichier?.blob ?? ''), { today })).passages).toBe(1);
    travail.terminer();
  });
});

test('several works at once, each with its own progress', async () => {
  const travail = connect();
  const told: Avance[][] = [[], []];
  const reports = await Promise.all(
    told.map((own, index) => travail.controler(many(600 + index), { today, onProgress: (avance) => own.push(avance) })),
  );
  expect(reports.map(({ passages }) => passages)).toEqual([600, 601]);
  for (const own of told) {
    expect(own).toContainEqual({ etape: 'lecture', passages: 500 });
    expect(own.findLast(({ part }) => part !== undefined)).toEqual({ etape: 'lecture', part: 1 });
  }
  travail.terminer();
});

test('a stop asked for rejects at once, stops the work, and the worker still serves', async () => {
  const fake = fakeWorker();
  const travail = connectWorker(fake.worker);
  const stop = new AbortController();
  let told = 0;
  const work = travail.controler(many(20_000), {
    today,
    signal: stop.signal,
    onProgress: ({ passages = 0 }) => {
      told = Math.max(told, passages);
      stop.abort(new Error('assez'));
    },
  });
  await expect(work).rejects.toThrow('assez');
  const after = Date.now();
  expect((await travail.controler(many(1), { today })).passages).toBe(1);
  expect(Date.now() - after).toBeLessThan(1000);
  expect(told).toBeLessThan(20_000);
  expect(fake.isTerminated()).toBe(false);
  const late = travail.controler(many(1), { signal: AbortSignal.abort(new Error('trop tard')) });
  await expect(late).rejects.toThrow('trop tard');
  travail.terminer();
});

test('a worker that does not answer a stop is ended, and another one opened', async () => {
  const made: FakeWorker[] = [];
  const travail = connectWorker(
    () => {
      const fake = fakeWorker();
      made.push(fake);
      return fake.worker;
    },
    { patience: 50 },
  );
  expect((await travail.controler(many(1), { today })).passages).toBe(1);
  made[0]?.freeze();
  const stop = new AbortController();
  const stopped = travail.controler(many(1), { today, signal: stop.signal });
  const other = travail.controler(many(1), { today });
  stop.abort(new Error('assez'));
  await expect(stopped).rejects.toThrow('assez');
  await expect(other).rejects.toMatchObject({
    code: 'travail-interrompu',
    message: "Le travail s'est interrompu (il ne répondait plus) : recommencez.",
  });
  expect(made[0]?.isTerminated()).toBe(true);
  expect((await travail.controler(many(2), { today })).passages).toBe(2);
  expect(made).toHaveLength(2);
  travail.terminer();
});

describe('errors', () => {
  test('keep their name, their code and their sentence', async () => {
    const travail = connect();
    await expect(travail.expliquer(new Blob(['']))).rejects.toMatchObject({
      name: 'AccuseError',
      code: 'accuse-vide',
      message: expect.stringMatching(/^Le fichier donné est vide/),
    });
    await expect(travail.controler(new File([], 'ancien.xls'))).rejects.toMatchObject({ name: 'NavigateurError', code: 'format-inconnu' });
    const reprise = travail.reprendre(new Blob([accuseXml({ ko: [['b', INTROUVABLE]] })]), []);
    await expect(reprise).rejects.toMatchObject({ name: 'RepriseError', code: 'depot-introuvable' });
    await expect(reprise).rejects.toThrow(TravailError);
    const depot = travail.deposer(many(1), { config, schema: '1.1.2', action: 'SUPPRESSION' });
    await expect(depot).rejects.toMatchObject({ name: 'DepotError', message: expect.stringContaining('choisissez le schéma 1.1.5') });
    travail.terminer();
  });

  test('an option that is a function cannot be sent, and is said so', async () => {
    const travail = connect();
    const referentiels = { communes: { has: () => true } };
    await expect(travail.controler(many(1), { referentiels })).rejects.toMatchObject({ code: 'option-non-transmissible' });
    const communes = new Set(['75112']);
    expect((await travail.controler(many(1), { today, referentiels: { communes } })).passages).toBe(1);
    travail.terminer();
  });

  test('a defect is a defect', async () => {
    const travail = connect();
    await expect(travail.controler(42 as never, { lecture: { format: 'csv' } })).rejects.toMatchObject({
      name: 'NavigateurError',
      code: 'defaut',
      message: expect.stringMatching(/^Une erreur imprévue est survenue : « TypeError : /),
    });
    travail.terminer();
  });
});
