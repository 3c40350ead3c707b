/** Parchments by the library, and the same page by the bare PDF library: fonts given as bytes to each document, as its manual does. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import encodeQR from 'qr';
import type { PassageCertification } from '../../src/model.js';
import type { DonneesParchemin } from '../../src/parchemin.js';
import { passages } from './passages.js';

const { prepareParchemin, titreRncp } = (await import(
  new URL('../../dist/parchemin.js', import.meta.url).href
)) as typeof import('../../src/parchemin.js');
const fiche = JSON.parse(readFileSync(new URL('../../fixtures/demo/fiches.json', import.meta.url), 'utf8'))[0];
const url = (id: string): string => `https://preuves.exemple.fr/${id}`;

/** The passages whose person is named: those identified by a NIR have no first name. */
function* donneesOf(count: number): Generator<DonneesParchemin> {
  let made = 0;
  for (const passage of passages(count * 3)) {
    if (made === count) return;
    if (!('titulaire' in passage.identificationTitulaire)) continue;
    made++;
    yield {
      fiche,
      passage: { ...(passage as PassageCertification), urlPreuve: url(passage.idTechnique), dateDebutValidite: '2026-07-01' },
    };
  }
}

const parchemin = await prepareParchemin(
  titreRncp({ signataires: [{ nom: 'Odile Brémont', fonction: 'Directrice générale' }], lieu: 'Lyon' }),
);

export async function screens(count: number): Promise<number> {
  let size = 0;
  for (const donnees of donneesOf(count)) size += (await parchemin.screen(donnees)).length;
  return size;
}
export async function batch(count: number): Promise<number> {
  let size = 0;
  for await (const chunk of parchemin.print(donneesOf(count))) size += chunk.length;
  return size;
}

const { resolve } = createRequire(import.meta.url);
const font = (name: string): Uint8Array => readFileSync(resolve(`@expo-google-fonts/eb-garamond/${name}.ttf`));
const REGULAR = font('400Regular/EBGaramond_400Regular');
const ITALIC = font('400Regular_Italic/EBGaramond_400Regular_Italic');
const BOLD = font('600SemiBold/EBGaramond_600SemiBold');

const TEXTS: readonly [font: string, size: number, text: (person: DonneesParchemin) => string][] = [
  ['bold', 20, () => 'ÉCOLE DES TILLEULS'],
  ['italic', 11, () => 'organisme certificateur'],
  ['regular', 18, () => 'PARCHEMIN'],
  ['italic', 13, () => 'délivré à'],
  [
    'regular',
    28,
    ({ passage: { identificationTitulaire: who } }) =>
      'titulaire' in who ? `${who.titulaire?.prenom1} ${who.titulaire?.nomNaissance}` : '',
  ],
  ['regular', 13, () => 'né le 28 février 1999 à Toulouse'],
  ['italic', 13, () => 'titulaire de la certification professionnelle'],
  ['bold', 30, ({ fiche: { intitule } }) => intitule],
  [
    'regular',
    10,
    () => 'Certification enregistrée au répertoire national des certifications professionnelles sous le numéro RNCP38575 par décision',
  ],
  ['regular', 10, () => 'du directeur général de France compétences en date du 28/02/2024 ; enregistrement valable jusqu’au 28/02/2029.'],
  [
    'regular',
    10,
    () => 'Niveau de qualification : 6 · Cadre européen des certifications (CEC) : niveau 6 · Spécialité de formation (NSF) : 326t',
  ],
  ['regular', 12, () => 'Délivré à Lyon, le 1er juillet 2026'],
  ['bold', 12, () => 'Odile Brémont'],
  ['regular', 11, () => 'Directrice générale'],
];

function drawBare(document: InstanceType<typeof PDFDocument>, person: DonneesParchemin): void {
  document.addPage({ size: 'A4', layout: 'landscape', margin: 40 });
  document.rect(20, 20, 802, 555).stroke();
  document.y = 50;
  for (const [name, size, text] of TEXTS) document.font(name).fontSize(size).text(text(person), { align: 'center' });
  encodeQR(url(person.passage.idTechnique), 'raw').forEach((line, y) => {
    line.forEach((isDark, x) => {
      if (isDark) document.rect(400 + x * 1.5, 480 + y * 1.5, 1.5, 1.5).fill();
    });
  });
}

async function bare(people: Iterable<DonneesParchemin>): Promise<number> {
  const document = new PDFDocument({ autoFirstPage: false, subset: 'PDF/A-3b', pdfVersion: '1.7', tagged: true, font: REGULAR as never });
  for (const [name, bytes] of [
    ['regular', REGULAR],
    ['italic', ITALIC],
    ['bold', BOLD],
  ] as const)
    document.registerFont(name, bytes as never);
  let size = 0;
  const ended = new Promise<void>((end) => document.on('data', (chunk: Uint8Array) => (size += chunk.length)).on('end', end));
  for (const person of people) drawBare(document, person);
  document.end();
  await ended;
  return size;
}
export async function bareFiles(count: number): Promise<number> {
  let size = 0;
  for (const person of donneesOf(count)) size += await bare([person]);
  return size;
}
export const bareBatch = (count: number): Promise<number> => bare(donneesOf(count));
