/** Le corps d'une requête, au fil de l'eau et borné : `fetch(adresse, { method: 'POST', body: fichier })` l'envoie tel quel. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DemandeRefusee } from './erreurs.js';

const MO = 1_000_000;
export const LIMITES = { lignes: 200 * MO, accuse: 20 * MO } as const;

/** Les octets reçus ; au-delà de `limite`, une erreur 413. */
export async function* octetsDe(requete: IncomingMessage, limite: number): AsyncGenerator<Uint8Array> {
  const refus = () => new DemandeRefusee(413, 'trop-grand', `Le fichier dépasse ${limite / MO} Mo : envoyez-le en plusieurs fois.`);
  if (Number(requete.headers['content-length'] ?? 0) > limite) throw refus();
  let recus = 0;
  // Sans cette option, s'arrêter de lire fermerait la connexion avant la réponse.
  for await (const morceau of requete.iterator({ destroyOnReturn: false })) {
    recus += morceau.length;
    if (recus > limite) throw refus();
    yield morceau;
  }
}

/** Tout le corps d'un coup : pour un accusé, qui est petit. */
export async function toutLeCorps(requete: IncomingMessage, limite: number): Promise<Uint8Array> {
  const morceaux: Uint8Array[] = [];
  for await (const morceau of octetsDe(requete, limite)) morceaux.push(morceau);
  return Buffer.concat(morceaux);
}

/** Le nom du fichier, qui en dit le format : `?nom=apprenants.xlsx`. */
export function nomDe(nom: unknown): string {
  if (typeof nom === 'string' && nom !== '') return nom;
  throw new DemandeRefusee(400, 'nom', 'Le nom du fichier manque : ajoutez ?nom=apprenants.xlsx à l’adresse.');
}

/** Se lève quand l'appelant s'en va sans attendre la réponse : le travail s'arrête, et ne laisse rien. */
export function departDe(reponse: ServerResponse): AbortSignal {
  const depart = new AbortController();
  reponse.once('close', () => reponse.writableFinished || depart.abort());
  return depart.signal;
}
