/** Ce que le producteur et les ouvriers doivent dire pareil. */
import type { ConnectionOptions } from 'bullmq';

export const FILE = 'parchemins';

/** Tout ce qui passe par Redis : des identifiants. Les données restent où l'école les garde. */
export interface Lot {
  readonly ids: readonly string[];
}

export const connection: ConnectionOptions = {
  host: process.env.REDIS_HOST ?? '127.0.0.1',
  port: Number(process.env.REDIS_PORT ?? 6379),
  // Redis qui redémarre se fait attendre ; BullMQ le demande aux ouvriers.
  maxRetriesPerRequest: null,
};

/** Les arguments des deux programmes. */
export function lireArguments(): { donnees: string; dossier: string; modele: string; fiches: string } {
  const [donnees, dossier, modele, fiches] = process.argv.slice(2);
  if (donnees && dossier && modele && fiches) return { donnees, dossier, modele, fiches };
  throw new Error('Il faut, dans cet ordre : le fichier des passages (NDJSON), le dossier des parchemins, le modèle, les fiches.');
}

/** À côté d'un parchemin qui n'a pas pu être fait, la raison : elle nomme la personne, et n'a donc rien à faire dans Redis. */
export const nomDuRefus = (parchemin: string): string => parchemin.replace(/\.pdf$/, '.refus.json');
