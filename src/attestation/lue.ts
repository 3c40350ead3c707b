/** A badge that is proven → what people want to know of it. */
import { issuerOf } from './check-claims.js';
import type { Signe } from './check-signature.js';
import type { Badge } from './schema.js';

/** Ce que dit une attestation dont la signature est prouvée. */
export interface AttestationLue {
  readonly id: string;
  /** Nom de la personne, quand le badge le dit en clair. */
  readonly titulaire?: string;
  readonly certification: { readonly intitule: string; readonly code?: string; readonly description: string };
  /** `nom` est celui que l'émetteur se donne ; seul `id` est prouvé. */
  readonly emetteur: { readonly id: string; readonly nom?: string };
  /** AAAA-MM-JJ. */
  readonly delivreeLe: string;
  readonly valableDepuis: string;
  readonly valableJusqua?: string;
  readonly revocable: boolean;
  readonly alg: string;
  readonly kid: string;
  /** Le badge entier. */
  readonly badge: Badge;
}

const day = (instant: string): string => new Date(instant).toISOString().slice(0, 10);

export function lueOf(badge: Badge, { alg, kid }: Signe): AttestationLue {
  const { issuer, credentialSubject, validFrom, validUntil, awardedDate = validFrom } = badge;
  const { name: intitule, humanCode: code, description } = credentialSubject.achievement;
  const named = [credentialSubject.identifier ?? []].flat().find(({ identityType, hashed }) => identityType === 'name' && !hashed);
  const nom = typeof issuer === 'string' ? undefined : issuer.name;
  return {
    id: badge.id,
    ...(named && { titulaire: named.identityHash }),
    certification: { intitule, ...(code !== undefined && { code }), description },
    emetteur: { id: issuerOf(badge), ...(nom !== undefined && { nom }) },
    delivreeLe: day(awardedDate),
    valableDepuis: day(validFrom),
    ...(validUntil !== undefined && { valableJusqua: day(validUntil) }),
    revocable: badge.credentialStatus !== undefined,
    alg,
    kid,
    badge,
  };
}
