/** After the deposit: what the portal answered, what is sent again, what is taken back. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMatrice } from '../../src/matrice.js';
import { collect } from '../tools/chunks.js';
import { type Folder, temporaryFolder } from '../tools/folder.js';
import { root } from '../tools/sources.js';
import { run } from './run.js';

const CONFIG = ['--config', `${root}fixtures/demo/accrochage.json`, '--aujourdhui', '2026-11-02'];
const NOBODY = 'Aucun titulaire ne correspond aux critères obligatoires';
const EXISTS = 'Le titulaire existe déjà en base';

/** A deposit of the demonstration, and an accusé that answers it. */
async function deposited(refused: Readonly<Record<string, string>>): Promise<{ folder: Folder; depot: string; accuse: string }> {
  const folder = temporaryFolder();
  await run(['generer', `${root}fixtures/demo/apprenants.csv`, '-o', folder.path('depot'), '--partiel', ...CONFIG]);
  const name = readdirSync(folder.path('depot')).find((each) => each.endsWith('.xml')) ?? '';
  const depot = folder.path(`depot/${name}`);
  const xml = readFileSync(depot, 'utf8');
  const ids = [...xml.matchAll(/<cpf:idTechnique>([^<]*)</g)].map(([, id]) => id as string);
  const idFlux = /<cpf:idFlux>([^<]*)</.exec(xml)?.[1];
  const ko = Object.entries(refused).map(
    ([id, message]) => `<passage><idTechnique>${id}</idTechnique><messageErreur>${message}</messageErreur></passage>`,
  );
  const ok = ids.filter((id) => !(id in refused)).map((id) => `<idTechnique>${id}</idTechnique>`);
  const rapport = `<rapport><nomFichier>${name}</nomFichier><idFlux>${idFlux}</idFlux><idTraitement>7</idTraitement><PassagesKO>${ko.join('')}</PassagesKO><PassagesOK>${ok.join('')}</PassagesOK></rapport>`;
  return { folder, depot, accuse: folder.write('accuse.xml', rapport) };
}

