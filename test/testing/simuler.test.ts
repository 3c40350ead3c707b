import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAccuse } from '../../src/accuse/parse-accuse.js';
import { simuler } from '../../src/cli/simuler.js';
import { type Simulateur, startSimulateur } from '../../src/node/simuler.js';
import { fluxConforme, passageConforme } from '../../src/testing.js';
import { serializeFluxSync } from '../../src/xml/write.js';
import { temporaryFolder } from '../tools/folder.js';

const xml = serializeFluxSync(fluxConforme());
let simulateur: Simulateur;
beforeAll(async () => {
  simulateur = await startSimulateur({ maxOctets: 100_000, now: () => new Date('2026-09-01T08:00:00Z') });
});
afterAll(() => simulateur.close());

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${simulateur.url}${path}`, { method: 'POST', body, headers, signal: AbortSignal.timeout(5000) });

/** `fetch` does not let the host be chosen. */
const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((done, fail) => {
    request(simulateur.url, { headers }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end();
  });

describe('the page', () => {
  test('holds a form, no script, and lets nothing in from elsewhere', async () => {
    const response = await fetch(simulateur.url);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('<form method="post" action="/depots" enctype="multipart/form-data">');
    expect(page).not.toMatch(/<script|https?:|@import|url\(/);
  });

  test('its form gives back the accusé as a download', async () => {
    const form = new FormData();
    form.set('fichier', new File([xml], 'dépôt.xml', { type: 'text/xml' }));
    const response = await post('/depots', form, { origin: simulateur.url });
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Accuse_de_traitement_d_p_t.xml_20260901.xml"; filename*=UTF-8''Accuse_de_traitement_d%C3%A9p%C3%B4t.xml_20260901.xml`,
    );
    const accuse = parseAccuse(await response.text());
    expect([accuse.nomFichier, accuse.passagesOK.length]).toEqual(['dépôt.xml', 3]);
    expect(await (await fetch(simulateur.url)).text()).toContain("Passages enregistrés jusqu'ici : 3.");
  });
});

test('a program posts the XML itself', async () => {
  const other = serializeFluxSync(fluxConforme({ graine: 9 }));
  const response = await post('/depots?nom=a.xml', other);
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(parseAccuse(await response.text())).toMatchObject({ nomFichier: 'a.xml', verdict: 'traite' });
  expect(parseAccuse(await (await post('/depots', '<a>')).text())).toMatchObject({ nomFichier: 'depot.xml', verdict: 'rejete' });
});

describe('refuses', () => {
  test('another host and another origin', async () => {
    expect(await statusWith({ host: 'exemple.test' })).toBe(421);
    expect(await statusWith({ host: 'exemple.test:80', origin: simulateur.url })).toBe(421);
    expect((await post('/depots', xml, { origin: 'https://exemple.test' })).status).toBe(403);
    expect((await post('/depots', xml, { origin: 'null' })).status).toBe(403);
  });

  test('what is too large, announced or not', async () => {
    const large = 'x'.repeat(200_000);
    expect((await post('/depots', large)).status).toBe(413);
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(50_000));
      },
    });
    const streamed = fetch(`${simulateur.url}/depots`, {
      method: 'POST',
      body: chunks,
      duplex: 'half',
      signal: AbortSignal.timeout(5000),
    } as RequestInit);
    expect(
      await streamed.then(
        ({ status }) => status,
        () => 'cut',
      ),
    ).toSatisfy((end) => end === 413 || end === 'cut');
  });

  test('a name that is a path, a form without a file, an unknown address', async () => {
    expect((await post('/depots?nom=..%2Fa.xml', xml)).status).toBe(400);
    expect((await post('/depots?nom=a%0Ab', xml)).status).toBe(400);
    expect((await post('/depots', new FormData())).status).toBe(400);
    const lost = await fetch(`${simulateur.url}/autre?<b>`);
    expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('Cette adresse ne mène à rien')]);
  });

  test('a port that is taken, in French', async () => {
    const port = Number(new URL(simulateur.url).port);
    await expect(startSimulateur({ port })).rejects.toThrow(`Le port ${port} est déjà pris par un autre programme`);
  });
});

describe('accrochage simuler', () => {
  async function command(values: Record<string, string[]>) {
    const stop = new AbortController();
    const end = () => {
      stop.abort();
      return running;
    };
    const written = { out: '', err: '' };
    const output = (name: 'out' | 'err') => ({ write: (text: string) => (written[name] += text) });
    const asked = { command: undefined, files: [], flags: new Set<never>(), values: { port: ['0'], ...values } };
    const running = simuler(asked as never, {
      out: output('out'),
      err: output('err'),
      env: {},
      version: '1',
      now: () => new Date(),
      signal: stop.signal,
    });
    const url = await Promise.race([
      running.then(() => ''),
      (async () => {
        for (let tries = 0; tries < 200; tries++) {
          const found = /http:\/\/[\d.:]+/.exec(written.err)?.[0];
          if (found) return found;
          await new Promise((done) => setTimeout(done, 10));
        }
        return '';
      })(),
    ]);
    return { url, written, end };
  }

  test('serves until it is interrupted', async () => {
    const { url, written, end } = await command({});
    expect(written.err).toBe(`CDC simulée : ${url} (toute personne est trouvée). Ctrl+C pour l'arrêter.\n`);
    await fetch(`${url}/depots`, { method: 'POST', body: xml });
    const { exitCode, text, json } = await end();
    expect([exitCode, text(), json]).toEqual([
      0,
      'CDC simulée arrêtée : 3 passages enregistrés, tout est oublié.\n',
      { valid: true, url, passages: 3 },
    ]);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('knows the people of a file', async () => {
    const [known] = [passageConforme().identificationTitulaire.titulaire];
    const path = temporaryFolder().write(
      'population.csv',
      `nomNaissance;prenom1;sexe;anneeNaissance\n${known?.nomNaissance};${known?.prenom1};${known?.sexe};${known?.anneeNaissance}\n`,
    );
    const { url, written, end } = await command({ population: [path] });
    expect(written.err).toContain('(1 personne connue)');
    const accuse = parseAccuse(await (await fetch(`${url}/depots`, { method: 'POST', body: xml })).text());
    expect([accuse.passagesOK, accuse.passagesKO.length]).toEqual([['TEST-1-000001'], 2]);
    await end();
  });

  test('refuses a population that names nobody, and a port that is none', async () => {
    const path = temporaryFolder().write('vide.csv', 'nomNaissance;prenom1\nFerrandier;Zoé\n');
    await expect(command({ population: [path] })).rejects.toThrow(
      `« ${path} », ligne 2 : une personne de la population a au moins nomNaissance, prenom1, sexe, anneeNaissance.`,
    );
    await expect(command({ port: ['70000'] })).rejects.toThrow("L'option --port attend un nombre de 0 à 65535");
  });
});
