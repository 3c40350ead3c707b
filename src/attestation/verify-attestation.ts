/** Whether an attestation is good, and what is wrong with it. */
import { checkClaims } from './check-claims.js';
import { checkDates, momentOf } from './check-dates.js';
import { openSigned } from './check-signature.js';
import { type CodeFauteAttestation, type FauteAttestation, faute, Refus } from './fautes.js';
import { type AttestationLue, lueOf } from './lue.js';
import type { Resolveur } from './resolveur.js';
import { BADGE, faultsOf } from './schema.js';
import { checkStatus } from './statut/check-status.js';
import { MAX_TOKEN } from './vocabulaire.js';

export interface OptionsVerification {
  /** Quand juger : un instant, ou un jour AAAA-MM-JJ (le début et la fin comptent). Absent, les dates ne sont pas jugées, et c'est dit. */
  readonly at?: Date | string;
  /** Gravité d'une faute, quand celle d'origine ne convient pas. La forme, la clé et la signature ne se négocient pas. */
  readonly severities?: Partial<Record<CodeNegociable, 'error' | 'warning' | 'off'>>;
}

/** Fautes dont l'appelant peut changer la gravité : celles d'un contenu dont la signature est prouvée. */
export type CodeNegociable = Extract<
  CodeFauteAttestation,
  `statut-${string}` | `attestation-${'expiree' | 'pas-encore-valable' | 'suspendue'}` | 'dates-non-jugees'
>;
const NEGOTIABLE: ReadonlySet<string> = new Set<CodeNegociable>([
  'statut-non-verifie',
  'statut-illisible',
  'statut-inconnu',
  'attestation-expiree',
  'attestation-pas-encore-valable',
  'attestation-suspendue',
  'dates-non-jugees',
]);

export interface ResultatVerification {
  /** Aucune faute de gravité `error`. */
  readonly valid: boolean;
  /** Ce que dit l'attestation ; absent tant que sa signature et sa forme ne sont pas prouvées, pour ne rien montrer de faux. */
  readonly attestation?: AttestationLue;
  readonly diagnostics: readonly FauteAttestation[];
}

function weighed(found: readonly FauteAttestation[], severities: OptionsVerification['severities'] = {}): FauteAttestation[] {
  return found.flatMap((each) => {
    const severity = NEGOTIABLE.has(each.code) ? (severities[each.code as CodeNegociable] ?? each.severity) : each.severity;
    return severity === 'off' ? [] : [{ ...each, severity }];
  });
}

async function examine(token: string, resolver: Resolveur, at: Date | string | undefined): Promise<Omit<ResultatVerification, 'valid'>> {
  const moment = at === undefined ? undefined : momentOf(at);
  const signed = await openSigned(token, MAX_TOKEN, resolver);
  const parsed = BADGE.safeParse(signed.payload);
  if (!parsed.success) return { diagnostics: [faute('schema-invalide', { fautes: faultsOf(parsed.error) })] };
  const badge = parsed.data;
  const contradictions = checkClaims(signed, badge);
  if (contradictions.length > 0) return { diagnostics: contradictions };
  const dates = moment ? checkDates(badge, moment) : [faute('dates-non-jugees', {})];
  return { attestation: lueOf(badge, signed), diagnostics: [...dates, ...(await checkStatus(badge, resolver, moment))] };
}

/**
 * Vérifie une attestation (badge Open Badges 3.0 au format VC-JWT) : forme, algorithme, clé de l'émetteur, signature, cohérence, schéma,
 * dates, révocation. Ne lève rien sur un jeton, quel qu'il soit : ce qui ne va pas est dans `diagnostics`.
 *
 * `valid` dit que l'émetteur nommé a signé ce contenu ; que cet émetteur soit bien le certificateur attendu est à lire dans
 * `attestation.emetteur`.
 *
 * @throws {RangeError} si `at` n'est pas une date
 * @example
 * const { valid, attestation, diagnostics } = await verifyAttestation(jeton, resolveur, { at: '2026-09-01' });
 */
export async function verifyAttestation(
  token: string,
  resolver: Resolveur,
  { at, severities }: OptionsVerification = {},
): Promise<ResultatVerification> {
  const { attestation, diagnostics: found } = await examine(token.trim(), resolver, at).catch((error: unknown) => {
    if (error instanceof Refus) return { attestation: undefined, diagnostics: [error.faute] };
    throw error;
  });
  const diagnostics = weighed(found, severities);
  return { valid: !diagnostics.some(({ severity }) => severity === 'error'), ...(attestation && { attestation }), diagnostics };
}
