/** What a browser refuses, or cannot do. */
import { unreadFormat } from '../rows/formats.js';
import { show } from '../text/show.js';
import { type ParamsOf, TypedError } from '../typed-error.js';

/** The French sentences, by code. */
const SENTENCES = {
  'format-inconnu': ({ nom }: { nom: string }) => unreadFormat(nom),
  // Saving.
  annule: ({ nom }: { nom: string }) => `L'enregistrement de « ${nom} » a été annulé : rien n'a été écrit.`,
  'disque-plein': ({ nom }: { nom: string }) =>
    `Il n'y a plus assez de place sur le disque pour « ${nom} » : rien n'a été gardé. Faites de la place, puis recommencez.`,
  'acces-refuse': ({ nom }: { nom: string }) =>
    `Le navigateur refuse d'écrire « ${nom} » : choisissez un autre dossier, ou autorisez cette page à enregistrer des fichiers.`,
  'ecriture-impossible': ({ nom, detail }: { nom: string; detail: string }) => `« ${nom} » n'a pas pu être enregistré (${detail}).`,
  // Reading.
  'lecture-impossible': ({ detail }: { detail: string }) =>
    `Le fichier ne peut plus être lu (${detail}) : il a été modifié, déplacé ou supprimé depuis que vous l'avez choisi. Choisissez-le de nouveau.`,
  // The worker.
  'travail-interrompu': ({ detail }: { detail: string }) =>
    `Le travail s'est interrompu${detail === '' ? '' : ` (${detail})`} : recommencez.`,
  'option-non-transmissible': ({ detail }: { detail: string }) =>
    `Une option ne peut pas être transmise au travail en arrière-plan, qui ne reçoit que des données, sans fonction (${detail}).`,
  'reprise-trop-grosse': ({ octets, max }: { octets: number; max: number }) =>
    `La reprise compte ${octets} octets, et le portail n'en prend que ${max} par fichier : faites-la avec la commande « accrochage accuse », qui fait plusieurs fichiers.`,
  defaut: ({ detail }: { detail: string }) => `Une erreur imprévue est survenue : ${show(detail)}. Signalez-la à l'éditeur de cette page.`,
} as const;

export type NavigateurErrorCode = keyof typeof SENTENCES;

/** Levée par ce qui est propre au navigateur ; `code` est permanent, `message` est en français. */
export class NavigateurError extends TypedError<NavigateurErrorCode> {
  override readonly name = 'NavigateurError';

  constructor(code: NavigateurErrorCode, params: Readonly<Record<string, unknown>>) {
    super(code, SENTENCES, params);
  }
}

export const navigateurError = <Code extends NavigateurErrorCode>(code: Code, params: ParamsOf<typeof SENTENCES, Code>): NavigateurError =>
  new NavigateurError(code, params as Readonly<Record<string, unknown>>);
