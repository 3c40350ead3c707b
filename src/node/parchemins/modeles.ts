/** Models and records, from their files. */
import { dirname, resolve } from 'node:path';
import type { ModeleDonne } from '../../parchemin/atelier.js';
import type { FicheCertification } from '../../parchemin/fiche.js';
import type { ModeleParchemin } from '../../parchemin/modele/modele.js';
import { readModele } from '../../parchemin/modele/read-modele.js';
import { readFiche } from '../../parchemin/read-fiche.js';
import { readJsonFile, readWhole } from '../read-whole.js';

/** Un modèle, et le dossier d'où ses images et ses polices sont nommées. */
export interface ModeleSource {
  readonly modele: ModeleParchemin;
  readonly dossier?: string;
}

export const readModeleFile = async (path: string): Promise<ModeleSource> => ({
  modele: readModele(await readJsonFile(path)),
  dossier: dirname(resolve(path)),
});

export async function readFichesFile(path: string): Promise<FicheCertification[]> {
  const given = await readJsonFile(path);
  return (Array.isArray(given) ? given : [given]).map(readFiche);
}

/** The models with the files of their folders. */
export const givenIn = (sources: readonly ModeleSource[]): ModeleDonne[] =>
  sources.map(({ modele, dossier = '.' }) => ({ modele, ressources: (fichier) => readWhole(resolve(dossier, fichier)) }));
