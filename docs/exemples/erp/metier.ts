/** Ce que font les routes, quel que soit le serveur : contrôler, déposer, expliquer. Rien n'est gardé que le dépôt demandé. */
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CheckReport,
  checkRows,
  type DepotConfig,
  type DepotReport,
  explainAccuse,
  FileError,
  formatOf,
  generateDepot,
  parseAccuse,
  readBytes,
  readRows,
} from 'accrochage/node';
import { DemandeRefusee } from './erreurs.js';

export interface Reglages {
  readonly config: DepotConfig;
  /** Là où les dépôts s'écrivent : hors de ce que le serveur web publie. */
  readonly dossier: string;
}
type Octets = AsyncIterable<Uint8Array>;

/** Le rapport d'un fichier : ses fautes en français, avec leur cellule. La mémoire ne dépend pas du nombre de lignes. */
export const controler = (octets: Octets, nom: string): Promise<CheckReport> => checkRows(readRows(octets, { format: formatOf(nom) }));

/** Écrit le dépôt dans un dossier neuf, que `reference` nomme ; les lignes refusées vont dans un fichier à part. */
export async function deposer(octets: Octets, nom: string, { config, dossier }: Reglages, signal: AbortSignal) {
  const reference = randomUUID();
  const bilan = await generateDepot(readRows(octets, { format: formatOf(nom) }), {
    config,
    folder: join(dossier, reference),
    partial: true,
    signal,
  });
  const { dossier: _, ...publie }: DepotReport = bilan; // L'appelant n'a pas à connaître les chemins du serveur.
  return { reference: bilan.ecrit ? reference : null, ...publie };
}

/** Chaque refus d'un accusé, expliqué par le dépôt auquel il répond, s'il est donné. */
export async function expliquer(accuse: Uint8Array, reference: string | undefined, { dossier }: Reglages) {
  const lu = parseAccuse(accuse);
  const refus = [];
  for await (const { idTechnique, trouve, explication } of explainAccuse(lu, reference === undefined ? [] : fichiersDe(reference, dossier)))
    refus.push({ idTechnique, trouve, sens: explication.sens, conseil: explication.conseil, verifications: explication.verifications });
  return { verdict: lu.verdict, acceptes: lu.passagesOK.length, refuses: lu.passagesKO.length, erreurs: lu.erreurs, refus };
}

async function* fichiersDe(reference: string, dossier: string): AsyncGenerator<Octets> {
  // Ce qui vient de l'appelant ne devient un chemin qu'une fois sa forme vérifiée.
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(reference))
    throw new DemandeRefusee(400, 'reference', 'La référence du dépôt est mal formée.');
  const noms = await readdir(join(dossier, reference)).catch(() => {
    throw new FileError('ENOENT', reference, `Aucun dépôt n'a la référence ${reference}.`);
  });
  for (const nom of noms.filter((nom) => nom.endsWith('.xml'))) yield readBytes(join(dossier, reference, nom));
}
