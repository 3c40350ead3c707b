/** Lance l'un ou l'autre : `npx tsx serveur.ts express accrochage.json depots 3000`. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { readConfig } from 'accrochage/node';

const [cadre, fichier = 'accrochage.json', dossier = 'depots', port = '0'] = process.argv.slice(2);
const lue = readConfig(JSON.parse(readFileSync(fichier, 'utf8')));
if ('faults' in lue) throw new Error(lue.faults.join('\n'));
const reglages = { config: lue.config, dossier };

let adresse: AddressInfo;
if (cadre === 'nestjs') {
  const app = await (await import('./nestjs.js')).application(reglages);
  adresse = (await app.listen(Number(port), '127.0.0.1')).address();
} else {
  const { application } = await import('./express.js');
  const serveur = application(reglages).listen(Number(port), '127.0.0.1');
  await new Promise((ecoute) => serveur.once('listening', ecoute));
  adresse = serveur.address() as AddressInfo;
}
console.log(`http://127.0.0.1:${adresse.port}`);
