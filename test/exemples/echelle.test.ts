/** The examples of the guide « à l'échelle » on one machine: the pool gives what one thread gives, and outlives its threads. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRows, readRows } from '../../src/node.js';
import { root } from '../tools/sources.js';
import { compileInto, EXEMPLES, exemples, TSCONFIG } from './echelle/compile.js';
import { FICHES, MODELE, ndjson, parchmentsOf, people, TODAY } from './echelle/population.js';

const folder = mkdtempSync(join(tmpdir(), 'accrochage-echelle-'));
const path = (name: string): string => join(folder, name);
const REGLAGES = (dossier: string) => ({ modele: MODELE, fiches: FICHES, dossier: path(dossier) });

/** Calls a function of pool.ts, and prints what it returns. */
const APPELER = `
import * as pool from './pool.js';
const { nom, args } = JSON.parse(process.argv[2]);
console.log(JSON.stringify(await pool[nom](...args)));
`;
/**
 * The worker of the example, whose first three lots each kill it once, their work done and not yet told: by an exit, by an exception that
 * nobody catches, by a rejection.
 */
const MORTEL = `
import { mkdirSync } from 'node:fs';
import * as worker from './worker.js';
const MORTS = [() => process.exit(1), () => new Promise(() => setTimeout(() => { throw new Error('perdu'); })), () => { throw new Error('refusé'); }];
// Two threads may want the same death: a folder is made by one of them.
const prendre = (nom) => { try { mkdirSync('morts/' + nom); return true; } catch { return false; } };
const puisMourir = (faire) => async (tache) => {
  const fait = await faire(tache);
  const lot = tache.lot?.debut ?? tache.passages[0].passage.idTechnique;
  const mort = prendre('lot-' + lot) ? [0, 1, 2].find((rang) => prendre('mort-' + rang)) : undefined;
  return mort === undefined ? fait : MORTS[mort]();
};
export const controlerLot = puisMourir(worker.controlerLot);
export const faireLot = puisMourir(worker.faireLot);
`;
const deaths = () => readdirSync(path('morts')).filter((name) => name.startsWith('mort-'));
const forgetDeaths = (): void => {
  rmSync(path('morts'), { recursive: true, force: true });
  mkdirSync(path('morts'));
};
const call = (nom: string, ...args: unknown[]): unknown =>
  JSON.parse(execFileSync(process.execPath, ['appeler.js', JSON.stringify({ nom, args })], { cwd: folder, encoding: 'utf8' }));
const bytesIn = (dossier: string): string[] =>
  readdirSync(path(dossier))
    .map((name) => readFileSync(join(path(dossier), name), 'latin1'))
    .sort();

