/** The resolvers of Node: over https, and from a file of keys. */
import { keysNamed } from '../attestation/cles-publiees.js';
import { keysUrl } from '../attestation/identifiant-emetteur.js';
import type { Resolveur } from '../attestation/resolveur.js';
import { type HttpOptions, readUrl } from './verifier-source-http.js';

function jsonOf(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error(`${where} : ce n'est pas du JSON.`);
  }
}

/** A DID document speaks for one identifier, and must say which. */
function checkDocument(document: unknown, issuerId: string): void {
  if (!issuerId.startsWith('did:')) return;
  const { id } = (document ?? {}) as { id?: unknown };
  if (id !== issuerId) throw new Error(`le document publié ne parle pas de ${issuerId}.`);
}

/**
 * Un résolveur qui lit les clés et les listes de statut par https : délai et taille limités, adresses privées refusées, redirections
 * vérifiées. Une même adresse n'est lue qu'une fois par résolveur : faites-en un neuf pour chaque série de vérifications.
 *
 * @example
 * const { valid } = await verifyAttestation(jeton, httpsResolver(), { at: new Date() });
 */
export function httpsResolver(options: HttpOptions = {}): Required<Resolveur> {
  const known = new Map<string, Promise<Uint8Array>>();
  const read = (url: string): Promise<Uint8Array> => {
    const found = known.get(url) ?? readUrl(url, options);
    known.set(url, found);
    return found;
  };
  return {
    async cles(issuerId, kid) {
      const url = keysUrl(issuerId, kid);
      const document = jsonOf(await read(url), url);
      checkDocument(document, issuerId);
      return keysNamed(kid, document);
    },
    async statut(url) {
      return new TextDecoder().decode(await read(url));
    },
  };
}

/**
 * Un résolveur hors ligne : les clés viennent d'un document que vous tenez (JWK, JWKS ou document DID), obtenu de l'émetteur par une voie
 * sûre. Avec un JWK ou un JWKS, c'est vous qui répondez que ces clés sont bien celles de l'émetteur nommé.
 *
 * @param statut rend le jeton d'une liste de statut ; sans lui, un avertissement dit que les révocations n'ont pas été vues
 * @example
 * const resolveur = offlineResolver(JSON.parse(await readFile('did.json', 'utf8')));
 */
export function offlineResolver(document: unknown, statut?: Resolveur['statut']): Resolveur {
  return {
    async cles(issuerId, kid) {
      const { verificationMethod } = (document ?? {}) as { verificationMethod?: unknown };
      if (verificationMethod !== undefined) checkDocument(document, issuerId);
      return keysNamed(kid, document);
    },
    ...(statut && { statut }),
  };
}
