/** Files that are not what the page expects: each is told in French, and the next one can be given. */
import { readFileSync } from 'node:fs';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Atelier, plain, seen, serveAtelier } from './atelier.js';
import { openChromium } from './chromium.js';
import type { Served } from './server.js';

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

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** An OLE2 file whose directory names a stream: an old workbook, or the envelope of an encrypted one. */
function ole2(stream: string): Buffer {
  const bytes = Buffer.alloc(1536);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.write(stream, 512, 'utf16le');
  bytes[512 + 64] = (stream.length + 1) * 2;
  return bytes;
}

async function archive(...parts: readonly (readonly [name: string, text: string])[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of parts) await zip.add(name, new TextReader(text), { level: 0 });
  return zip.close();
}

const relationships = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

const WRONG: readonly (readonly [name: string, content: () => Uint8Array | string | Promise<Uint8Array>])[] = [
  ['ancien.xls', () => ole2('Workbook')],
  ['protege.xlsx', () => ole2('EncryptedPackage')],
  [
    'libre.ods',
    () =>
      archive(['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['META-INF/manifest.xml', '<a/>'], ['content.xml', '<a/>']),
  ],
  ['lettre.docx', () => archive(['_rels/.rels', relationships('word/document.xml')], ['word/document.xml', '<document/>'])],
  ['photos.zip', () => archive(['a.txt', 'a'])],
  ['abime.xlsx', () => readFileSync(new URL('../../fixtures/demo/apprenants.xlsx', import.meta.url)).subarray(0, 9000)],
  ['diplome.pdf', () => latin1('%PDF-1.7\n')],
  ['photo.jpg', () => latin1('\xFF\xD8\xFF\xE0')],
  ['capture.png', () => latin1('\x89PNG\r\n\x1A\n')],
  ['page.xlsx', () => '<!doctype html><html><body><table><tr><td>Nom</td></tr></table></body></html>'],
  ['vide.xlsx', () => ''],
  ['vide.csv', () => '\n\n'],
  ['sans-titres.csv', () => 'bonjour;au revoir\n1;2\n'],
  ['autre.xml', () => '<facture/>'],
  ['casse.xml', () => '<?xml version="1.0"?><flux'],
  ['casse.json', () => '{"idTechnique": '],
  ['modele.json', () => readFileSync(new URL('../../fixtures/demo/titre-rncp.json', import.meta.url))],
  ['accuse-vide.xml', () => '<rapport/>'],
  ['accuse-coupe.xml', () => '<rapport><nomFichier>a.xml</nomFichier>'],
];

/** What the page says: that it cannot open the file, or that it opened it and what is wrong with it. */
async function told(): Promise<string> {
  const { page } = atelier;
  const error = page.locator('#erreur:not([hidden])');
  if (await error.isVisible()) {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('erreur');
    return await seen(error);
  }
  return `[ouvert] ${(await page.locator('.verdict, .detail .message').allInnerTexts()).map(plain).join(' | ')}`;
}

test('chacun a sa phrase', async () => {
  const said: Record<string, string> = {};
  for (const [name, content] of WRONG) {
    await atelier.give(name, await content());
    said[name] = await told();
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "abime.xlsx": "Le classeur est endommagé : l'archive est incomplète ou abîmée. Téléchargez-le ou copiez-le de nouveau, ou ouvrez-le dans Excel ou LibreOffice, acceptez sa réparation et enregistrez-le.",
      "accuse-coupe.xml": "L'accusé s'arrête avant sa fin : le téléchargement a sans doute été interrompu. Téléchargez l'accusé de nouveau sur le portail, sans l'ouvrir ni l'enregistrer dans un autre logiciel.",
      "accuse-vide.xml": "[ouvert] Cet accusé ne parle d'aucun passage, ni accepté ni refusé : téléchargez-le de nouveau, ou vérifiez que vous avez choisi le bon fichier.",
      "ancien.xls": "Le fichier est un classeur Excel ancien (.xls), même si son nom dit autre chose : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
      "autre.xml": "[ouvert] Le fichier lui-même a 1 erreur, à corriger avant tout dépôt. | La balise racine est « facture » ; un dépôt commence par « flux ».",
      "capture.png": "C'est une image (PNG), où l'on ne peut pas lire de passages. Donnez un classeur Excel (.xlsx), un CSV, un fichier XML de dépôt, ou un accusé de la CDC.",
      "casse.json": "Le JSON ne se lit pas : vérifiez les guillemets, les virgules et les accolades.",
      "casse.xml": "[ouvert] Le fichier lui-même a 1 erreur, à corriger avant tout dépôt. | Le fichier n'est pas un XML bien formé : le fichier s'arrête au milieu d'une balise.",
      "diplome.pdf": "C'est un PDF, où l'on ne peut pas lire de passages. Donnez un classeur Excel (.xlsx), un CSV, un fichier XML de dépôt, ou un accusé de la CDC.",
      "lettre.docx": "Le fichier ne contient pas de classeur Excel : c'est un document Word. Choisissez le fichier .xlsx lui-même.",
      "libre.ods": "Le fichier est un document OpenDocument (.ods), même si son nom dit autre chose : ouvrez-le dans LibreOffice ou Excel et enregistrez-le au format .xlsx.",
      "modele.json": "C'est un modèle de parchemin : donnez d'abord le fichier de vos lignes, puis ce modèle dans « Les parchemins ».",
      "page.xlsx": "C'est une page web, où l'on ne peut pas lire de passages. Donnez un classeur Excel (.xlsx), un CSV, un fichier XML de dépôt, ou un accusé de la CDC.",
      "photo.jpg": "C'est une photo (JPEG), où l'on ne peut pas lire de passages. Donnez un classeur Excel (.xlsx), un CSV, un fichier XML de dépôt, ou un accusé de la CDC.",
      "photos.zip": "Le fichier ne contient pas de classeur Excel : c'est une archive .zip. Choisissez le fichier .xlsx lui-même.",
      "protege.xlsx": "Le classeur est protégé par un mot de passe d'ouverture : ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger), puis enregistrez-le.",
      "sans-titres.csv": "Aucune colonne n'est reconnue dans la première ligne : donnez-y les noms de balises (idTechnique), les libellés ou les numéros du dictionnaire (5.1).",
      "vide.csv": "Le fichier est vide.",
      "vide.xlsx": "Le fichier est vide.",
    }
  `);
});

test('le fichier suivant est lu, et le message s’en va', async () => {
  await atelier.give('apprenants.csv', readFileSync(new URL('../../fixtures/demo/apprenants.csv', import.meta.url)));
  expect(await atelier.page.locator('#erreur').isVisible()).toBe(false);
  expect(await seen(atelier.page.locator('#resultat h2'))).toBe('apprenants.csv');
});

test('un fichier faux, donné ensuite, laisse le premier à l’écran', async () => {
  await atelier.give('diplome.pdf', '%PDF-1.7');
  await atelier.page.locator('#erreur:not([hidden])').waitFor();
  expect(await seen(atelier.page.locator('#resultat h2'))).toBe('apprenants.csv');
  expect(await atelier.page.locator('.comptes').isVisible()).toBe(true);
});

test("l'exemple livré avec la page est celui de la démonstration", async () => {
  const other = await Atelier.open(browser, site);
  await other.page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await other.page.locator('.comptes').waitFor();
  expect(await seen(other.page.locator('.comptes dd').first())).toBe('60');
  other.expectQuiet(site);
  await other.close();
});

test('rien ne part, rien ne casse', () => atelier.expectQuiet(site));
