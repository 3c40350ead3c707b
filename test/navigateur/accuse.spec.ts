/** An accusé explained by the page, then what to send again. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFlux, explainAccuse, explainErreur, parseAccuse, readRows, retryFlux, serializeFluxSync } from '../../src/browser.js';
import { validFlux, validPassage } from '../tools/fixtures.js';
import { Atelier, plain, type Received, seen, serveAtelier } from './atelier.js';
import { openChromium } from './chromium.js';
import type { Served } from './server.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/accuses/${name}`, import.meta.url));
const treated = fixture('traite.xml');
const accuse = parseAccuse(treated);
const refused = accuse.passagesKO.map(({ idTechnique }) => idTechnique ?? '');

/** The deposit that the accusé of the fixtures answers. */
function deposit(): string {
  const flux = validFlux();
  const [certification] = flux.emetteur.certificateurs.certificateur.certifications;
  if (!certification) throw new Error('the valid flux has no certification');
  certification.passageCertifications = [...accuse.passagesOK, ...refused].map((idTechnique) => ({ ...validPassage(), idTechnique }));
  flux.emetteur.certificateurs.certificateur.certifications = [certification];
  return serializeFluxSync({ ...flux, idFlux: accuse.idFlux ?? '' });
}
const xml = deposit();

let browser: Browser;
let site: Served;
let atelier: Atelier;

beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveAtelier()]);
  atelier = await Atelier.open(browser, site);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const text = async (): Promise<string> => await seen(atelier.page.locator('#resultat'));

test('les comptes et les explications sont ceux de parseAccuse et explainAccuse', async () => {
  await atelier.give('accuse.xml', treated);
  expect((await atelier.page.locator('.comptes dd').allInnerTexts()).map(Number)).toEqual([accuse.passagesOK.length, refused.length]);
  for (const summary of await atelier.page.locator('.refus-groupe > details:not([open]) > summary').all()) await summary.click();
  const said = await text();
  for await (const { idTechnique, messageErreur, explication } of explainAccuse(accuse)) {
    expect(said).toContain(idTechnique);
    expect(said).toContain(plain(messageErreur ?? ''));
    expect(said).toContain(plain(explication.sens));
    expect(said).toContain(plain(explication.conseil));
    for (const { raison, remede } of explication.verifications.slice(0, 3)) {
      expect(said).toContain(plain(raison));
      expect(said).toContain(plain(remede));
    }
  }
});

test('un autre fichier que le dépôt est refusé', async () => {
  await atelier.choose('Choisir le fichier déposé…', {
    name: 'autre.xml',
    bytes: xml.replace(accuse.idFlux ?? '', '00000000-0000-4000-8000-000000000000'),
  });
  await atelier.page.locator('#erreur:not([hidden])').waitFor();
  expect(await seen(atelier.page.locator('#erreur'))).toMatchInlineSnapshot(
    `"L'accusé répond à un autre dépôt (flux « 3f0c8a52-6b7e-4d19-9a40-5d2c1e8b7f63 », fichier « depot-2026-09.xml ») que celui qui est donné (flux « 00000000-0000-4000-8000-000000000000 », fichier « autre.xml ») : donnez le fichier que cet accusé concerne."`,
  );
});

describe('avec le dépôt', () => {
  beforeAll(async () => {
    await atelier.choose('Choisir le fichier déposé…', { name: accuse.nomFichier ?? '', bytes: xml });
    await atelier.page.locator('#reprise-classeur').waitFor();
  });

  /** Prepares a retry, and takes its file. */
  async function retry(button: string, ends: string): Promise<Received> {
    await atelier.page.locator(button).click();
    await atelier.page.locator('.fichier-nom', { hasText: ends }).waitFor();
    return atelier.download(new RegExp(`^Télécharger .*\\${ends}$`));
  }

  test('chaque refus est expliqué par ce qui a été envoyé', async () => {
    for (const summary of await atelier.page.locator('.refus-groupe > details:not([open]) > summary').all()) await summary.click();
    const said = await text();
    for await (const { trouve, explication } of explainAccuse(accuse, [xml])) {
      expect(trouve).toBe(true);
      for (const { raison } of explication.verifications.slice(0, 3)) expect(said).toContain(plain(raison));
    }
  });

  test('la reprise est celle de retryFlux, et elle est valide', async () => {
    const { bytes } = await retry('#reprise-xml', '.xml');
    const made = bytes.toString('utf8');
    const [, idFlux = ''] = /idFlux>([^<]+)</.exec(made) ?? [];
    const [, horodatage = ''] = /horodatage>([^<]+)</.exec(made) ?? [];
    const expected: Uint8Array[] = [];
    for await (const chunk of retryFlux(xml, { keep: (id) => refused.includes(id), idFlux, horodatage })) expected.push(chunk);
    expect(made).toBe(Buffer.concat(expected).toString('utf8'));
    expect(idFlux).not.toBe(accuse.idFlux);
    expect(await checkFlux(made)).toMatchObject({ schemaValid: true, passages: refused.length });
  });

  test('le classeur à corriger tient les passages refusés', async () => {
    const { name, bytes } = await retry('#reprise-classeur', '.xlsx');
    const found: unknown[] = [];
    for await (const event of readRows(new Blob([new Uint8Array(bytes)]), { format: 'xlsx' }))
      if (event.type === 'row') found.push(event.row.data.idTechnique);
    expect(name).toBe('reprise.xlsx');
    expect(found).toEqual(refused);
  });
});

test('un fichier rejeté : chaque faute, où elle est, et son remède', async () => {
  await atelier.give('rejet.xml', fixture('rejete.xml'));
  const said = await text();
  expect(said).toContain("Le fichier entier est rejeté (1 faute) : aucun passage n'a été pris.");
  for (const erreur of parseAccuse(fixture('rejete.xml')).erreurs) {
    const { fault, remede } = explainErreur(erreur);
    expect(said).toContain(`ligne ${erreur.ligne}, colonne ${erreur.colonne}`);
    expect(said).toContain(plain(fault));
    expect(said).toContain(plain(remede));
  }
});

test('rien ne part, rien ne casse', () => atelier.expectQuiet(site));
