/** Une erreur → une réponse HTTP : le code, et une phrase que l'utilisateur comprend. */
import { randomUUID } from 'node:crypto';
import { AccuseError, DepotError, FileError, RepriseError } from 'accrochage/node';

/** Une demande que le serveur refuse de lui-même. */
export class DemandeRefusee extends Error {
  constructor(
    readonly statut: 400 | 413,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Reponse {
  readonly statut: number;
  readonly corps: { readonly code: string; readonly message: string };
}

const DES_FICHIERS: Readonly<Record<string, number>> = { EFORMAT: 400, ENOENT: 404, EEXIST: 409, ENOSPC: 507 };

export function reponseA(erreur: unknown): Reponse {
  if (erreur instanceof DemandeRefusee) return reponse(erreur.statut, erreur.code, erreur.message);
  // Le fichier reçu n'est pas ce qu'il faut : la phrase de la bibliothèque dit quoi, et que faire.
  if (erreur instanceof AccuseError || erreur instanceof RepriseError) return reponse(422, erreur.code, erreur.message);
  if (erreur instanceof DepotError) return reponse(422, 'depot', erreur.message);
  const statut = erreur instanceof FileError ? DES_FICHIERS[erreur.code] : undefined;
  if (erreur instanceof FileError && statut === 507) return reponse(507, erreur.code, 'Le disque du serveur est plein.');
  if (erreur instanceof FileError && statut !== undefined) return reponse(statut, erreur.code, erreur.message);
  // Au journal : un numéro et la sorte d'erreur. Son message pourrait citer une donnée d'une personne ou un chemin.
  const incident = randomUUID();
  console.error(`incident ${incident} : ${erreur instanceof Error ? erreur.name : typeof erreur}`);
  return reponse(500, 'incident', `Le serveur n'a pas pu répondre. Donnez ce numéro à qui s'en occupe : ${incident}.`);
}

const reponse = (statut: number, code: string, message: string): Reponse => ({ statut, corps: { code, message } });
