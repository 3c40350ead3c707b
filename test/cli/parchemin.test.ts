import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ligneConforme } from '../../src/testing.js';
import { type Folder, temporaryFolder } from '../tools/folder.js';
import { root } from '../tools/sources.js';
import { run } from './run.js';

const demo = `${root}fixtures/demo/`;
const MODELE = `${demo}titre-rncp.json`;
const FICHES = ['--fiches', `${demo}fiches.json`];
const SIGNE = ['--signataire', 'Odile Brémont, directrice générale', '--lieu', 'Lyon'];

describe('accrochage parchemin --nouveau', () => {
  test.each(['titre-rncp', 'certification-rs', 'bloc-de-competences'])('%s: a model that the command then takes', async (nom) => {
    const folder = temporaryFolder();
    const path = folder.path('modele.json');
    expect(await run(['parchemin', '--nouveau', nom, ...SIGNE, '-o', path])).toMatchObject({ code: 0, err: '' });
    const usage = JSON.parse(readFileSync(path, 'utf8')).usage;
    const [fiche] = JSON.parse(readFileSync(`${demo}fiches.json`, 'utf8')).filter(
      ({ numero }: { numero: string }) => /^RS/.test(numero) === (usage === 'RS'),
    );
    const bloc = { code: `${fiche.numero}BC01`, intitule: 'Concevoir une séquence' };
    folder.write('fiches.json', JSON.stringify(usage === 'BLOC' ? { ...fiche, bloc } : fiche));
    const apercu = folder.path('apercu.pdf');
    expect(await run(['parchemin', path, '--fiches', folder.path('fiches.json'), '-o', apercu])).toEqual({
      code: 0,
      err: '',
      out: `Le modèle porte les mentions attendues.\nAperçu, avec une personne inventée : ${apercu}\n`,
    });
    expect(readFileSync(apercu, 'latin1')).toMatch(/^%PDF-1\.7/);
  });

  test.each([
    [['--nouveau', 'titre-rncp'], "--nouveau demande qui signe et où : --signataire 'Odile Brémont, directrice générale' --lieu Lyon."],
    [
      ['--nouveau', 'titre-rncp', '--lieu', 'Lyon', '--signataire', 'Odile'],
      "L'option --signataire attend NOM, FONCTION, par exemple « Odile Brémont, directrice générale » ; reçu « Odile ».",
    ],
    [
      ['--nouveau', 'diplome'],
      "L'option --nouveau ne connaît pas « diplome ». Valeurs : titre-rncp, certification-rs, bloc-de-competences.",
    ],
    [[], 'Il manque le modèle : accrochage parchemin MODELE.json, ou --nouveau titre-rncp pour en avoir un.'],
    [[MODELE], 'Il manque les fiches des certifications, dont viennent les mentions : --fiches FICHIER.json.'],
    [
      [MODELE, ...FICHES, '--langue', 'fr', '--langue', 'en', '--langue', 'es'],
      "L'option --langue se donne une fois, ou deux pour deux langues côte à côte.",
    ],
    [[MODELE, `${demo}apprenants.csv`, ...FICHES], 'Il manque le dossier où mettre les parchemins : -o DOSSIER.'],
  ])('%j', async (args, message) => {
    expect(await run(['parchemin', ...args])).toEqual({ code: 2, out: '', err: `${message}\n` });
  });
});

test('a model that lacks a mention is looked at, and refused with its rule', async () => {
  const folder = temporaryFolder();
  const modele = JSON.parse(readFileSync(MODELE, 'utf8'));
  const without = modele.elements.filter(({ type }: { type: string }) => type !== 'signature');
  const path = folder.write('modele.json', JSON.stringify({ ...modele, elements: without }));
  const { code, out } = await run(['parchemin', path, ...FICHES, '--format', 'json']);
  expect(code).toBe(1);
  expect(new Set(JSON.parse(out).diagnostics.map(({ code: rule }: { code: string }) => rule))).toEqual(new Set(['mention-signature']));
});

