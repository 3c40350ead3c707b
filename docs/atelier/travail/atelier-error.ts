/** Why the page cannot go on, in words for the person in front of it. */
import { type ParamsOf, TypedError } from '../../../src/typed-error.js';

const FORMATS = 'un classeur Excel (.xlsx), un CSV, un fichier XML de dépôt, ou un accusé de la CDC';

const SENTENCES = {
  'autre-fichier': ({ what }: { what: string }) =>
    what === 'un modèle de parchemin'
      ? "C'est un modèle de parchemin : donnez d'abord le fichier de vos lignes, puis ce modèle dans « Les parchemins »."
      : `C'est ${what}, où l'on ne peut pas lire de passages. Donnez ${FORMATS}.`,
  // The sentence of the library, which names what was found.
  illisible: ({ message }: { message: string }) => message,
  'fichier-demesure': ({ size }: { size: string }) =>
    `Le fichier pèse ${size}, plus que ce qu'une page peut traiter : passez par la commande « accrochage », ou découpez-le.`,
  'depot-attendu': () => "Ce n'est pas le fichier XML que vous aviez déposé : donnez celui que vous avez envoyé à la CDC.",
  'rien-ouvert': () => "Aucun fichier n'est ouvert : donnez-en un d'abord.",
  'json-illisible': ({ nom }: { nom: string }) =>
    `« ${nom} » n'est pas du JSON valable : vérifiez les guillemets, les virgules et les accolades.`,
  'modele-absent': () => 'Aucun modèle de parchemin dans les fichiers donnés : ajoutez le fichier JSON du modèle.',
  'fiches-absentes': () => 'Aucune fiche de certification dans les fichiers donnés : ajoutez le fichier JSON des fiches.',
  'aucun-passage-bon': () => "Aucun passage n'est sans erreur : corrigez d'abord les fautes.",
} as const;

export type AtelierErrorCode = keyof typeof SENTENCES;

export class AtelierError extends TypedError<AtelierErrorCode> {
  override readonly name = 'AtelierError';
  constructor(code: AtelierErrorCode, params: Readonly<Record<string, unknown>>) {
    super(code, SENTENCES, params);
  }
}

/** Makes the error, its parameters checked against the sentence. */
export const atelierError = <Code extends AtelierErrorCode>(code: Code, params: ParamsOf<typeof SENTENCES, Code>): AtelierError =>
  new AtelierError(code, params as Readonly<Record<string, unknown>>);
