/** The images of a model, as poppler shows them; those that are refused, and why. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModeleParchemin } from '../../src/parchemin/modele/modele.js';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { hasPdfJudges, judge, render } from '../tools/pdf.js';
import { donneesOf, image, modelOf, personOf } from './pdf-sample.js';

const donnees = donneesOf(personOf('Ferrandier'));
const cadre = { x: 20, y: 20, largeur: 80, hauteur: 60 };
/** On yellow: what is see-through shows it. */
const behind = { type: 'rectangle', cadre: { x: 0, y: 0, largeur: 297, hauteur: 210 }, epaisseur: 0, remplissage: '#ffff00' } as const;
const modelWith = (fichier: string, role: 'fond' | 'image' = 'image'): ModeleParchemin =>
  modelOf(behind, { type: 'image', cadre, fichier, role, description: 'Essai' });

describe.runIf(hasPdfJudges)('drawn', () => {
  const [red, blue, yellow] = ['#d00000', '#0000d0', '#ffff00'];

  test.each([
    ['rouge-bleu.png', red, blue],
    ['seize-bits.png', red, blue],
    ['palette.png', red, blue],
    ['transparence.png', red, yellow],
    ['transparence-16-bits.png', red, yellow],
    ['palette-transparente.png', red, yellow],
  ])('%s', async (fichier, left, right) => {
    const pdf = await (await prepareParchemin(modelWith(fichier), { ressources: image })).screen(donnees);
    const { picture } = render(pdf);
    // Two squares in a frame of 80 mm by 60: 80 by 40, 10 mm down.
    expect([picture.at(25, 35), picture.at(95, 65), picture.at(25, 28), picture.at(60, 72)]).toEqual([left, right, yellow, yellow]);
    expect(judge('qpdf', ['--check', 'FILE'], pdf).toString()).toContain('No syntax or stream encoding errors found');
  });

  test('ordinaire.jpg', async () => {
    const { picture } = render(await (await prepareParchemin(modelWith('ordinaire.jpg'), { ressources: image })).screen(donnees));
    expect(picture.at(25, 40)).toMatch(/^#(c[c-f]|d[0-4])0[0-4]0[0-4]$/);
  });

  test('gris.png', async () => {
    const { picture } = render(await (await prepareParchemin(modelWith('gris.png'), { ressources: image })).screen(donnees));
    expect(picture.at(25, 40)).toMatch(/^#(..)\1\1$/);
  });

  test('a background covers the page, whatever its proportions', async () => {
    const { picture } = render(await (await prepareParchemin(modelWith('rouge-bleu.png', 'fond'), { ressources: image })).screen(donnees));
    expect([picture.at(1, 1), picture.at(140, 208), picture.at(157, 1), picture.at(295, 208)]).toEqual([red, red, blue, blue]);
  });
});

describe('refused', () => {
  test.each([
    ['entrelacee.png', 'elle est entrelacée : enregistrez-la sans entrelacement.'],
    ['tronquee.png', 'le fichier est abîmé ou incomplet.'],
    ['cmjn.jpg', 'ses couleurs sont en CMJN : enregistrez-la en RVB.'],
    ['couchee.jpg', 'elle est enregistrée couchée, avec une consigne de rotation : ouvrez-la et enregistrez-la dans le bon sens.'],
    ['ni-png-ni-jpeg.gif', 'ce n’est ni un PNG ni un JPEG.'],
  ])('%s', async (fichier, reason) => {
    await expect(prepareParchemin(modelWith(fichier), { ressources: image })).rejects.toMatchObject({
      code: 'image-illisible',
      message: `L’image « ${fichier} » ne convient pas : ${reason}`,
    });
  });

  test('every beginning of a file: a French sentence, never a crash', async () => {
    for (const name of ['transparence.png', 'palette-transparente.png', 'ordinaire.jpg']) {
      const whole = await image(name);
      for (let length = 0; length < whole.length - 12; length += 7) {
        const cut = whole.slice(0, length);
        const made = prepareParchemin(modelWith(name), { ressources: async () => cut }).catch((error) => error);
        // A JPEG goes into the file as it is: its end is not looked at.
        if (!name.endsWith('.jpg')) expect(await made).toMatchObject({ code: 'image-illisible' });
        else await made;
      }
    }
  });

  test('a file that is not there, or that nobody reads', async () => {
    const message = 'Le fichier « absente.png », que le modèle demande, n’a pas pu être lu : vérifiez qu’il est à côté du modèle.';
    await expect(prepareParchemin(modelWith('absente.png'), { ressources: image })).rejects.toMatchObject({ message });
    await expect(prepareParchemin(modelWith('absente.png'))).rejects.toMatchObject({ code: 'fichier-introuvable', message });
  });
});

describe('fonts', () => {
  const texte = { type: 'texte', cadre, texte: 'Essai', taille: 12 } as const;

  test('one of the certifier takes the place of ours', async () => {
    const model = { ...modelOf({ ...texte, police: 'titre' }), polices: { titre: { fichier: 'titre.ttf' } } };
    const bytes = readFileSync(
      new URL('../../node_modules/@expo-google-fonts/eb-garamond/800ExtraBold/EBGaramond_800ExtraBold.ttf', import.meta.url),
    );
    const pdf = await (await prepareParchemin(model, { ressources: async () => new Uint8Array(bytes) })).screen(donnees);
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/BaseFont \/[^\n]+/g),
    ).toEqual(Array(2).fill(expect.stringContaining('+EBGaramond-ExtraBold')));
  });

  test('one that is no font', async () => {
    const model = { ...modelOf({ ...texte, police: 'titre' }), polices: { titre: { fichier: 'titre.ttf' } } };
    await expect(prepareParchemin(model, { ressources: async () => new Uint8Array(50) })).rejects.toMatchObject({
      message: 'La police « titre.ttf » ne peut pas être lue : il faut un fichier TTF ou OTF entier.',
    });
  });

  test('a font or a colour that is not declared', async () => {
    await expect(prepareParchemin(modelOf({ ...texte, police: 'gothique' }))).rejects.toMatchObject({ code: 'modele-invalide' });
    await expect(prepareParchemin(modelOf({ ...texte, couleur: 'or' }))).rejects.toMatchObject({ code: 'modele-invalide' });
  });
});