describe('accuse', () => {
  test('explains each refusal by what was sent, the likeliest cause first', async () => {
    const { depot, accuse } = await deposited({ 'ECOLE-2026-0037': NOBODY, 'ECOLE-2026-0001': EXISTS });
    const { code, out } = await run(['accuse', accuse, '--flux', depot]);
    expect(code).toBe(1);
    expect(out).toMatch(
      /49 passages acceptés, 2 refusés, dont 1 déjà en base : ni à renvoyer, ni à compter comme acceptés sans vérifier\./,
    );
    expect(out).toMatch(/ECOLE-2026-0037\n {4}1\. « Prénom 1 » contient plusieurs prénoms/);
    const { passagesKO } = JSON.parse((await run(['accuse', accuse, '--flux', depot, '--format', 'json'])).out);
    expect(passagesKO).toMatchObject(
      [
        { idTechnique: 'ECOLE-2026-0037', categorie: 'titulaire-introuvable', trouve: true, explication: { etape: 1 } },
        { idTechnique: 'ECOLE-2026-0001', categorie: 'deja-en-base', trouve: true },
      ].sort((a, b) => (a.idTechnique < b.idTechnique ? -1 : 1)),
    );
    // Without the deposit, the advice is general.
    expect((await run(['accuse', accuse])).out).toContain(NOBODY);
  });

  test('everything accepted: code 0', async () => {
    const { depot, accuse } = await deposited({});
    expect(await run(['accuse', accuse, '--flux', depot])).toMatchObject({
      code: 0,
      out: expect.stringContaining('51 passages acceptés, 0 refusé.'),
    });
  });

  test('writes the retry: the refused passages alone, what exists already said apart', async () => {
    const { folder, depot, accuse } = await deposited({ 'ECOLE-2026-0037': NOBODY, 'ECOLE-2026-0001': EXISTS });
    const { code, out } = await run(['accuse', accuse, '--flux', depot, '-o', folder.path('reprise')]);
    expect([code, out]).toEqual([1, expect.stringMatching(/Reprise écrite dans .*\n {2}1 à reprendre\n {2}1 déjà en base/)]);
    const name = readdirSync(folder.path('reprise')).find((each) => each.endsWith('.xml')) ?? '';
    const retry = readFileSync(folder.path(`reprise/${name}`), 'utf8');
    const passage =
      /<cpf:passageCertification>(?:(?!<\/cpf:passageCertification>)[\s\S])*ECOLE-2026-0037[\s\S]*?<\/cpf:passageCertification>/;
    expect(passage.exec(retry)?.[0]).toBe(passage.exec(readFileSync(depot, 'utf8'))?.[0]);
    expect(retry).not.toContain('ECOLE-2026-0001');
  });

  test('or a workbook to correct, the advice on its cells', async () => {
    const { folder, depot, accuse } = await deposited({ 'ECOLE-2026-0037': NOBODY });
    const path = folder.path('reprise.xlsx');
    expect(await run(['accuse', accuse, '--flux', depot, '-o', path])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/Classeur à corriger écrit : .*\(1 ligne\)/),
    });
    const rows = (await collect(readMatrice(readFileSync(path)))).flatMap((event) =>
      event.type === 'row' ? [event.row.data.idTechnique] : [],
    );
    expect(rows).toEqual(['ECOLE-2026-0037']);
  });

  test('what is wrong with what is given is said in French, code 2', async () => {
    const { folder, depot, accuse } = await deposited({ 'ECOLE-2026-0037': NOBODY });
    const other = folder.write(
      'autre.xml',
      readFileSync(depot, 'utf8').replace(/(<cpf:idFlux>)[^<]*/, '$13f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63'),
    );
    for (const [args, message] of [
      [[depot], /est le dépôt que vous avez envoyé/],
      [[accuse, '-o', folder.path('r')], /il faut le fichier déposé : --flux DEPOT\.xml/],
      [[accuse, '--flux', other], /répond à un autre dépôt/],
      [[folder.path('absent.xml')], /n'existe pas/],
    ] as const)
      expect(await run(['accuse', ...args])).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});

describe('supprimer --liste', () => {
  test('takes back the passages of the list, as they had been sent; says those that are nowhere', async () => {
    const { folder, depot } = await deposited({});
    const list = folder.write('liste.txt', 'ECOLE-2026-0001\n# parti\n\nECOLE-2026-0002\nINCONNU\n');
    const refused = await run(['supprimer', depot, '--liste', list, '-o', folder.path('s'), ...CONFIG]);
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringMatching(/^1 identifiant de la liste n'est dans aucun des fichiers donnés : INCONNU\.\nRien n'a été écrit/),
    ]);
    expect(folder.list()).not.toContain('s');
    const partial = await run(['supprimer', depot, '--liste', list, '-o', folder.path('s'), '--partiel', '--format', 'json', ...CONFIG]);
    expect(partial.code).toBe(1);
    expect(JSON.parse(partial.out)).toMatchObject({
      ecrit: true,
      action: 'SUPPRESSION',
      trouves: 2,
      introuvables: { nombre: 1 },
      passages: { acceptes: 2 },
    });
  });
});

describe('generer --avant', () => {
  test('sends only what has changed, suppressions first', async () => {
    const { folder, depot } = await deposited({});
    const [headings = '', first = '', second = ''] = readFileSync(`${root}fixtures/demo/apprenants.csv`, 'utf8').split('\n');
    const after = folder.write('vrai.csv', `${[headings, first.replace(';oui;', ';non;'), second].join('\n')}\n`);
    const { code, out } = await run(['generer', after, '--avant', depot, '-o', folder.path('c'), ...CONFIG]);
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}49 à supprimer\n {2}1 sans changement\n/);
    expect(out).toMatch(/ {2}1 à remplacer, sous le même identifiant\n/);
    expect(folder.list('c').sort()).toEqual(['1-suppression', '2-creation', 'corrections.json']);
    const same = await run(['generer', depot, '--avant', depot, '-o', folder.path('d'), ...CONFIG]);
    expect(same).toMatchObject({ code: 0, out: expect.stringContaining("Rien n'est à envoyer") });
  });
});
