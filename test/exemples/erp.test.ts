/** The ERP examples, type-checked, run as they are and called over HTTP; the guide shows their very text. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFlux, checkRows, readRows } from '../../src/node.js';
import { pageText } from '../tools/snippets.js';
import { root } from '../tools/sources.js';

const examples = `${root}docs/exemples/erp/`;
const demo = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`${root}fixtures/demo/${name}`));
const folder = mkdtempSync(join(tmpdir(), 'accrochage-erp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('they compile, strictly', () => {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${examples}tsconfig.json`, ts.sys.readFile).config,
    ts.sys,
    examples,
  );
  const program = ts.createProgram(fileNames, options);
  const own = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(examples));
  expect(own.length).toBe(6);
  const faults = own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
});

test('the guide shows the code that is run', () => {
  const shown = [...pageText('docs/guide/integrer-dans-un-erp.md').matchAll(/^```typescript\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
  const files = ['metier', 'corps', 'erreurs', 'express', 'nestjs'].map((name) => readFileSync(`${examples}${name}.ts`, 'utf8'));
  expect(shown).toEqual(files);
});

describe.each(['express', 'nestjs'])('%s', (framework) => {
  const deposits = join(folder, framework);
  let server: ChildProcess;
  let address = '';
  let said = '';

  beforeAll(async () => {
    const args = ['--import', `file://${root}node_modules/tsx/dist/esm/index.mjs`, `${examples}serveur.ts`, framework];
    server = spawn(process.execPath, [...args, `${root}fixtures/demo/accrochage.json`, deposits], {
      env: { ...process.env, TSX_TSCONFIG_PATH: `${examples}tsconfig.json` },
    });
    server.stderr?.on('data', (chunk) => {
      said += chunk;
    });
    address = await new Promise((resolve, reject) => {
      server.once('exit', () => reject(new Error(said)));
      server.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
    });
  });
  afterAll(() => server.kill());

  const post = async (path: string, body: Uint8Array<ArrayBuffer> | string) => {
    const response = await fetch(`${address}/accrochage/${path}`, { method: 'POST', body });
    return { status: response.status, json: await response.json() };
  };

  test.each(['apprenants.xlsx', 'apprenants.csv'])('checks %s as the library does', async (name) => {
    const { status, json } = await post(`controles?nom=${name}`, demo(name));
    expect(status).toBe(200);
    const format = name.endsWith('xlsx') ? 'xlsx' : 'csv';
    expect(json).toEqual(JSON.parse(JSON.stringify(await checkRows(readRows(demo(name), { format })))));
    expect(json.passages).toBe(60);
    expect(json.valid).toBe(false);
  });

  test('writes a deposit, then explains its accusé', async () => {
    const { status, json } = await post('depots?nom=apprenants.xlsx', demo('apprenants.xlsx'));
    expect(status).toBe(201);
    expect(json.passages.acceptes + json.passages.refuses).toBe(60);
    expect(json).not.toHaveProperty('dossier');
    const [file] = json.fichiers;
    const xml = readFileSync(join(deposits, json.reference, file.nom), 'utf8');
    expect(await checkFlux(xml)).toMatchObject({ valid: true, passages: json.passages.acceptes });
    const [, sent = ''] = /<cpf:idTechnique>([^<]+)</.exec(xml) ?? [];
    const refusal = `<PassagesKO><passage><idTechnique>${sent}</idTechnique><messageErreur>Aucun titulaire ne correspond aux critères obligatoires</messageErreur></passage></PassagesKO>`;
    const own = readFileSync(`${root}fixtures/accuses/un-seul-passage.xml`, 'utf8').replace(/<PassagesOK>.*<\/PassagesOK>/, refusal);
    const explained = await post(`accuses?depot=${json.reference}`, own);
    expect(explained.status).toBe(200);
    expect(explained.json.refus).toMatchObject([{ idTechnique: sent, trouve: true }]);
    expect(explained.json.refus[0].verifications.length).toBeGreaterThan(0);
  });

  test('says what is wrong, in French, with the right code', async () => {
    expect(await post('controles', 'x')).toEqual({
      status: 400,
      json: { code: 'nom', message: 'Le nom du fichier manque : ajoutez ?nom=apprenants.xlsx à l’adresse.' },
    });
    const unknown = await post('controles?nom=apprenants.pdf', 'x');
    expect([unknown.status, unknown.json.code]).toEqual([400, 'EFORMAT']);
    const page = await post('accuses', readFileSync(`${root}fixtures/accuses/page-web.xml`, 'utf8'));
    expect([page.status, page.json.code]).toEqual([422, 'accuse-html']);
    const badReference = await post('accuses?depot=../..', readFileSync(`${root}fixtures/accuses/traite.xml`, 'utf8'));
    expect([badReference.status, badReference.json.code]).toEqual([400, 'reference']);
    const other = await post(`accuses?depot=${crypto.randomUUID()}`, readFileSync(`${root}fixtures/accuses/traite.xml`, 'utf8'));
    expect([other.status, other.json.code]).toEqual([404, 'ENOENT']);
    // Wrong content is no error of the request: the report tells it.
    const binary = await post('controles?nom=apprenants.csv', demo('apprenants.xlsx'));
    expect([binary.status, binary.json.diagnostics[0].code]).toEqual([200, 'fichier-binaire']);
    const nobody = await post('depots?nom=apprenants.csv', 'idTechnique\n');
    expect([nobody.status, nobody.json.ecrit, nobody.json.reference]).toEqual([422, false, null]);
    expect(said).toBe('');
  });

  test('refuses what is too large, announced or not', async () => {
    const announced = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-length': 200_000_001, expect: '100-continue' };
      const sent = request(`${address}/accrochage/controles?nom=a.csv`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject).flushHeaders();
    });
    expect(announced).toBe(413);
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let sent = 0; sent <= 20; sent++) yield new Uint8Array(1_000_000);
    }
    const streamed = await fetch(`${address}/accrochage/accuses`, {
      method: 'POST',
      body: chunks() as unknown as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect([streamed.status, await streamed.json()]).toEqual([
      413,
      { code: 'trop-grand', message: 'Le fichier dépasse 20 Mo : envoyez-le en plusieurs fois.' },
    ]);
  });

  test('a caller who leaves in the middle of a deposit leaves nothing behind', async () => {
    const before = new Set(readdirSync(deposits));
    const left = () => readdirSync(deposits).filter((name) => !before.has(name));
    const sent = request(`${address}/accrochage/depots?nom=a.csv`, { method: 'POST' });
    sent.on('error', () => {});
    sent.write(demo('apprenants.csv').subarray(0, 5000));
    await expect.poll(() => left().flatMap((name) => readdirSync(join(deposits, name))), { timeout: 5000 }).toHaveLength(1);
    sent.destroy();
    await expect.poll(left, { timeout: 5000 }).toEqual([]);
  });
});
