/** The site: what it is made of, the page of codes, the tools that serve it and check its links. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks } from './tools/check-links.js';
import { families, printCodesPage } from './tools/codes-page.js';
import { publishedCodes } from './tools/print-codes.js';
import { refusal, serveFolder } from './tools/serve-docs.js';
import { pageText } from './tools/snippets.js';
import { root } from './tools/sources.js';

const folder = mkdtempSync(join(tmpdir(), 'accrochage-docs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every guide has its place in the menu', () => {
  const { projectDocuments } = JSON.parse(pageText('typedoc.json')) as { projectDocuments: string[] };
  const listed = projectDocuments.filter((path) => path.startsWith('docs/guide/'));
  const present = readdirSync(`${root}docs/guide`).filter((name) => name.endsWith('.md'));
  expect(present.map((name) => `docs/guide/${name}`).filter((path) => !listed.includes(path))).toEqual([]);
});

test('the page on security names every dependency', () => {
  const { dependencies } = JSON.parse(pageText('package.json')) as { dependencies: Record<string, string> };
  const [, table = ''] = pageText('docs/guide/securite-et-rgpd.md').split('## Ce dont la bibliothèque dépend');
  const named = table
    .split('\n')
    .flatMap((line) => [...(line.match(/^\|[^|]*\|/)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys(dependencies).sort());
});

describe('the page of codes', () => {
  const entries = families().flatMap(({ entries }) => entries);

  test('has every published code, once', () => {
    const { active } = publishedCodes(pageText('docs/codes.md'));
    expect(entries.map(({ code }) => code).sort()).toEqual([...active].sort());
  });

  test('says of each what it means, how grave it is, and where it is told', () => {
    const byCode = new Map(entries.map((entry) => [entry.code, entry]));
    expect(byCode.get('fin-de-validite-avant-debut')).toEqual({
      code: 'fin-de-validite-avant-debut',
      meaning:
        "La date de fin de validité (`dateFinValidite`) n'est pas antérieure à la date de début de validité et de délivrance (`dateDebutValidite`).",
      severity: 'erreur',
      source: 'dictionnaire',
      page: 'regles/fin-de-validite-avant-debut.html',
    });
    expect(byCode.get('texte-trop-long')).toEqual({
      code: 'texte-trop-long',
      meaning: "« … » est trop long : … caractères pour … au plus (…). À abréger vous-même : rien n'est coupé.",
      severity: 'selon le cas',
      source: 'selon le cas',
    });
    expect(byCode.get('statut-inconnu')?.severity).toBe('avertissement');
    expect(byCode.get('signature-invalide')?.severity).toBe('erreur');
  });

  test('holds one row and one anchor for each, and no link that Markdown would make of a sentence', () => {
    const page = printCodesPage();
    for (const { code } of entries) expect(page.split(`<a id="${code}"></a>`).length, code).toBe(2);
    expect(page.split('\n').filter((line) => line.startsWith('| <a id=') && line.split('|').length !== 6)).toEqual([]);
    expect(page).not.toMatch(/\w@\w|\bexemple\.fr/);
  });
});

test('broken links are found: pages, anchors, images, addresses', () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'guide'), { recursive: true });
  writeFileSync(
    join(site, 'index.html'),
    '<h1 id="haut">Accueil</h1><a href="guide/un.html#là">un</a><a href=guide/>dossier</a><!-- <a href="x"> -->',
  );
  writeFileSync(
    join(site, 'guide', 'un.html'),
    `<h2 id="là"><a href="#l%C3%A0">ancre</a></h2><img src="absente.png"><a href="../index.html#bas">x</a><a title="a > b" href='deux.html'>x</a>
    <a href="/index.html">x</a><a href="../../ailleurs.html">x</a><a href="http://exemple.fr">x</a><a href="https://exemple.fr/?a=1&amp;b=2">x</a>
    <script>const html = '<a href="rien.html">';</script>`,
  );
  const { pages, broken } = brokenLinks(site);
  expect(pages).toBe(2);
  expect(broken.map(({ page, link, reason }) => `${page} ${link} ${reason}`)).toEqual([
    `${join('guide', 'un.html')} absente.png fichier absent`,
    `${join('guide', 'un.html')} ../index.html#bas ancre « bas » absente`,
    `${join('guide', 'un.html')} deux.html fichier absent`,
    `${join('guide', 'un.html')} /index.html adresse absolue : le site doit pouvoir être déplacé`,
    `${join('guide', 'un.html')} ../../ailleurs.html sort du site`,
    `${join('guide', 'un.html')} http://exemple.fr ni https ni adresse de courriel`,
    'index.html guide/ dossier sans index.html',
  ]);
});

describe('the server', () => {
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    const site = join(folder, 'servi');
    mkdirSync(join(site, 'a b'), { recursive: true });
    writeFileSync(join(site, 'a b', 'index.html'), '<p>é</p>');
    writeFileSync(join(site, 'x.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    served = await serveFolder(site);
  });
  afterAll(() => served.server.close());

  const get = async (path: string, method = 'GET') => {
    const response = await fetch(served.address + path, { method });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };

  test('gives files their types, and a folder its index', async () => {
    expect(await get('x.js?v=1')).toEqual([200, 'text/javascript; charset=utf-8', 'export {};']);
    expect(await get('a%20b/')).toEqual([200, 'text/html; charset=utf-8', '<p>é</p>']);
    expect(await get('x.js', 'HEAD')).toEqual([200, 'text/javascript; charset=utf-8', '']);
  });

  test('gives nothing else', async () => {
    for (const path of ['absent', '..%2fsecret.txt', '%2e%2e/secret.txt', '%', 'x.js%00', '..%2fservi2/x'])
      expect((await get(path))[0], path).toBe(404);
    expect((await get('x.js', 'DELETE'))[0]).toBe(405);
  });

  test('says in French that the port is taken', async () => {
    const port = Number(new URL(served.address).port);
    const error = await serveFolder(folder, port).catch((raised) => raised);
    expect(refusal(error, port)).toBe(
      `Le port ${port} est déjà pris sur cette machine : choisissez-en un autre, npm run docs:serve -- --port ${port + 1}`,
    );
  });
});

test('the search box needs no other page, and runs no text', () => {
  const script = readFileSync(`${root}docs/site-theme/codes.js`, 'utf8');
  expect(script).not.toMatch(/fetch|XMLHttpRequest|import\(|eval|innerHTML|https?:/);
});
