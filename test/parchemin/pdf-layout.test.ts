/** How texts are cut and sized. */
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { ElementTexte, Paragraphe } from '../../src/parchemin/modele/elements.js';
import { breakLines } from '../../src/parchemin/pdf/lines.js';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { streamsOf } from '../tools/pdf.js';
import { donneesOf, modelOf, personOf } from './pdf-sample.js';

/** One letter, one unit. */
const lines = (text: string, width: number, even = false): string[] => breakLines(text, width, (line) => line.length, even);

describe('lines', () => {
  test.each([
    ['a blank', 'abc def ghi', 7, ['abc def ', 'ghi']],
    ['a hyphen between letters', 'Le Goff-Queffélec', 8, ['Le Goff-', 'Queffélec']],
    ['not a hyphen before a digit', 'Covid-19 et', 7, ['Covid-19 ', 'et']],
    ['not an unbreakable blank', 'dix\u00a0ans de plus', 5, ['dix\u00a0ans ', 'de ', 'plus']],
    ['not inside a word, even too long', 'un anticonstitutionnel', 6, ['un ', 'anticonstitutionnel']],
    ['a line feed is kept', 'abc \n def', 20, ['abc ', ' def']],
  ])('%s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  test('even lines, without one more', () => {
    expect(lines('un deux trois quatre cinq six', 25)).toEqual(['un deux trois quatre cinq ', 'six']);
    expect(lines('un deux trois quatre cinq six', 25, true)).toEqual(['un deux trois ', 'quatre cinq six']);
  });
});

const NOM = 'de La Rochefoucauld-Montmorency d’Aubigné';
const donnees = donneesOf(personOf(NOM, 'Marie-Charlotte'));
const cadre = { x: 20, y: 20, largeur: 100, hauteur: 20 };

const FRAME = (100 * 72) / 25.4;
/** Measured in the whole font, by fontkit alone. */
const whole = fontkit.openSync('node_modules/@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf') as fontkit.Font;
const widthOf = (text: string, size: number): number => (whole.layout(text).advanceWidth / whole.unitsPerEm) * size;

/** Sizes and x of the lines of a file. */
async function drawn(...paragraphes: Paragraphe[]): Promise<{ sizes: number[]; xs: number[] }> {
  const model = modelOf({ type: 'pile', cadre, paragraphes });
  const content = streamsOf(await (await prepareParchemin(model)).screen(donnees)).find((stream) => stream.includes(' Tf')) ?? '';
  const numbers = (pattern: RegExp): number[] => [...content.matchAll(pattern)].map(([, number]) => Number(number));
  return { sizes: numbers(/\/F\d+ ([\d.]+) Tf/g), xs: numbers(/1 0 0 1 ([\d.]+) [\d.]+ Tm\n\/F/g) };
}

describe('sizes', () => {
  test('what holds keeps its size', async () => expect((await drawn({ texte: 'Court', taille: 20 })).sizes).toEqual([20]));

  test('a long name on one line gets smaller alone', async () => {
    const { sizes } = await drawn({ texte: '{{titulaire.nom}}', taille: 20, lignesMax: 1 }, { texte: 'Court', taille: 12 });
    expect(sizes).toEqual([15.6, 12]);
    expect(widthOf(NOM, 15.6)).toBeLessThan(FRAME);
    expect(widthOf(NOM, 16)).toBeGreaterThan(FRAME);
  });

  test('what lacks height gets smaller together', async () => {
    const { sizes } = await drawn({ texte: 'Un', taille: 30 }, { texte: 'Deux', taille: 20 });
    expect(sizes).toEqual([27, 18]);
    expect((30 + 20) * 1.25).toBeGreaterThan((20 * 72) / 25.4);
    expect((27 + 18) * 1.25).toBeLessThan((20 * 72) / 25.4);
  });

  test('left, centre, right: within the frame', async () => {
    const [left, right] = [(20 * 72) / 25.4, (120 * 72) / 25.4];
    const one = async (alignement: NonNullable<ElementTexte['alignement']>) =>
      (await drawn({ texte: 'Court', taille: 20, alignement })).xs[0] ?? 0;
    const [gauche, centre, droite] = [await one('gauche'), await one('centre'), await one('droite')];
    expect(gauche).toBeCloseTo(left, 2);
    expect(centre - gauche).toBeCloseTo(droite - centre, 2);
    expect(droite).toBeLessThan(right - 40);
  });

  test('letter spacing counts', async () => {
    const spaced = await drawn({ texte: 'FINITION DES OUVRAGES', taille: 20, espacement: 10, lignesMax: 1 });
    expect(spaced.sizes).toEqual([12.8]);
    // The white between the letters gets smaller with them: half the size, whatever the size.
    const width = (size: number): number => widthOf('FINITION DES OUVRAGES', size) + 20 * (size / 2);
    expect(width(12.8)).toBeLessThan(FRAME);
    expect(width(13.2)).toBeGreaterThan(FRAME);
  });

  test('no room at the smallest size: the person and the text are named', async () => {
    await expect(drawn({ texte: '{{titulaire.nom}}', taille: 20, tailleMin: 18, lignesMax: 1 })).rejects.toMatchObject({
      code: 'texte-sans-place',
      idTechnique: '2026-0001',
      message: `Passage « 2026-0001 » : Le texte « ${NOM} » de Marie-Charlotte ${NOM} n’entre pas dans son cadre (élément 1 du modèle), même réduit à 18 points : agrandissez le cadre, ou diminuez « tailleMin ».`,
    });
    await expect(drawn({ texte: 'Anticonstitutionnellement', taille: 60 })).rejects.toMatchObject({ code: 'texte-sans-place' });
  });

  test('a character that the font lacks is refused, not drawn as a box', async () => {
    const model = modelOf({ type: 'texte', cadre, texte: '{{titulaire.nom}}', taille: 12 });
    await expect((await prepareParchemin(model)).screen(donneesOf(personOf('Ли')))).rejects.toMatchObject({
      code: 'caractere-hors-police',
      message:
        'Passage « 2026-0001 » : Le caractère « Л » (U+041B), dans « Ли » de Zoé Ли, n’existe pas dans la police texte : donnez une police qui le contient, ou corrigez le texte.',
    });
  });

  test('an accent apart is put back on its letter', async () => {
    const model = modelOf({ type: 'texte', cadre, texte: '{{titulaire.nom}}', taille: 12 });
    const parchemin = await prepareParchemin(model);
    const content = async (nom: string) =>
      streamsOf(await parchemin.screen(donneesOf(personOf(nom)))).find((stream) => stream.includes(' Tf'));
    expect(await content('Me\u0301rieux')).toBe(await content('Mérieux'));
  });
});
