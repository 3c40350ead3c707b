/** Why a parchment cannot be made. */
import { show } from '../text/show.js';
import { type ParamsOf, TypedError } from '../typed-error.js';

/** The French sentences, by code. */
const SENTENCES = {
  'modele-invalide': ({ fautes }: { fautes: readonly string[] }) => `Le modèle de parchemin ne convient pas : ${fautes.join(' ')}`,
  'fiche-invalide': ({ fautes }: { fautes: readonly string[] }) => `La fiche de la certification ne convient pas : ${fautes.join(' ')}`,
  // The fields of a text.
  'texte-invalide': ({ texte, fautes }: { texte: string; fautes: readonly string[] }) =>
    `Le texte ${show(texte)} du modèle ne convient pas : ${fautes.join(' ')}`,
  'valeur-absente': ({ champ, label, personne }: { champ: string; label: string; personne: string }) =>
    `${label} ${label.startsWith('les ') ? 'manquent' : 'manque'} pour ${personne}. Complétez ses données, ou mettez entre [[ et ]] la partie du modèle qui contient {{${champ}}}.`,
  'identite-absente': ({ champ, personne }: { champ: string; personne: string }) =>
    `le parchemin de ${personne} a besoin de {{${champ}}}, et le passage désigne la personne par son numéro de sécurité sociale, sans prénom ni état civil. Ajoutez-les à sa ligne (prénom, date et lieu de naissance), ou donnez « identite » avec le passage.`,
  'date-invalide': ({ label, valeur, personne }: { label: string; valeur: string; personne: string }) =>
    `${label} ne convient pas pour ${personne} : ${show(valeur)} n'est pas un jour du calendrier écrit AAAA-MM-JJ, entre 1000 et 2999.`,
  // What the parchments of a deposit are made from.
  'motif-invalide': ({ motif, detail }: { motif: string; detail: string }) =>
    `Le motif d'adresse ${show(motif)} ne convient pas : ${detail} Exemple : https://preuves.exemple.fr/{jeton}.`,
  'modeles-concurrents': ({ usage, noms }: { usage: string; noms: readonly string[] }) =>
    `Deux modèles de parchemin servent au même usage (${usage}) : ${noms.map(show).join(' et ')} ; gardez-en un.`,
  'modele-refuse': ({ nom, numero, fautes }: { nom: string; numero: string; fautes: readonly string[] }) =>
    `Le modèle ${show(nom)} ne convient pas à la certification ${numero} : ${fautes.join(' ')}`,
  'fiche-manquante': ({ code, connues }: { code: string; connues: readonly string[] }) =>
    `La fiche de la certification ${show(code)} manque, dont le parchemin a besoin (intitulé, niveau, décision…) ; fiches données : ${connues.join(', ') || 'aucune'}.`,
  'modele-manquant': ({ usage, code }: { usage: string; code: string }) =>
    `Aucun modèle de parchemin ne sert à la certification ${show(code)} : donnez-en un d'usage ${usage}.`,
  'signataires-du-modele': ({ nombre, rang, manque }: { nombre: number; rang?: number; manque?: string }) =>
    rang === undefined
      ? `Un modèle livré demande une, deux ou trois personnes qui signent, et en a reçu ${nombre} : donnez le nom et la fonction de chacune.`
      : `Le signataire ${rang} n'a pas de ${manque} : un parchemin porte le nom et la fonction de qui le signe.`,
  'texte-sans-place': ({ personne, element, texte, taille }: { personne: string; element: number; texte: string; taille: number }) =>
    `Le texte « ${texte} » de ${personne} n’entre pas dans son cadre (élément ${element} du modèle), même réduit à ${String(taille).replace('.', ',')} points : agrandissez le cadre, ou diminuez « tailleMin ».`,
  'caractere-hors-police': ({
    personne,
    caractere,
    police,
    texte,
  }: {
    personne: string;
    caractere: string;
    police: string;
    texte: string;
  }) =>
    `Le caractère ${caractere}, dans « ${texte} » de ${personne}, n’existe pas dans la police ${police} : donnez une police qui le contient, ou corrigez le texte.`,
  'fichier-introuvable': ({ fichier }: { fichier: string }) =>
    `Le fichier « ${fichier} », que le modèle demande, n’a pas pu être lu : vérifiez qu’il est à côté du modèle.`,
  'image-illisible': ({ fichier, raison }: { fichier: string; raison: string }) => `L’image « ${fichier} » ne convient pas : ${raison}`,
  'police-illisible': ({ fichier }: { fichier: string }) =>
    `La police « ${fichier} » ne peut pas être lue : il faut un fichier TTF ou OTF entier.`,
  'aucun-parchemin': (_: Record<never, never>) => 'Il n’y a aucun parchemin à imprimer : la liste des personnes est vide.',
} as const;

export type ParcheminErrorCode = keyof typeof SENTENCES;

/**
 * Levée quand un parchemin ne peut pas être fait ; `code` est permanent, `message` est en français et nomme la personne quand c'est
 * son parchemin qui est en cause.
 */
export class ParcheminError extends TypedError<ParcheminErrorCode> {
  override readonly name = 'ParcheminError';
  /** Le passage en cause, quand la faute est dans l'un d'eux. */
  readonly idTechnique?: string;

  constructor(code: ParcheminErrorCode, params: Readonly<Record<string, unknown>>, idTechnique?: string) {
    super(code, SENTENCES, params, idTechnique === undefined ? '' : `Passage ${show(idTechnique)} : `);
    if (idTechnique !== undefined) this.idTechnique = idTechnique;
  }
}

export const parcheminError = <Code extends ParcheminErrorCode>(
  code: Code,
  params: ParamsOf<typeof SENTENCES, Code>,
  idTechnique?: string,
): ParcheminError => new ParcheminError(code, params as Readonly<Record<string, unknown>>, idTechnique);
