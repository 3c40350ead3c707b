/** How a verification reaches the world: by functions that the caller gives. */
import type { JWK } from 'jose';

/**
 * Ce qui va chercher les clés et les listes de statut. Le cœur n'ouvre aucune connexion : `accrochage/node` en donne un par https et un
 * hors ligne. Une fonction qui échoue lève une erreur ; son message est repris dans la phrase.
 *
 * @example
 * const resolveur: Resolveur = { cles: async (emetteur, kid) => keysNamed(kid, await lire(keysUrl(emetteur, kid))) };
 */
export interface Resolveur {
  /** Les clés publiques qu'un émetteur publie sous ce `kid` ; aucune s'il ne la connaît pas. */
  cles(issuerId: string, kid: string): Promise<readonly JWK[]>;
  /** Le jeton d'une liste de statut. Sans cette fonction, les révocations ne sont pas vues, et un avertissement le dit. */
  statut?(url: string): Promise<string>;
}

/** Why something did not come, in the words of who went for it. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : 'la lecture a échoué.';
