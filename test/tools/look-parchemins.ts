/**
 * Renders the samples of the shipped models, to be looked at: `npx tsx test/tools/look-parchemins.ts DOSSIER [fr|fr+en] [WORD OF THE NAME]`,
 * then `pdftoppm -r 60 -png`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Langue } from '../../src/parchemin/langues.js';
import { MODELES } from '../../src/parchemin/modeles/index.js';
import type { OptionsDeModele } from '../../src/parchemin/modeles/options.js';
import { prepareParchemin } from '../../src/parchemin/pdf/prepare.js';
import { CERTIFIER, SAMPLES } from './parchemin-samples.js';

const [folder, languages = 'fr', word = '', orientation = 'paysage'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Where to?');
mkdirSync(folder, { recursive: true });
const langues = languages.split('+') as [Langue];

for (const [nom, { modele, donnees }] of Object.entries(SAMPLES)) {
  if (!nom.includes(word)) continue;
  const options: OptionsDeModele = { ...CERTIFIER, orientation: orientation === 'portrait' ? 'portrait' : 'paysage' };
  const parchemin = await prepareParchemin(MODELES[modele](options), { langues });
  const file = `${folder}/${nom}-${languages}-${orientation}.pdf`;
  try {
    writeFileSync(file, await parchemin.screen(donnees));
    console.log(file);
  } catch (error) {
    console.log(`${nom}: ${error instanceof Error ? error.message : error}`);
  }
}
