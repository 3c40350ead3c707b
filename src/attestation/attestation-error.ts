/** Why an attestation, a key or a status list cannot be made. */
import { show } from '../text/show.js';
import { type ParamsOf, TypedError } from '../typed-error.js';

/** The French sentences, by code. A key is never shown. */
const SENTENCES = {
  'cle-invalide': ({ raison }: { raison: string }) => `La clé de signature ne convient pas : ${raison}`,
  'emetteur-invalide': ({ id }: { id: unknown }) =>
    `L'identifiant d'émetteur ${show(id)} ne convient pas : il faut un did:web (did:web:ecole.example) ou une adresse https, sans paramètre ni « # ».`,
  'emetteur-absent': (_: Record<never, never>) =>
    'La clé ne dit pas de quel émetteur elle est : donnez son identifiant (--emetteur did:web:votre-domaine.fr).',
  'kid-hors-emetteur': ({ id, kid }: { id: string; kid: string }) =>
    `L'identifiant de clé ${show(kid)} n'appartient pas à l'émetteur ${show(id)} : qui vérifie ne pourrait pas s'y fier.`,
  'titulaire-sans-nom': (_: Record<never, never>) =>
    "L'attestation a besoin du nom et d'un prénom, que le passage ne donne pas (la personne y est désignée par son numéro de sécurité sociale) : donnez son identité (« identite »).",
  'date-invalide': ({ nom, valeur }: { nom: string; valeur: unknown }) =>
    `La date « ${nom} » ne convient pas : ${show(valeur)} n'est pas un jour du calendrier écrit AAAA-MM-JJ.`,
  'instant-invalide': ({ nom, valeur }: { nom: string; valeur: unknown }) =>
    `L'instant « ${nom} » ne convient pas : ${show(valeur)} ; écrivez-le comme 2026-09-01T08:00:00Z.`,
  'fin-avant-debut': ({ debut, fin }: { debut: string; fin: string }) =>
    `L'attestation finirait (${fin}) avant de commencer (${debut}) : vérifiez les dates de validité.`,
  'adresse-invalide': ({ nom, valeur }: { nom: string; valeur: unknown }) =>
    `L'adresse « ${nom} » ne convient pas : ${show(valeur)} n'est pas une adresse https entière, sans « # ».`,
  'index-invalide': ({ index, taille }: { index: unknown; taille?: number }) =>
    `Le rang ${show(index)} ne convient pas : un rang de la liste de statut est un nombre entier de 0 à ${taille === undefined ? 'sa taille moins un' : taille - 1}.`,
  'taille-invalide': ({ taille, minimum, maximum }: { taille: unknown; minimum: number; maximum: number }) =>
    `La taille ${show(taille)} de la liste de statut ne convient pas : il faut un multiple de 8 de ${minimum} à ${maximum}.`,
  'liste-illisible': ({ raison }: { raison: string }) => `La liste de statut ne peut pas être reprise : ${raison}`,
  'cles-illisibles': ({ raison }: { raison: string }) => `Les clés publiées ne peuvent pas être lues : ${raison}`,
} as const;

export type AttestationErrorCode = keyof typeof SENTENCES;

/** Levée quand une attestation, une clé ou une liste de statut ne peut pas être faite ; `code` est permanent, `message` en français. */
export class AttestationError extends TypedError<AttestationErrorCode> {
  override readonly name = 'AttestationError';

  constructor(code: AttestationErrorCode, params: Readonly<Record<string, unknown>>) {
    super(code, SENTENCES, params);
  }
}

export const attestationError = <Code extends AttestationErrorCode>(
  code: Code,
  params: ParamsOf<typeof SENTENCES, Code>,
): AttestationError => new AttestationError(code, params as Readonly<Record<string, unknown>>);
