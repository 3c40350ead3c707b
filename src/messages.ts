/** The French sentences of the generic codes: one entry per code, so that a code without a sentence does not compile. */
import { accuse } from './messages-accuse.js';
import { classeur } from './messages-classeur.js';
import { fichier } from './messages-fichier.js';
import { show } from './text/show.js';

export { show };

/** Name of a character for a sentence: `U+0007`. */
export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;

interface Labelled {
  label: string;
  name: string;
}
interface Valued extends Labelled {
  value: unknown;
}

export const generic = {
  // The value of an element.
  'balise-manquante': ({ label, name, nil, reason }: Labelled & { nil?: boolean; reason?: string }) =>
    `« ${label} » manque : la balise ${name} est obligatoire${reason ? ` ${reason}` : ''}${nil ? ' (à écrire vide avec xsi:nil si la donnée est inconnue : null dans les données, « nil » dans une cellule)' : ''}.`,
  'balise-inconnue': ({ name, label, proposal }: { name: string; label: string; proposal?: string }) =>
    `${show(name)} n'est pas attendu dans « ${label} »${proposal ? ` : vouliez-vous dire ${show(proposal)} ?` : '.'}`,
  'balise-hors-version': ({ label, name, schema }: Labelled & { schema: string }) =>
    `« ${label} » (${name}) n'existe pas dans le schéma ${schema} : choisissez le schéma 1.1.5 ou retirez cette donnée.`,
  'balise-en-double': ({ label, name }: Labelled) => `« ${label} » (${name}) est donné deux fois ; une seule est attendue.`,
  'type-inattendu': ({ label, value, expected, received }: Valued & { expected: string; received?: string }) =>
    `« ${label} » : il faut ${expected}, et non ${received ?? show(value)}.`,
  'nil-interdit': ({ label, name, reason }: Labelled & { reason?: string }) =>
    `« ${label} » ne peut pas être déclaré inconnu (nil) : la balise ${name} demande une valeur${reason ? ` ${reason}` : ''}.`,
  'texte-vide': ({ label }: Labelled) => `« ${label} » est vide : écrivez une valeur, ou retirez cette donnée si elle est facultative.`,
  'texte-trop-long': ({ label, value, length, max }: Valued & { length: number; max: number }) =>
    `« ${label} » est trop long : ${plural(length, 'caractère')} pour ${max} au plus (${show(value)}). À abréger vous-même : rien n'est coupé.`,
  'longueur-inexacte': ({ label, value, length, expected }: Valued & { length: number; expected: number }) =>
    `« ${label} » doit compter exactement ${plural(expected, 'caractère')} ; ${show(value)} en compte ${length}.`,
  'format-inattendu': ({ label, value, expected, secret, length }: Valued & { expected: string; secret?: boolean; length: number }) =>
    `« ${label} » n'a pas la forme attendue (${secret ? `${plural(length, 'caractère')} reçus` : show(value)}) : ${expected}.`,
  'valeur-hors-nomenclature': ({ label, value, values, proposal }: Valued & { values: readonly string[]; proposal?: string }) =>
    `« ${label} » : ${show(value)} n'est pas une valeur admise${proposal ? `, vouliez-vous dire ${proposal} ?` : '.'} Valeurs admises : ${values.join(', ')}.`,
  'nombre-invalide': ({ label, value }: Valued) => `« ${label} » doit être un nombre entier ; ${show(value)} n'en est pas un.`,
  'nombre-hors-bornes': ({ label, value, minimum, maximum }: Valued & { minimum: number; maximum: number }) =>
    `« ${label} » doit être compris entre ${minimum} et ${maximum} ; reçu ${show(value)}.`,
  'date-invalide': ({ label, value }: Valued) =>
    `« ${label} » : ${show(value)} n'est pas une date valable ; écrivez-la AAAA-MM-JJ, par exemple 2026-07-01.`,
  'horodatage-invalide': ({ label, value }: Valued) =>
    `« ${label} » : ${show(value)} n'est pas un horodatage valable ; écrivez-le AAAA-MM-JJTHH:MM:SS+HH:MM, sans fraction de seconde ni « Z », par exemple 2026-07-15T17:30:00+02:00.`,
  'booleen-invalide': ({ label, value }: Valued) => `« ${label} » : ${show(value)} n'est ni vrai ni faux ; écrivez true ou false.`,
  'choix-absent': ({ label, names }: Labelled & { names: readonly string[] }) =>
    `« ${label} » est vide : donnez l'une de ces balises : ${names.join(', ')}.`,
  'choix-multiple': ({ label, names }: Labelled & { names: readonly string[] }) =>
    `« ${label} » : ${names.join(' et ')} s'excluent ; gardez-en une seule.`,
  'liste-vide': ({ label }: Labelled) => `« ${label} » ne contient rien ; il en faut au moins un.`,
  'caractere-interdit': ({ label, character, index }: Labelled & { character: string; index: number }) =>
    `« ${label} » contient un caractère invisible que le XML interdit (${character}, en position ${index + 1}) : effacez-le.`,
  'surrogat-isole': ({ label, character, index }: Labelled & { character: string; index: number }) =>
    `« ${label} » contient la moitié d'un caractère (${character}, en position ${index + 1}), sans doute un émoji coupé : effacez-le.`,
  // The document.
  'xml-mal-forme': ({ detail }: { detail: string }) => `Le fichier n'est pas un XML bien formé : ${detail}.`,
  'doctype-interdit': () => "Le fichier contient une déclaration DOCTYPE, refusée par sécurité : un dépôt n'en a pas besoin, retirez-la.",
  'encodage-inconnu': ({ encoding }: { encoding: string }) =>
    `L'encodage déclaré, ${show(encoding)}, n'est pas pris en charge : enregistrez le fichier en UTF-8.`,
  'encodage-invalide': ({ encoding }: { encoding: string }) =>
    `Le fichier contient des octets qui ne sont pas du ${encoding} : enregistrez-le en UTF-8, avec la déclaration encoding="UTF-8".`,
  'encodage-contredit': ({ declared, actual }: { declared: string; actual: string }) =>
    `La déclaration annonce ${declared} mais le fichier est en ${actual} : le portail peut le refuser, enregistrez-le en UTF-8.`,
  'version-xml-inhabituelle': ({ version }: { version: string }) =>
    `La déclaration annonce XML ${version} ; le portail attend version="1.0".`,
  'limite-depassee': ({ detail }: { detail: string }) => `La lecture s'arrête : ${detail}.`,
  'racine-inattendue': ({ name }: { name: string }) => `La balise racine est ${show(name)} ; un dépôt commence par « flux ».`,
  'espace-de-noms-inattendu': ({ name, found, expected }: { name: string; found: string; expected: string }) =>
    `La balise ${show(name)} ${found ? `est dans l'espace de noms « ${found} »` : "n'est dans aucun espace de noms"} ; « ${expected} » est attendu.`,
  'attribut-inattendu': ({ label, name, attribute }: Labelled & { attribute: string }) =>
    `La balise ${name} (« ${label} ») porte un attribut inattendu, ${show(attribute)} : retirez-le.`,
  'texte-inattendu': ({ label, name }: Labelled) =>
    `Du texte se trouve directement dans la balise ${name} (« ${label} »), qui ne contient que des balises : effacez-le.`,
  'balise-dans-un-texte': ({ label, name, child }: Labelled & { child: string }) =>
    `La balise ${show(child)} se trouve dans ${name} (« ${label} »), qui ne contient que du texte.`,
  'nil-invalide': ({ label, name, value }: Valued) =>
    `La balise ${name} (« ${label} ») porte xsi:nil=${show(value)} ; seuls true et false sont admis.`,
  'nil-non-vide': ({ label, name }: Labelled) =>
    `La balise ${name} (« ${label} ») est déclarée inconnue (xsi:nil="true") mais n'est pas vide : retirez l'un ou l'autre.`,
  'type-xsi-inattendu': ({ label, name, value }: Valued) =>
    `La balise ${name} (« ${label} ») porte xsi:type=${show(value)}, qui ne convient pas : retirez cet attribut.`,
  ...fichier,
  ...classeur,
  ...accuse,
} as const;

export type GenericCode = keyof typeof generic;