beforeAll(() => compileInto(folder, { 'appeler.js': APPELER, 'mortel.js': MORTEL }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('they compile, strictly', () => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(TSCONFIG, ts.sys.readFile).config,
    ts.sys,
    `${root}test/exemples/echelle`,
  );
  const program = ts.createProgram(
    exemples.map((file) => EXEMPLES + file),
    options,
  );
  const faults = exemples.flatMap((file) => {
    const source = program.getSourceFile(EXEMPLES + file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
  expect(exemples.length).toBeGreaterThan(8);
  expect(faults).toEqual([]);
});

test('the code that the guide shows is the code that runs', () => {
  const guide = readFileSync(`${root}docs/guide/a-l-echelle.md`, 'utf8');
  const shown = [...guide.matchAll(/^<!-- (\S+\.ts) -->\n\n```typescript\n([\s\S]*?)^```$/gm)];
  expect(shown.length).toBeGreaterThan(2);
  for (const [, file = '', code = ''] of shown) expect(readFileSync(EXEMPLES + file, 'utf8')).toContain(code);
});

describe('a large file checked by lots', () => {
  const list = people(600);
  const OPTIONS = { today: TODAY, fils: 2, octets: 40_000 };
  const file = (text: string): string => {
    writeFileSync(path('passages.ndjson'), text);
    return path('passages.ndjson');
  };
  const alone = async (text: string): Promise<unknown> =>
    JSON.parse(JSON.stringify(await checkRows(readRows(text, { format: 'ndjson' }), { today: TODAY })));
  const homonym = list[3]?.identificationTitulaire.titulaire;

  test.each<[string, () => string]>([
    ['without fault', () => ndjson(list)],
    // One in three: some eighteen hundred faults, and no more than a thousand are kept.
    [
      'with many faults',
      () =>
        ndjson(
          list.map((each, at) =>
            at % 3 ? each : { ...each, dateFinValidite: '2020-01-01', sexe: 'X', urlPreuve: 'ailleurs', scoring: 3 },
          ),
        ),
    ],
    [
      'whose lines are flat, cut by CRLF and without an end',
      () =>
        ndjson(
          list.map(
            ({
              identificationTitulaire: { titulaire },
              modalitesInscription,
              niveauNumeriqueEuropeen: _,
              codePostalCentreExamen: __,
              ...each
            }) => ({ ...each, ...modalitesInscription, ...titulaire, codeCommuneNaissance: undefined, codeInsee: '31555' }),
          ),
        )
          .replaceAll('\n', '\r\n')
          .trimEnd(),
    ],
    ['where an identifier comes back in another lot', () => ndjson([...list, { ...list[600 - 1], idTechnique: '2026-0000001' }])],
    [
      'where a person comes back, otherwise written',
      () =>
        ndjson([
          ...list,
          {
            ...list[3],
            idTechnique: 'autre',
            identificationTitulaire: { titulaire: { ...homonym, nomNaissance: ` ${homonym?.nomNaissance.toUpperCase()}` } },
          },
        ]),
    ],
    ['that a line makes unreadable', () => `${ndjson(list.slice(0, 300))}{"idTechnique":\n${ndjson(list.slice(300))}`],
    ['of blank lines', () => '\n'.repeat(50_000)],
    ['that is empty', () => ''],
  ])('%s: the same report as one thread gives', async (_, text) => {
    const given = text();
    expect(call('controlerFichier', file(given), OPTIONS)).toEqual(await alone(given));
  });

  test('although threads die: their lot is done again', async () => {
    forgetDeaths();
    expect(call('controlerFichier', file(ndjson(list)), { ...OPTIONS, worker: path('mortel.js') })).toEqual(await alone(ndjson(list)));
    expect(deaths()).toEqual(['mort-0', 'mort-1', 'mort-2']);
  });
});

describe('parchments', () => {
  const list = people(24);
  const OPTIONS = { today: TODAY, fils: 2, personnes: 4 };
  let expected: string[] = [];
  beforeAll(async () => {
    expected = await parchmentsOf(list);
    writeFileSync(path('24.ndjson'), ndjson(list));
  });

  test('made by two threads, they are those of one, byte for byte; made again, nothing is', () => {
    const nothing = { refuses: [], manquants: [], perimes: [], ecartes: [] };
    expect(call('faireParchemins', path('24.ndjson'), REGLAGES('deux'), OPTIONS)).toEqual({ faits: 24, repris: 0, ...nothing });
    expect(bytesIn('deux')).toEqual(expected);
    expect(call('faireParchemins', path('24.ndjson'), REGLAGES('deux'), OPTIONS)).toEqual({ faits: 0, repris: 24, ...nothing });
  });

  test('although threads die: their lot is done again, the parchments already there are kept', () => {
    forgetDeaths();
    const bilan = call('faireParchemins', path('24.ndjson'), REGLAGES('morts-de-fils'), { ...OPTIONS, worker: path('mortel.js') });
    // Three threads died after a lot of four.
    expect(bilan).toEqual({ faits: 12, repris: 12, refuses: [], manquants: [], perimes: [], ecartes: [] });
    expect(bytesIn('morts-de-fils')).toEqual(expected);
  });

  test('of a corrected person, a new one is made, and the old one is told; of a name that cannot be written, why', () => {
    const [first, second, ...others] = list;
    const named = (nomNaissance: string, passage = first) => ({
      ...passage,
      identificationTitulaire: { titulaire: { ...passage?.identificationTitulaire.titulaire, nomNaissance } },
    });
    writeFileSync(
      path('corrige.ndjson'),
      ndjson([
        named('Castelnaud'),
        named('王', second),
        { ...others[0], idTechnique: 'fautif', sexe: 'X', dateDebutValidite: 'hier' },
        ...others,
      ]),
    );
    const bilan = call('faireParchemins', path('corrige.ndjson'), REGLAGES('deux'), OPTIONS) as Record<string, unknown[]>;
    expect(bilan).toMatchObject({ faits: 1, repris: 22, refuses: [{ idTechnique: second?.idTechnique, code: 'caractere-hors-police' }] });
    expect(bilan.ecartes).toEqual(['fautif']);
    expect(bilan.perimes).toHaveLength(2);
    expect(bilan.manquants).toHaveLength(1);
  });

  test('whose maker is killed: no file is half-written, and the next one finishes', async () => {
    const dossier = path('tue');
    const args = JSON.stringify({ nom: 'faireParchemins', args: [path('24.ndjson'), REGLAGES('tue'), OPTIONS] });
    const maker: ChildProcess = spawn(process.execPath, ['appeler.js', args], { cwd: folder, stdio: 'ignore' });
    const ended = once(maker, 'exit');
    while (!existsSync(dossier) || readdirSync(dossier).filter((name) => name.endsWith('.pdf')).length < 3) await wait(5);
    maker.kill('SIGKILL');
    await ended;
    const left = readdirSync(dossier).filter((name) => name.endsWith('.pdf'));
    expect(left.length).toBeLessThan(24);
    for (const name of left) expect(expected).toContain(readFileSync(join(dossier, name), 'latin1'));
    // What a killed maker may leave.
    writeFileSync(join(dossier, 'reste.pdf.1-1.en-cours'), '%PDF-');
    const bilan = call('faireParchemins', path('24.ndjson'), REGLAGES('tue'), OPTIONS);
    expect(bilan).toMatchObject({ faits: 24 - left.length, repris: left.length, manquants: [] });
    expect(bytesIn('tue')).toEqual(expected);
  });
});
