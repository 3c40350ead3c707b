import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { serializeFluxSync } from '../../src/index.js';
import { xsd } from '../../src/xml/xsd.js';
import { validFlux } from '../tools/fixtures.js';
import { temporaryFolder } from '../tools/folder.js';
import { run } from './run.js';

const demo = (name: string): string => fileURLToPath(new URL(`../../fixtures/demo/${name}`, import.meta.url));
const CSV = demo('apprenants.csv');
const CONFIG = ['--config', demo('accrochage.json')];

describe('controler', () => {
  test('groups the faults, with their places', async () => {
    const { code, out, err } = await run(['controler', CSV]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^\n10 erreurs\n/);
    expect(out).toMatch(
      / {2}✗ nir-contredit-etat-civil – 2 fois\n {4}« Sexe » \(M\) contredit le NIR.*\n {4}ligne 49 \(ECOLE-2026-0048\)\n/,
    );
    expect(out).toMatch(/60 passages lus, mais des erreurs sont à corriger\./);
    expect(out).not.toContain('\u001B');
  });

  test('says that a good file is good', async () => {
    const folder = temporaryFolder();
    const file = folder.write('depot.xml', serializeFluxSync(validFlux()));
    expect(await run(['controler', file, '--aujourdhui', '2026-09-01'])).toEqual({
      code: 0,
      out: `\n${file} : 3 passages lus, prêt à être déposé.\n`,
      err: '',
    });
  });

  test('gives a machine the report, and nothing else', async () => {
    const { code, out } = await run(['controler', CSV, '--format', 'json']);
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(Object.keys(report)).toEqual(['schemaValid', 'valid', 'passages', 'diagnostics', 'truncated']);
    expect(report).toMatchObject({ schemaValid: false, valid: false, passages: 60, truncated: false });
    expect(report.diagnostics[0]).toMatchObject({
      code: expect.any(String),
      severity: expect.any(String),
      path: expect.any(String),
      message: expect.any(String),
    });
  });

  test('is in colours on a terminal, unless told not to', async () => {
    expect((await run(['controler', CSV], { isTTY: true })).out).toContain('\u001B[31m');
    expect((await run(['controler', CSV], { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001B');
  });

  test('compares the file with the configuration that is named', async () => {
    const folder = temporaryFolder();
    const file = folder.write('depot.xml', serializeFluxSync(validFlux()));
    const json = folder.write('flux.json', JSON.stringify(validFlux()));
    const config = folder.write(
      'c.json',
      '{"emetteur":{"idClient":"99XYZ999"},"certificateur":{"idClient":"12ABC345","idContrat":"MCFCER000000001"}}',
    );
    expect((await run(['controler', json, '--config', config, '--aujourdhui', '2026-09-01'])).out).toContain('enveloppe-incoherente');
    expect((await run(['controler', file, '--aujourdhui', '2026-09-01'])).code).toBe(0);
  });

  test('leaves out the columns that are named', async () => {
    const folder = temporaryFolder();
    const file = folder.write('a.csv', 'idTechnique;nomNaissance;Groupe;Promo\n1;Ferrandier;x;y\n');
    expect((await run(['controler', file])).out).toContain("La colonne « Groupe » n'est pas connue");
    expect((await run(['controler', file, '--ignorer', 'groupe', '--ignorer', 'promo'])).out).not.toContain('colonne-inconnue');
    expect((await run(['controler', file, '--ignorer', '*'])).out).toMatch(/avertissements\n {2}! colonne-inconnue – 2 fois/);
  });

  test('abridges, unless all is asked for', async () => {
    const folder = temporaryFolder();
    const file = folder.write(
      'a.csv',
      `idTechnique;typeCertification\n${Array.from({ length: 20 }, (_, index) => `${index};RNCP`).join('\n')}\n`,
    );
    expect((await run(['controler', file])).out).toMatch(/ligne 7 \(5\) et 14 autres/);
    expect((await run(['controler', file, '--tout'])).out).toMatch(/ligne 21 \(19\)/);
  });
});

describe('blank cells', () => {
  const head = 'typeCertification;codeCertification;idTechnique;idDossier;nomTitulaire;prenom1Titulaire;obtentionCertification';
  const more = 'donneeCertifiee;dateDebutValidite;presenceNiveauLangueEuro;presenceNiveauNumeriqueEuro';
  const row = 'RNCP;RNCP38575;1;1234567891011;Castelnaud;Basile;PAR_ADMISSION;oui;01/10/2026;non;non';
  const blank = 'dateFinValidite;scoring;mentionValidee;modaliteAcces';
  const file = (csv: string) => temporaryFolder().write('a.csv', csv);
  const day = ['--aujourdhui', '2026-11-02'];
  const HINT =
    '4 cellules vides là où la norme veut une valeur ou « nil » : si vide veut dire « donnée inconnue », relancez avec --vides-nil.';

  test('are counted, with the option that reads them as unknown', async () => {
    const path = file(`${head};${more};${blank}\n${row};;;;\n`);
    const { code, out } = await run(['controler', path, ...day]);
    expect(code).toBe(1);
    expect(out.endsWith(`\n${HINT}\n`)).toBe(true);
    expect(JSON.parse((await run(['controler', path, ...day, '--format', 'json'])).out)).toMatchObject({ cellulesVides: 4 });
    expect((await run(['controler', path, ...day, '--vides-nil'])).out).toMatch(/1 passage lu, prêt à être déposé\.\n$/);
  });

  test('are told by generer too', async () => {
    const path = file(`${head};${more};${blank}\n${row};;;;\n`);
    const folder = temporaryFolder();
    expect((await run(['generer', path, '-o', folder.path('d'), ...CONFIG, ...day])).out.endsWith(`${HINT}\n`)).toBe(true);
    expect((await run(['generer', path, '-o', folder.path('d'), ...CONFIG, ...day, '--vides-nil'])).code).toBe(0);
  });

  test('are not all that is wrong when other errors stand beside', async () => {
    const path = file(`${head};${more};${blank}\n${row.replace('oui', 'peut-être')};;;;\n`);
    expect((await run(['controler', path, ...day])).out).toMatch(/--vides-nil\. Les autres erreurs resteront à corriger\.\n$/);
  });

  test.each([
    ['a column that is not there', `${head};${more}\n${row}\n`],
    ['a datum that may not be unknown', `${head};${more};${blank}\n${row.replace('01/10/2026', '')};nil;nil;nil;nil\n`],
  ])('%s is no blank cell that nil would mend', async (_, csv) => {
    const { code, out } = await run(['controler', file(csv), ...day]);
    expect(code).toBe(1);
    expect(out).not.toContain('--vides-nil');
  });
});

describe('generer', () => {
  test('writes nothing when rows are refused', async () => {
    const folder = temporaryFolder();
    const { code, out } = await run(['generer', CSV, '-o', folder.path('depot'), ...CONFIG]);
    expect(code).toBe(1);
    expect(out).toMatch(/60 passages lus, 51 acceptés, 9 refusés\.\nRien n'a été écrit\./);
    expect(folder.list()).toEqual([]);
  });

  test('writes the rest when asked, and says where', async () => {
    const folder = temporaryFolder();
    const { code, out } = await run(['generer', CSV, '-o', folder.path('depot'), '--partiel', ...CONFIG]);
    expect(code).toBe(1);
    const [xml = '', ...others] = folder.list('depot');
    expect(others).toEqual(['lignes-refusees.csv', 'rapport.json']);
    expect(out).toMatch(new RegExp(`${xml}  51 passages, [\\d ]+ octets : RNCP38575 \\(20\\), RNCP40312 \\(14\\), RS5515 \\(17\\)`));
    expect((await run(['controler', folder.path(`depot/${xml}`)])).code).toBe(0);
  });

  test('gives a machine the report', async () => {
    const folder = temporaryFolder();
    const { out } = await run([
      'generer',
      CSV,
      '-o',
      folder.path('depot'),
      '--partiel',
      '--format',
      'json',
      '--max-passages',
      '20',
      ...CONFIG,
    ]);
    expect(JSON.parse(out)).toMatchObject({
      ecrit: true,
      passages: { lus: 60, acceptes: 51, refuses: 9 },
      fichiers: [{ passages: 20 }, { passages: 20 }, { passages: 11 }],
    });
  });
});

describe('supprimer', () => {
  test('asks for the suppression of what was deposited, all of it or some', async () => {
    const folder = temporaryFolder();
    await run(['generer', CSV, '-o', folder.path('depot'), '--partiel', ...CONFIG]);
    const [xml = ''] = folder.list('depot');
    const ids = ['--seulement', 'ECOLE-2026-0001', '--seulement', 'ECOLE-2026-0002'];
    expect((await run(['supprimer', folder.path(`depot/${xml}`), '-o', folder.path('tout'), ...CONFIG])).code).toBe(0);
    expect((await run(['supprimer', folder.path(`depot/${xml}`), '-o', folder.path('deux'), ...ids, ...CONFIG])).code).toBe(0);
    const passages = (name: string) => JSON.parse(folder.read(`${name}/rapport.json`)).passages.acceptes;
    expect([passages('tout'), passages('deux')]).toEqual([51, 2]);
    const [suppression = ''] = folder.list('deux');
    const written = folder.read(`deux/${suppression}`);
    expect(written).toContain('<cpf:action>SUPPRESSION</cpf:action>');
    const identity = /<cpf:identificationTitulaire>.*?<\/cpf:identificationTitulaire>/s;
    expect(folder.read(`depot/${xml}`)).toContain(identity.exec(written)?.[0] ?? 'none');
  });

  test('reads several files of several kinds', async () => {
    const folder = temporaryFolder();
    const xml = folder.write('a.xml', serializeFluxSync(validFlux()));
    const other = validFlux();
    for (const { passageCertifications } of other.emetteur.certificateurs.certificateur.certifications)
      for (const passage of passageCertifications) passage.idTechnique = `bis-${passage.idTechnique}`;
    const json = folder.write('b.json', JSON.stringify(other));
    expect((await run(['supprimer', xml, json, '-o', folder.path('s'), ...CONFIG])).out).toContain('6 passages lus, 6 acceptés');
  });
});

describe('nothing read is nothing checked', () => {
  test.each([
    ['a.csv', ''],
    ['a.csv', 'idTechnique;sexe\n'],
    ['a.csv', 'a;b\n1;2\n'],
    ['a.json', '[]'],
    ['a.json', '{'],
    ['a.ndjson', '\n'],
  ])('%s %j', async (name, content) => {
    const path = temporaryFolder().write(name, content);
    const { code, out } = await run(['controler', path]);
    expect(code).toBe(2);
    expect(out).toMatch(/ : aucun passage n'a pu être lu, rien n'a donc été contrôlé\.\n$/);
    expect(JSON.parse((await run(['controler', path, '--format', 'json'])).out)).toMatchObject({ schemaValid: false, valid: false });
  });

  test('a reading that stops halfway says so', async () => {
    const path = temporaryFolder().write('a.ndjson', '{"idTechnique":"1"}\n{oops\n');
    const { code, out } = await run(['controler', path, '--tout']);
    expect(code).toBe(1);
    expect(out).toMatch(/les passages qui suivent n'ont pas été contrôlés\.\n +ligne 2\n/);
  });

  test('an XML file keeps its verdict', async () => {
    const path = temporaryFolder().write('a.xml', '<html/>');
    expect((await run(['controler', path])).out).toContain("0 passage lu. Le schéma n'est pas respecté");
  });
});

test('more faults than are kept are not counted as if they were all', async () => {
  const path = temporaryFolder().write('a.csv', `idTechnique\n${Array.from({ length: 300 }, (_, index) => index).join('\n')}\n`);
  expect((await run(['controler', path])).out).toMatch(/^\nAu moins 1 000 erreurs\n/);
});

describe('--format json gives one object whatever happens', () => {
  test.each([
    [['controler', 'absent.csv', '--format', 'json'], 'fichier'],
    [['controler', 'notes.doc', '--format=json'], 'fichier'],
    [['controler', '-', '--format=json'], 'fichier'],
    [['controler', '--format', 'json'], 'usage'],
    [['generer', CSV, '--format', 'json'], 'usage'],
    [['zut', '--format', 'json', '--zut'], 'usage'],
    [['generer', CSV, '-o', temporaryFolder().path('d'), '--max-octets', '1000', '--partiel', ...CONFIG, '--format', 'json'], 'depot'],
  ])('%j', async (args, code) => {
    const ran = await run(args);
    const { valid, erreur } = JSON.parse(ran.out);
    expect([ran.code, valid, erreur.code]).toEqual([2, false, code]);
    expect(ran.err).toBe(`${erreur.message}\n`);
  });
});

describe('a stop asked for', () => {
  const signal = AbortSignal.abort();
  test.each([
    ['controler', ['controler', CSV]],
    ['generer', ['generer', CSV, '-o', 'never', ...CONFIG]],
  ])('%s ends at once, with code 130', async (_, args) => {
    const { code, out, err } = await run([...args, '--format', 'json'], { signal });
    expect([code, err]).toEqual([130, "\nInterrompu : rien n'a été écrit.\n"]);
    expect(JSON.parse(out)).toMatchObject({ valid: false, erreur: { code: 'interruption' } });
  });
});

test('xsd prints the schema', async () => {
  expect(await run(['xsd'])).toEqual({ code: 0, out: xsd(), err: '' });
  expect((await run(['xsd', '--schema', '1.1.2'])).out).toBe(xsd('1.1.2'));
});

describe('files at fault: one French sentence, code 2, no trace', () => {
  const folder = () => {
    const made = temporaryFolder();
    mkdirSync(made.path('dossier.csv'));
    made.write('vide.csv', '');
    made.write('classeur.csv', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]));
    made.write('classeur.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]));
    made.write('notes.doc', 'x');
    made.write('config.json', '{ "emetteur": ');
    made.write('autre.json', '{ "emeteur": {} }');
    return made;
  };
  test.each([
    [['controler', 'absent.csv'], /absent\.csv » n'existe pas\.\n$/],
    [['controler', 'dossier.csv'], /dossier\.csv » est un dossier ; un fichier est attendu\./],
    [['controler', 'vide.csv'], /Le fichier est vide\./],
    [['controler', 'classeur.csv'], /c'est un classeur.*Enregistrez vos données au format \.xlsx, ou CSV/],
    [['controler', 'classeur.xlsx'], /Le classeur est endommagé : l'archive est incomplète/],
    [['controler', 'ancien.xls'], /est un classeur d'un autre format : ouvrez-le dans votre tableur et enregistrez-le au format \.xlsx/],
    [['controler', 'notes.doc'], /ce format n'est pas lu\. Formats lus : \.xlsx, \.csv, \.ndjson, \.json, \.xml\./],
    [['generer', 'vide.csv'], /Il manque le dossier où écrire le dépôt : -o DOSSIER\./],
    [['generer', 'vide.csv', '-o', 'x', '--config', 'config.json'], /n'est pas du JSON valable/],
    [['generer', 'vide.csv', '-o', 'x', '--config', 'autre.json'], /« emeteur » n'est pas attendu, vouliez-vous dire « emetteur » \?/],
    [['generer', 'vide.csv', '-o', 'x', '--config', 'absent.json'], /absent\.json » n'existe pas\./],
  ])('%j', async (args, message) => {
    const here = folder();
    const placed = args.map((each) => (/\.(csv|xlsx|doc|json)$/.test(each) ? here.path(each) : each));
    const { code, out, err } = await run(placed);
    expect(code).toBe(2);
    expect(out + err).toMatch(message);
    expect(out + err).not.toMatch(/\n\s+at |Error:/);
  });
});

test('a pipe closed before the end is no fault', { timeout: 30_000 }, async () => {
  const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', cli, 'controler', CSV, '--format', 'json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdout.destroy();
  await new Promise((resolve) => child.on('close', resolve));
  expect(err).toBe('');
});
