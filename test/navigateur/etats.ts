/** The states of the page, one after the other, as a person meets them. */
import { readFileSync } from 'node:fs';
import type { Atelier } from './atelier.js';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

/** Each leads from the one before. */
export const ETATS: readonly (readonly [name: string, reach: (atelier: Atelier) => Promise<unknown>])[] = [
  ['accueil', async () => undefined],
  ['mauvais-fichier', (atelier) => atelier.give('photo.jpg', Buffer.from('ffd8ffe0', 'hex'))],
  ['classeur', (atelier) => atelier.give('apprenants.xlsx', fixture('demo/apprenants.xlsx'))],
  [
    'faute-depliee',
    async ({ page }) => {
      await page.locator('details.faute > summary').first().click();
      await page.locator('details.faute[open] .faute-corps').waitFor();
    },
  ],
  [
    'par-personne',
    async ({ page }) => {
      await page.getByLabel('par personne').check();
      await page.locator('.personnes').waitFor();
    },
  ],
  [
    'corrige',
    async (atelier) => {
      await atelier.page.locator('[data-correction]').first().click();
      await atelier.page.locator('#annuler').waitFor();
      await atelier.idle();
    },
  ],
  [
    'identifiants-faux',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Préparer le dépôt' }).click();
      await page.locator('.formulaire [role=alert]:not([hidden])').waitFor();
    },
  ],
  [
    'depot',
    async ({ page }) => {
      await page.getByLabel(/de l’émetteur/).fill('12ABC345');
      await page.getByLabel(/Numéro de contrat/).fill('MCFCER000000001');
      await page.getByLabel(/Déposer les bons passages quand même/).check();
      await page.getByRole('button', { name: 'Préparer le dépôt' }).click();
      await page.locator('.resultat-depot .reussite').waitFor();
    },
  ],
  [
    'parchemins',
    async ({ page }) => {
      await page.getByRole('button', { name: "Essayer avec les modèles de l'exemple" }).click();
      await page.locator('.reussite', { hasText: 'parchemin' }).waitFor();
    },
  ],
  ['sans-faute', (atelier) => atelier.give('depot.xml', fixture('valides/creation-1.1.5.xml'))],
  ['accuse', (atelier) => atelier.give('accuse.xml', fixture('accuses/traite.xml'))],
  ['accuse-rejete', (atelier) => atelier.give('accuse.xml', fixture('accuses/rejete.xml'))],
];
