/** Un ouvrier, sur cette machine ou sur une autre ; lancez-en un par cœur. `ouvrier.ts PASSAGES DOSSIER MODELE FICHES` */
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { ecrire, ouvrirAtelier } from '../parchemins.js';
import { ouvrirBase } from './base.js';
import { connection, FILE, type Lot, lireArguments, nomDuRefus } from './file.js';

/** Le temps qu'un ouvrier muet garde son lot. Trop court, un ouvrier lent se le fait prendre : c'est du travail en double, rien de plus. */
const VERROU_MS = Number(process.env.VERROU_MS ?? 30_000);

const { donnees, ...reglages } = lireArguments();
const lire = await ouvrirBase(donnees);
const { faire, nomDe } = await ouvrirAtelier(reglages);

async function traiter({ ids }: Lot): Promise<void> {
  for (const depose of await lire(ids)) {
    const sort = await faire(depose);
    if (typeof sort === 'string') continue;
    await ecrire(join(reglages.dossier, nomDuRefus(nomDe(depose))), Buffer.from(JSON.stringify(sort)));
  }
}

const ouvrier = new Worker<Lot>(
  FILE,
  async ({ id, data }) => {
    try {
      await traiter(data);
    } catch (erreur) {
      // BullMQ garde dans Redis le message et la pile d'une erreur, qui peuvent nommer une personne : ils restent ici.
      console.error(`Lot ${id} :`, erreur);
      throw new Error("Voir le journal de l'ouvrier.");
    }
  },
  // Un ouvrier tué n'est pas une faute du lot : qu'il soit repris cinq fois avant d'être abandonné, et non une.
  { connection, lockDuration: VERROU_MS, stalledInterval: VERROU_MS, maxStalledCount: 5 },
);
ouvrier.on('error', (erreur) => console.error(erreur));
// Arrêt demandé : le lot commencé est fini d'abord.
process.once('SIGTERM', () => void ouvrier.close());
console.log('prêt');
