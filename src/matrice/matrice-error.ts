/** Why a workbook cannot be written. */
import { show } from '../messages.js';
import { type ParamsOf, TypedError } from '../typed-error.js';

interface Labelled {
  label: string;
  name: string;
}

/** The French sentences, by code. */
const SENTENCES = {
  // The options.
  'option-inconnue': ({ name }: { name: string }) => `L'option ${show(name)} n'existe pas.`,
  'option-invalide': ({ name, value, expected }: { name: string; value: unknown; expected: string }) =>
    `L'option « ${name} » : ${show(value)} ne convient pas, il faut ${expected}.`,
  'identification-hors-schema': ({ label, schema }: { label: string; schema: string }) =>
    `La voie d'identification « ${label} » n'existe pas dans le schéma ${schema}.`,
  'certification-invalide': ({ rank, reason }: { rank: number; reason: string }) =>
    `L'option « certifications », certification n° ${rank} : ${reason}`,
  'certification-en-double': ({ code }: { code: string }) => `L'option « certifications » donne deux fois la certification ${show(code)}.`,
  'constante-inconnue': ({ name }: { name: string }) =>
    `L'option « constantes » : ${show(name)} n'est pas une donnée que le classeur peut contenir.`,
  'constante-impossible': ({ label }: Labelled) =>
    `L'option « constantes » : « ${label} » est propre à chaque passage, ce ne peut pas être une constante.`,
  'constante-vide': ({ label }: Labelled) => `L'option « constantes » : « ${label} » est vide, il n'y a rien à préremplir.`,
  'constante-invalide': ({ reason }: { reason: string }) => `L'option « constantes » : ${reason}`,
  'constante-contradictoire': ({ label, value, expected }: Labelled & { value: unknown; expected: readonly string[] }) =>
    `L'option « constantes » : « ${label} » vaut ${show(value)}, que l'option « certifications » n'admet pas (${expected.join(', ')}).`,
  // The rows.
  'trop-de-lignes': ({ max }: { max: number }) =>
    `Une feuille de tableur ne peut pas contenir plus de ${max} passages : faites plusieurs classeurs.`,
  'trop-de-donnees': ({ rows }: { rows: number }) =>
    `Après ${rows} passages, la feuille est trop grande pour un classeur (4 Go) : faites plusieurs classeurs.`,
  'passage-vide': () => 'Le passage ne contient aucune donnée : sa ligne serait vide.',
  'donnee-sans-colonne': ({ name, label }: { name: string; label?: string }) =>
    label === undefined
      ? `${show(name)} n'est pas une donnée que le classeur peut contenir.`
      : `« ${label} » (${name}) n'a pas de colonne dans ce classeur : changez les options « colonnes », « identifications », « contact » ou « schema ».`,
  'bloc-entier-inconnu': ({ label }: Labelled) =>
    `« ${label} » : un bloc entier déclaré inconnu n'a pas de cellule ; donnez null à chacune de ses données.`,
  'valeur-inattendue': ({ label, expected, received }: Labelled & { expected: string; received: string }) =>
    `« ${label} » : il faut ${expected}, et non ${received}.`,
  'texte-trop-long-pour-une-cellule': ({ label, length, max }: Labelled & { length: number; max: number }) =>
    `« ${label} » compte ${length} caractères ; une cellule de tableur n'en contient que ${max}.`,
  'texte-lu-comme-inconnu': ({ label }: Labelled) =>
    `« ${label} » : le texte « nil » serait relu comme une donnée inconnue. Donnez null si elle l'est.`,
  'resultats-incomplets': ({ label, example }: Labelled & { example: string }) =>
    `« ${label} » : une cellule ne contient que des résultats entiers (domaine, compétence et niveau, comme ${example}), un au moins.`,
} as const;

export type MatriceErrorCode = keyof typeof SENTENCES;

/**
 * Levée par `writeMatrice` : une option ne convient pas, ou une donnée ne peut pas entrer dans le classeur sans être changée.
 * `code` est permanent ; `message` est en français et ne montre jamais de NIR.
 */
export class MatriceError extends TypedError<MatriceErrorCode> {
  override readonly name = 'MatriceError';
  /** Le passage en cause, quand la faute est dans l'un d'eux. */
  readonly idTechnique?: string;

  constructor(code: MatriceErrorCode, params: Readonly<Record<string, unknown>>, idTechnique?: string) {
    super(code, SENTENCES, params, idTechnique === undefined ? '' : `Passage ${idTechnique} : `);
    if (idTechnique !== undefined) this.idTechnique = idTechnique;
  }
}

/** Makes the error, its parameters checked against the sentence. */
export const matriceError = <Code extends MatriceErrorCode>(
  code: Code,
  params: ParamsOf<typeof SENTENCES, Code>,
  idTechnique?: string,
): MatriceError => new MatriceError(code, params as Readonly<Record<string, unknown>>, idTechnique);
