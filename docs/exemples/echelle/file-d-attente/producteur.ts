/** Met en file les parchemins d'un fichier, attend les ouvriers, puis fait l'inventaire. `producteur.ts PASSAGES DOSSIER MODELE FICHES` */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { inventaire, ouvrirAtelier } from '../parchemins.js';
import { lirePassages } from '../passages.js';
import { connection, FILE, type Lot, lireArguments, nomDuRefus } from './file.js';

const PERSONNES = 20;
const { donnees, ...reglages } = lireArguments();
const { nomDe } = await ouvrirAtelier(reglages);
const file = new Queue<Lot>(FILE, { connection });

/** Les lignes sans faute : leur identifiant, et le fichier qui en viendra. */
const personnes: { id: string; nom: string }[] = [];
const ecartes: (string | undefined)[] = [];
for await (const depose of lirePassages(donnees, {}, (idTechnique) => ecartes.push(idTechnique)))
  personnes.push({ id: depose.passage.idTechnique, nom: nomDe(depose) });

for (let debut = 0; debut < personnes.length; debut += PERSONNES) {
  const lot = personnes.slice(debut, debut + PERSONNES);
  const noms = lot.map(({ nom }) => nom).join('\n');
  await file.add(
    'lot',
    { ids: lot.map(({ id }) => id) },
    {
      // Tiré des identifiants et des données : BullMQ refuse un lot déjà en file, et en prend un nouveau si une donnée a changé.
      jobId: createHash('sha256').update(noms).digest('hex'),
      attempts: 3,
      backoff: { type: 'exponential', delay: 1000 },
      // Rien ne reste dans Redis, et un lot fini ou abandonné peut être remis : ce qui est fait, c'est ce qui est sur le disque.
      removeOnComplete: true,
      removeOnFail: true,
    },
  );
}

const restants = async (): Promise<number> => {
  const nombres = await file.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  return Object.values(nombres).reduce((somme, nombre) => somme + nombre, 0);
};
while ((await restants()) > 0) await setTimeout(200);
await file.close();

const { manquants, perimes } = await inventaire(reglages.dossier, new Set(personnes.map(({ nom }) => nom)));
const fichiers = new Set(await readdir(reglages.dossier));
const refuses = manquants.filter((nom) => fichiers.has(nomDuRefus(nom)));
const bilan = {
  attendus: personnes.length,
  faits: personnes.length - manquants.length,
  refuses: refuses.map(nomDuRefus),
  manquants: manquants.filter((nom) => !refuses.includes(nom)),
  perimes,
  ecartes,
};
console.log(JSON.stringify(bilan));
process.exitCode = bilan.manquants.length > 0 ? 1 : 0;
