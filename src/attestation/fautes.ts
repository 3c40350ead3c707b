/** What a verification may find, and how it says it. */
import { show } from '../text/show.js';
import type { ParamsOf } from '../typed-error.js';

/** A value of a token, which may hold anything, or not be there. */
const told = (value: unknown): string => (value === undefined || value === null ? 'rien' : show(value));

/** The French sentences, by code. The content of a token that is not proven is quoted with care: `show` shortens it. */
export const SENTENCES = {
  'attestation-illisible': ({ raison }: { raison: string }) => `Ce n'est pas une attestation lisible : ${raison}`,
  'attestation-trop-longue': ({ longueur, maximum }: { longueur: number; maximum: number }) =>
    `L'attestation est trop longue pour être vraie : ${longueur} caractères, ${maximum} au plus.`,
  'algorithme-refuse': ({ alg }: { alg: unknown }) =>
    `La signature est faite avec ${alg === undefined ? 'un algorithme qui n’est pas dit' : `l'algorithme ${told(alg)}`}, qui ne prouve rien ici : ES256, EdDSA ou RS256 est attendu.`,
  'entete-refuse': ({ champ }: { champ: string }) =>
    `L'en-tête de l'attestation demande un traitement inconnu (« ${champ} ») : elle est refusée.`,
  'cle-non-designee': (_: Record<never, never>) => `L'attestation ne dit pas quelle clé l'a signée (« kid » manque).`,
  'cle-etrangere': ({ kid, emetteur }: { kid: string; emetteur: unknown }) =>
    `L'attestation dit venir de ${emetteur === undefined ? 'personne' : told(emetteur)}, mais sa clé (${show(kid)}) n'est pas une clé de cet émetteur : elle a pu être signée par n'importe qui.`,
  'cle-inconnue': ({ kid, emetteur }: { kid: string; emetteur: string }) =>
    `La clé ${show(kid)} n'est pas parmi celles que publie ${show(emetteur)} : elle a été retirée, ou l'attestation ne vient pas de lui.`,
  'cles-introuvables': ({ emetteur, raison }: { emetteur: string; raison: string }) =>
    `Les clés de ${show(emetteur)} n'ont pas pu être lues, on ne peut donc rien conclure : ${raison}`,
  'signature-invalide': ({ kid }: { kid: string }) =>
    `La signature ne correspond pas au contenu : l'attestation a été modifiée après sa signature, ou n'a pas été signée par la clé ${show(kid)}.`,
  'emetteur-contredit': ({ iss, emetteur }: { iss: unknown; emetteur: unknown }) =>
    `L'attestation nomme deux émetteurs différents : ${told(iss)} et ${told(emetteur)}.`,
  'attestation-incoherente': ({ champ, jeton, contenu }: { champ: string; jeton: unknown; contenu: unknown }) =>
    `L'attestation se contredit sur « ${champ} » : ${told(jeton)} dans le jeton, ${told(contenu)} dans son contenu.`,
  'schema-invalide': ({ fautes }: { fautes: readonly string[] }) =>
    `L'attestation est signée, mais n'est pas un badge Open Badges 3.0 conforme : ${fautes.join(' ; ')}.`,
  'attestation-pas-encore-valable': ({ debut, le }: { debut: string; le: string }) =>
    `L'attestation n'est pas encore valable : elle le sera à partir du ${debut}, et nous sommes le ${le}.`,
  'attestation-expiree': ({ fin, le }: { fin: string; le: string }) =>
    `L'attestation a expiré : elle valait jusqu'au ${fin}, et nous sommes le ${le}.`,
  'dates-non-jugees': (_: Record<never, never>) => `Les dates de validité n'ont pas été vérifiées : la date du jour n'a pas été donnée.`,
  'attestation-revoquee': ({ emetteur }: { emetteur: string }) =>
    `L'attestation a été révoquée par ${show(emetteur)} : elle ne vaut plus rien.`,
  'attestation-suspendue': ({ emetteur }: { emetteur: string }) => `L'attestation est suspendue par ${show(emetteur)}.`,
  'statut-non-verifie': (_: Record<never, never>) =>
    `L'attestation peut être révoquée, et sa liste de statut n'a pas été consultée : une révocation passerait inaperçue.`,
  'statut-illisible': ({ url, raison }: { url: string; raison: string }) =>
    `La liste de statut ${show(url)} n'a pas pu être vérifiée, on ne sait donc pas si l'attestation est révoquée : ${raison}`,
  'statut-inconnu': ({ type }: { type: unknown }) =>
    `L'attestation porte un statut d'une sorte inconnue (${told(type)}), qui n'a pas été vérifié.`,
} as const;

export type CodeFauteAttestation = keyof typeof SENTENCES;

const WARNINGS: ReadonlySet<CodeFauteAttestation> = new Set(['dates-non-jugees', 'statut-non-verifie', 'statut-inconnu']);

/** Ce qu'une vérification a trouvé. */
export interface FauteAttestation {
  /** Permanent : peut être retiré, n'est jamais repris pour autre chose. */
  readonly code: CodeFauteAttestation;
  readonly severity: 'error' | 'warning';
  /** En français. */
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function faute<Code extends CodeFauteAttestation>(code: Code, params: ParamsOf<typeof SENTENCES, Code>): FauteAttestation {
  const sentence = SENTENCES[code] as (params: unknown) => string;
  return {
    code,
    severity: WARNINGS.has(code) ? 'warning' : 'error',
    message: sentence(params),
    params: params as FauteAttestation['params'],
  };
}

/** Stops a verification: what comes after would be said of a content that nobody has proven. */
export class Refus extends Error {
  readonly faute: FauteAttestation;
  constructor(found: FauteAttestation) {
    super(found.message);
    this.faute = found;
  }
}
