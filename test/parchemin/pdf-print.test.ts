/** The version for the printer. */
import { describe, expect, test } from 'vitest';
import type { DonneesParchemin } from '../../src/parchemin/donnees.js';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { gathered, hasPdfJudges, judge, render } from '../tools/pdf.js';
import { DONNEES, donneesOf, image, MODELE, modelOf, personOf, URL_PREUVE } from './pdf-sample.js';

const parchemin = await prepareParchemin(MODELE, { ressources: image });
const people = ['Zufferey', 'Abadie', 'Mérieux'].map((nom, index) =>
  donneesOf(personOf(nom, 'Zoé', `2026-000${index}`), { urlPreuve: URL_PREUVE, attestation: 'a.b.c' }),
);
const pdf = await gathered(parchemin.print(people));
const text = pdf.toString('latin1');

async function* slowly<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

test('the same people give the same bytes, whether they come at once or one by one', async () => {
  const again = await prepareParchemin(MODELE, { ressources: image });
  expect((await gathered(again.print(slowly(people)))).equals(pdf)).toBe(true);
});

test('the boxes: 3 mm of bleed, 7 mm more for the marks', () => {
  const box = (name: string) =>
    [...text.matchAll(new RegExp(`/${name} \\[([^\\]]+)\\]`, 'g'))].map(([, numbers]) =>
      numbers?.split(' ').map((n) => Math.round((Number(n) * 25.4) / 7.2) / 10),
    );
  expect(box('MediaBox')).toEqual(people.map(() => [0, 0, 317, 230]));
  expect(box('BleedBox')).toEqual(people.map(() => [7, 7, 310, 223]));
  expect(box('TrimBox')).toEqual(people.map(() => [10, 10, 307, 220]));
});

test('neither tags, nor links, nor attachments: a printer has no use for them', () => {
  for (const name of ['/StructTreeRoot', '/Annot', '/EmbeddedFile', '/GTS_PDFA1']) expect(text).not.toContain(name);
});

test('fonts and images are there once', () => {
  expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
});

test('a page is made when it is asked for, and leaves before the last one is made', async () => {
  const made: number[] = [];
  function* many(): Generator<DonneesParchemin> {
    for (let index = 0; index < 200; index += 1) {
      made.push(index);
      yield donneesOf(personOf('Ferrandier', 'Zoé', `id-${index}`), { urlPreuve: `${URL_PREUVE}${index}` });
    }
  }
  const pages = parchemin.print(many())[Symbol.asyncIterator]();
  expect(made).toEqual([]);
  const first = await pages.next();
  expect(first.value?.length).toBeGreaterThanOrEqual(65_536);
  expect(made.length).toBeLessThan(50);
  const before = made.length;
  await Promise.resolve();
  expect(made).toHaveLength(before);
  await pages.return?.();
});

test('nobody: an error, rather than a file without a page', async () => {
  await expect(gathered(parchemin.print([]))).rejects.toMatchObject({
    code: 'aucun-parchemin',
    message: 'Il n’y a aucun parchemin à imprimer : la liste des personnes est vide.',
  });
});

describe.runIf(hasPdfJudges)('other programs', () => {
  test('qpdf finds no fault', () =>
    expect(judge('qpdf', ['--check', 'FILE'], pdf).toString()).toContain('No syntax or stream encoding errors found'));

  test('one page per person, in the order given', () => {
    const words = judge('pdftotext', ['FILE', '-'], pdf).toString('utf8');
    expect(words.match(/^Zoé .*$/gm)).toEqual(['Zoé Zufferey', 'Zoé Abadie', 'Zoé Mérieux']);
    expect(judge('pdfinfo', ['FILE'], pdf).toString()).toMatch(/^Pages: +3$/m);
  });

  test('what bleeds goes to the bleed and no further; the marks are outside of it', async () => {
    const red = modelOf({ type: 'rectangle', cadre: { x: -10, y: -10, largeur: 317, hauteur: 230 }, epaisseur: 0, remplissage: '#cc0000' });
    const { picture } = render(await gathered((await prepareParchemin(red)).print([DONNEES])), 144);
    expect([picture.at(7.5, 100), picture.at(6.5, 100), picture.at(309.5, 100), picture.at(310.5, 100)]).toEqual([
      '#cc0000',
      '#ffffff',
      '#cc0000',
      '#ffffff',
    ]);
    const isDark = (x: number, y: number): boolean => [-0.2, 0, 0.2].some((off) => picture.at(x + off, y) !== '#ffffff');
    expect([isDark(10, 3), isDark(307, 3), isDark(10, 227), isDark(12, 3)]).toEqual([true, true, true, false]);
  });
});
