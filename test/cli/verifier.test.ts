import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueAttestation } from '../../src/attestation/issue-attestation.js';
import { httpsResolver } from '../../src/node/verifier-source.js';
import { isPrivate, readUrl } from '../../src/node/verifier-source-http.js';
import { readAttestation } from '../../src/node/verifier-source-jeton.js';
import { emetteur, FICHE, ID, passage, published } from '../attestation/tools.js';
import { temporaryFolder } from '../tools/folder.js';
import { run } from './run.js';

const issue = (options = {}) => issueAttestation(passage, FICHE, emetteur(), options);

async function pdf(...attached: string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ compress: true });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  for (const [at, content] of attached.entries())
    document.file(Buffer.from(content), { name: at === 0 ? 'attestation.jwt' : `autre-${at}.jwt`, type: 'application/jwt' });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

async function prepared() {
  const folder = temporaryFolder();
  const cles = folder.write('did.json', JSON.stringify(await published(emetteur().cle)));
  return { folder, options: ['--cles', cles, '--hors-ligne'] };
}

describe('accrochage verifier', () => {
  test('a PDF: who, what, by whom, when, the verdict', async () => {
    const { folder, options } = await prepared();
    const file = folder.write('parchemin.pdf', await pdf(await issue()));
    const { code, out, err } = await run(['verifier', file, ...options]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Attestation valable.
  Titulaire      Zoé Ferrandier
  Certification  Développeur web (RNCP38575)
  Délivrée par   École des Tilleuls, ${ID}
  Délivrée le    01/07/2026, valable jusqu'au 30/06/2029
  La signature prouve que le titulaire du domaine de l’émetteur a délivré cette attestation : vérifiez que ce domaine est bien celui du certificateur.
`);
  });

  test('a token, a file of a token, a JSON file', async () => {
    const { folder, options } = await prepared();
    const token = await issue();
    for (const given of [token, folder.write('a.jwt', `${token}\n`), folder.write('a.json', JSON.stringify({ jeton: token, note: 'x' }))])
      expect((await run(['verifier', given, ...options])).code).toBe(0);
  });

  test('expired: authentic, and worth nothing', async () => {
    const { options } = await prepared();
    const { code, out } = await run(['verifier', await issue(), ...options, '--aujourdhui', '2030-01-01']);
    expect(code).toBe(1);
    expect(out).toContain('Attestation authentique, mais qui ne vaut pas.');
    expect(out).toContain("✗ L'attestation a expiré : elle valait jusqu'au 2029-06-30, et nous sommes le 2030-01-01.");
  });

  test('a status that is not looked at: a reservation', async () => {
    const { options } = await prepared();
    const { code, out } = await run(['verifier', await issue({ statut: { url: 'https://ecole.example/1.jwt', index: 3 } }), ...options]);
    expect(code).toBe(0);
    expect(out).toContain('Attestation valable, avec réserves.');
    expect(out).toContain("! L'attestation peut être révoquée");
  });

  test('tampered: refused, nothing of it is shown', async () => {
    const { options } = await prepared();
    const [header, payload = '', signature] = (await issue()).split('.');
    const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replaceAll('Ferrandier', 'Martin')).toString('base64url');
    const { code, out } = await run(['verifier', `${header}.${other}.${signature}`, ...options]);
    expect([code, out.includes('Martin')]).toEqual([1, false]);
    expect(out).toContain('Attestation refusée : ne vous y fiez pas.');
  });

  test('without keys nor network, nothing is concluded', async () => {
    const { code, out } = await run(['verifier', await issue(), '--hors-ligne']);
    expect(code).toBe(1);
    expect(out).toContain('Attestation non vérifiée : on ne peut rien en conclure.');
  });

  test('--format json', async () => {
    const { options } = await prepared();
    const { out } = await run(['verifier', await issue(), ...options, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      valid: true,
      diagnostics: [],
      attestation: { titulaire: 'Zoé Ferrandier', emetteur: { id: ID } },
    });
  });

  test.each<[string, () => Promise<Uint8Array | string>]>([
    ["n'y est joint", () => pdf()],
    ['contient 2 attestations', () => pdf('eyJ.a.b', 'eyJ.c.d')],
    ['abîmé', async () => '%PDF-1.7 rien'],
    ['page web', async () => '<!doctype html><p>'],
    ['ni PDF, ni attestation', async () => 'Bonjour'],
  ])('%s', async (sentence, content) => {
    const { folder } = await prepared();
    const { code, err } = await run(['verifier', folder.write('f', await content())]);
    expect(code).toBe(2);
    expect(err.replaceAll('’', "'")).toContain(sentence);
  });

  test('a link is not followed offline, nor without https', async () => {
    expect((await run(['verifier', 'https://ecole.example/a', '--hors-ligne'])).code).toBe(2);
    const { code, err } = await run(['verifier', 'http://ecole.example/a']);
    expect([code, err.includes("n'est pas en https")]).toEqual([2, true]);
  });
});

describe('the network', () => {
  let server: Server;
  let base = '';
  const seen: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const { url = '' } = request;
      seen.push(url);
      if (url === '/jeton') return void issue().then((token) => response.end(token));
      if (url === '/renvoi') return void response.writeHead(302, { location: '/jeton' }).end();
      if (url === '/boucle') return void response.writeHead(302, { location: '/boucle' }).end();
      if (url === '/fichier') return void response.writeHead(302, { location: 'file:///etc/hostname' }).end();
      if (url === '/lent') return undefined;
      if (url === '/long') return void response.end('x'.repeat(5000));
      if (url === '/cles') return void response.end(JSON.stringify({ keys: [] }));
      return void response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('gives a token, through a redirection too', async () => {
    expect(await readAttestation(`${base}/jeton`, { local: true })).toBe(await issue());
    expect(await readAttestation(`${base}/renvoi`, { local: true })).toBe(await issue());
  });

  test.each([
    ['/boucle', 'renvoie sans cesse', {}],
    ['/fichier', "n'est pas en https", {}],
    ['/lent', 'trop de temps', { timeout: 100 }],
    ['/long', 'trop longue', { maximum: 100 }],
    ['/rien', '404', {}],
  ])('%s: %s', async (path, sentence, options) => {
    const error = await readUrl(base + path, { local: true, ...options }).catch((thrown: Error) => thrown);
    expect(String(error)).toContain(sentence);
  });

  test.each([
    'https://127.0.0.1:1',
    'https://[::1]/',
    'https://169.254.169.254/latest/',
    'https://[::ffff:10.0.0.1]/',
    'https://localhost:1/',
    'https://2130706433/',
  ])('%s is not followed', async (url) => expect(String(await readUrl(url).catch((thrown: Error) => thrown))).toContain('réseau privé'));

  test.each([
    ['8.8.8.8', false],
    ['10.1.2.3', true],
    ['100.64.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['255.255.255.255', true],
    ['2a00:1450::1', false],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::a00:1', true],
    ['2002:a00:1::', true],
  ])('%s private: %s', (address, expected) => expect(isPrivate(address)).toBe(expected));

  test('an address is read once per resolver', async () => {
    seen.length = 0;
    const { cles } = httpsResolver({ local: true });
    const kid = `${base}/cles#1`;
    expect([await cles(base, kid), await cles(base, kid)]).toEqual([[], []]);
    expect(seen).toEqual(['/cles']);
  });
});
