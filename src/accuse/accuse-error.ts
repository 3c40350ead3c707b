/** Why what was given cannot be read as an accusé. */
import { type ParamsOf, TypedError } from '../typed-error.js';
import type { Place } from '../xml/lines.js';

const AGAIN = "Téléchargez l'accusé de nouveau sur le portail, sans l'ouvrir ni l'enregistrer dans un autre logiciel.";

/** The French sentences, by code: each says what was given. */
const SENTENCES = {
  'accuse-vide': () => `Le fichier donné est vide : ce n'est pas un accusé de traitement. ${AGAIN}`,
  'accuse-html': () =>
    `Le fichier donné est une page web, et non un accusé de traitement : la session du portail avait sans doute expiré. Reconnectez-vous, puis téléchargez l'accusé de nouveau.`,
  'accuse-tronque': () => `L'accusé s'arrête avant sa fin : le téléchargement a sans doute été interrompu. ${AGAIN}`,
  'accuse-doctype': () =>
    `Le fichier donné contient une déclaration DOCTYPE, refusée par sécurité : un accusé de la CDC n'en a pas. ${AGAIN}`,
  'accuse-flux': ({ racine }: { racine: string }) =>
    `Le fichier donné est le dépôt que vous avez envoyé (balise ${racine}), et non la réponse de la CDC : donnez l'accusé, à télécharger sur le portail ; son nom commence d'habitude par « Accuse_de_traitement ».`,
  'accuse-mal-forme': ({ detail }: { detail: string }) => `L'accusé n'est pas un XML bien formé : ${detail}. ${AGAIN}`,
  'accuse-inattendu': ({ racine }: { racine: string }) =>
    `Le fichier donné est un autre document XML (balise ${racine}), et non un accusé de traitement, qui commence par « rapport ». Vérifiez que vous avez choisi le bon fichier.`,
  'accuse-binaire': ({ kind }: { kind: string }) =>
    `Le fichier donné est ${kind}, et non un accusé de traitement, qui est un fichier .xml. Vérifiez que vous avez choisi le bon fichier.`,
  'accuse-encodage': ({ detail }: { detail: string }) => `L'accusé ne se lit pas : ${detail}. ${AGAIN}`,
  'accuse-texte': ({ kind }: { kind: string }) =>
    `Le fichier donné est ${kind}, et non un accusé de traitement, qui est un fichier XML. Vérifiez que vous avez choisi le bon fichier.`,
} as const;

export type AccuseErrorCode = keyof typeof SENTENCES;
export type AccuseErrorParams<Code extends AccuseErrorCode> = ParamsOf<typeof SENTENCES, Code>;

/**
 * Levée par `parseAccuse` et `readAccuse` quand ce qui est donné n'est pas un accusé, ou n'est pas entier.
 * `code` est permanent ; `message` est en français et dit ce qui a été donné.
 */
export class AccuseError extends TypedError<AccuseErrorCode> {
  override readonly name = 'AccuseError';
  /** Ligne et colonne, à partir de 1, quand la faute a une place. */
  readonly position?: Place;

  constructor(code: AccuseErrorCode, params: Readonly<Record<string, unknown>>, position?: Place) {
    super(code, SENTENCES, params);
    if (position) this.position = position;
  }
}

/** Makes the error, its parameters checked against the sentence. */
export const accuseError = <Code extends AccuseErrorCode>(code: Code, params: AccuseErrorParams<Code>, position?: Place): AccuseError =>
  new AccuseError(code, params as Readonly<Record<string, unknown>>, position);
