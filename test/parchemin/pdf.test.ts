/** The screen version. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { hasPdfJudges, judge, render, streamsOf, xmpOf } from '../tools/pdf.js';
import { DONNEES, donneesOf, image, MODELE, modelOf, personOf, URL_PREUVE } from './pdf-sample.js';

const parchemin = await prepareParchemin(MODELE, { ressources: image });
const pdf = await parchemin.screen(DONNEES);
const text = Buffer.from(pdf).toString('latin1');
const { urlPreuve: _, attestation: __, ...sansPreuve } = DONNEES;

describe('PDF/A-3b', () => {
  test('the metadata say so, and stay XML whatever the names hold', () => {
    const xmp = xmpOf(pdf);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('Parchemin de Zoé Ferrandier-Łukasz — Responsable des travaux &amp; de l’énergie');
    expect(xmp).toContain('École &lt;des&gt; Tilleuls');
    expect(xmp).toContain('<xmp:CreateDate>2026-07-01T12:00:00Z</xmp:CreateDate>');
    expect(xmp).toContain('<xmp:ModifyDate>2026-07-01T12:00:00Z</xmp:ModifyDate>');
  });

  test('one colour profile, an identifier, a version, no encryption', () => {
    expect(text.startsWith('%PDF-1.7\n%\xff\xff\xff\xff\n')).toBe(true);
    expect(text).toContain('/S /GTS_PDFA1');
    expect(text).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(text).not.toContain('/Encrypt');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/Lang (fr)');
  });

  test('every font is embedded, and no other is named', () => {
    const fonts = [...text.matchAll(/\/BaseFont \/([^\n]+)/g)].map(([, name]) => name?.slice(7));
    expect([...new Set(fonts)].sort()).toEqual(['EBGaramond-Regular', 'EBGaramond-SemiBold']);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(text).not.toContain('Helvetica');
  });
});

test('the same data give the same bytes, whatever was made before', async () => {
  const other = await prepareParchemin(MODELE, { ressources: image });
  await other.screen(donneesOf(personOf('D’Officie‑Fflüger\u00a0Ñandú', 'Ïsïs')));
  expect(Buffer.from(await other.screen(DONNEES)).equals(pdf)).toBe(true);
  expect(Buffer.from(await parchemin.screen(DONNEES)).equals(pdf)).toBe(true);
});

// Inflated: the same deflate, in another version of Node, may find other bytes for the same content.
test('the content is that of the day it was looked at', () =>
  expect(createHash('sha256').update(streamsOf(pdf).join('\n'), 'latin1').digest('hex')).toMatchInlineSnapshot(
    `"b63f86190dcaf9990291df59661f526fa8d4b4059fd25b79acdfca2c177815df"`,
  ));

test('without proof: no code, no link, no attachment', async () => {
  const bare = Buffer.from(await parchemin.screen(sansPreuve)).toString('latin1');
  expect(bare).not.toContain('/Annot');
  expect(bare).not.toContain('/EmbeddedFile');
  expect(text).toContain(`/URI (${URL_PREUVE})`);
  expect(text).toContain('/AFRelationship /Supplement');
  expect(streamsOf(pdf)).toContain(DONNEES.attestation);
});

test('a paragraph that is not there leaves no hole', async () => {
  const first = { texte: 'Un', taille: 12 } as const;
  const cadre = { x: 0, y: 0, largeur: 100, hauteur: 50 };
  const drawn = async (...paragraphes: { texte: string; taille: number; avant?: number; si?: string }[]) =>
    (await prepareParchemin(modelOf({ type: 'pile', cadre, paragraphes }))).screen(sansPreuve);
  expect(
    await drawn(
      first,
      { texte: 'Deux', taille: 12, avant: 9, si: 'titulaire.nomUsage' },
      { texte: ' [[{{titulaire.nomUsage}}]] ', taille: 9 },
    ),
  ).toEqual(await drawn(first));
});

describe('two languages', () => {
  const words = (pdfBytes: Uint8Array): string[] =>
    judge('pdftotext', ['-layout', 'FILE', '-'], pdfBytes)
      .toString('utf8')
      .split(/\n/)
      .map((line) => line.trim())
      .filter(Boolean);

  test.runIf(hasPdfJudges)('what differs is there twice, what is the same once', async () => {
    const both = await (await prepareParchemin(MODELE, { ressources: image, langues: ['fr', 'en'] })).screen(DONNEES);
    expect(words(both)).toEqual([
      expect.stringMatching(/^P ?A ?R ?C ?H ?E ?M ?I ?N\s+C ?E ?R ?T ?I ?F ?I ?C ?A ?T ?E$/),
      'Zoé Ferrandier-Łukasz',
      'a obtenu la certification',
      'has been awarded the certification',
      'Responsable des travaux & de l’énergie',
      'Odile Brémont',
      'Directrice générale',
      'Managing director',
    ]);
  });

  test('a language that a text lacks is left out; French stands in for both', async () => {
    const cadre = { x: 20, y: 20, largeur: 200, hauteur: 20 };
    const model = modelOf({ type: 'texte', cadre, texte: { fr: 'Oui' }, taille: 12 });
    const inLanguage = async (...langues: ['fr'] | ['de'] | ['fr', 'de'] | ['de', 'it']) =>
      streamsOf(await (await prepareParchemin(model, { langues })).screen(sansPreuve)).find((stream) => stream.includes(' TJ'));
    const french = await inLanguage('fr');
    expect(french).toContain('TJ');
    for (const langues of [['de'], ['fr', 'de'], ['de', 'it']] as const) expect(await inLanguage(...(langues as ['de']))).toBe(french);
  });
});

describe.runIf(hasPdfJudges)('other programs', () => {
  test('qpdf finds no fault', () =>
    expect(judge('qpdf', ['--check', 'FILE'], pdf).toString()).toContain('No syntax or stream encoding errors found'));

  test('pdfinfo: title, author, tags, size', () => {
    const info = judge('pdfinfo', ['FILE'], pdf).toString();
    expect(info).toMatch(/^Title: +Parchemin de Zoé Ferrandier-Łukasz — Responsable des travaux & de l’énergie$/m);
    expect(info).toMatch(/^Author: +École <des> Tilleuls$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: +841\.89 x 595\.276 pts \(A4\)$/m);
  });

  test('pdffonts: all embedded, all readable as text', () => {
    const rows = judge('pdffonts', ['FILE'], pdf).toString().trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/yes yes yes/);
  });

  test('the structure: a title, paragraphs, figures with their words', () => {
    const tree = judge('pdfinfo', ['-struct-text', 'FILE'], pdf).toString();
    expect(tree.match(/^ +(H1|P|Figure|Link)/gm)?.map((line) => line.trim())).toEqual([
      'H1',
      'P',
      'P',
      'P',
      'Figure',
      'P',
      'P',
      'Link',
      'Figure',
    ]);
    expect(tree).toContain('"Zoé Ferrandier-Łukasz"');
  });

  test('zbarimg reads the address in the page', () =>
    expect(judge('zbarimg', ['-q', '--raw', 'FILE'], render(pdf, 150).ppm, 'ppm').toString().trim()).toBe(URL_PREUVE));

  test('pdfdetach finds the attestation', () => expect(judge('pdfdetach', ['-list', 'FILE'], pdf).toString()).toContain('attestation.jwt'));

  test('libxml2 reads the metadata', () =>
    expect(judge('xmllint', ['--noout', 'FILE'], Buffer.from(xmpOf(pdf)), 'xml').toString()).toBe(''));
});