test('a file that is no JSON is told with its line', async () => {
  const folder = temporaryFolder();
  const path = folder.write('modele.json', '{\n  "nom": "a",\n}');
  expect(await run(['parchemin', path, ...FICHES])).toEqual({
    code: 2,
    out: '',
    err: `« ${path} » n'est pas du JSON valable, vers la ligne 3 : vérifiez les guillemets, les virgules et les accolades.\n`,
  });
});

function people(folder: Folder, count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      ...ligneConforme({ graine: index }),
      typeCertification: 'RNCP',
      codeCertification: 'RNCP38575',
      idTechnique: `p-${index}`,
      urlPreuve: `https://preuves.exemple.fr/${index}`,
    }),
  );
  return folder.write('lignes.ndjson', `${lines.join('\n')}\n`);
}

test('parchments without a deposit, in two languages', async () => {
  const folder = temporaryFolder();
  const rows = people(folder, 3);
  const args = ['parchemin', MODELE, rows, ...FICHES, '--langue', 'fr', '--langue', 'en', '-o', folder.path('faits')];
  const { code, out } = await run(args);
  expect(out).toContain(`3 parchemins dans ${folder.path('faits')} :`);
  expect(code).toBe(0);
  expect(folder.list('faits')).toEqual(['impression-RNCP38575.csv', 'impression-RNCP38575.pdf', 'p-0.pdf', 'p-1.pdf', 'p-2.pdf']);
});

test('killed in the middle, the command finishes when it is run again, and does not make twice what was made', async () => {
  const folder = temporaryFolder();
  const rows = people(folder, 150);
  folder.write('accrochage.json', readFileSync(`${demo}accrochage.json`));
  const depot = folder.path('depot');
  const config = ['--config', folder.path('accrochage.json'), '--aujourdhui', '2026-11-02'];
  const args = ['generer', rows, '-o', depot, ...config, '--parchemins', MODELE, ...FICHES];
  const made = () =>
    existsSync(`${depot}/parchemins`) ? readdirSync(`${depot}/parchemins`).filter((name) => /^p-\d+\.pdf$/.test(name)) : [];
  const child = spawn(process.execPath, ['--import', 'tsx', `${root}src/cli.ts`, ...args], { cwd: root, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (made().length < 5 && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  await ended;
  const before = made();
  expect(before.length).toBeGreaterThanOrEqual(5);
  expect(before.length).toBeLessThan(150);
  expect(existsSync(`${depot}/rapport.json`)).toBe(false);
  for (const name of before) expect(readFileSync(`${depot}/parchemins/${name}`, 'latin1').trimEnd()).toMatch(/%%EOF$/);
  // The last one may have got its name just before the line that says so.
  const kept = before.slice(0, -1).map((name) => [name, statSync(`${depot}/parchemins/${name}`).mtimeMs] as const);
  const { code, out } = await run(args);
  expect(out).toMatch(/150 parchemins dans .* \(dont \d+ déjà faits\) :/);
  expect(code).toBe(0);
  const rewritten = kept.filter(([name, time]) => statSync(`${depot}/parchemins/${name}`).mtimeMs !== time);
  expect(rewritten.length).toBeLessThanOrEqual(1);
  expect(made()).toHaveLength(150);
  expect(readdirSync(`${depot}/parchemins`).filter((name) => name.startsWith('.') || name.startsWith('en-cours'))).toEqual([]);
}, 90_000);

test('the options of the parchments ask for a model', async () => {
  expect(await run(['generer', `${demo}apprenants.csv`, '-o', 'x', '--config', `${demo}accrochage.json`, ...FICHES])).toMatchObject({
    code: 2,
    err: "L'option --fiches ne sert qu'aux parchemins : ajoutez --parchemins MODELE.json.\n",
  });
});
