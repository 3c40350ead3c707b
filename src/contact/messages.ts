/** The French sentences of what is wrong with a contact. They show what was written, a NIR excepted, which the caller hides. */
import { show } from '../text/show.js';

interface Written {
  value: string;
}
interface Numbered extends Written {
  label: string;
}

export const contact = {
  // The e-mail address.
  'courriel-sans-arobase': ({ value }: Written) =>
    `L'adresse ${show(value)} n'a pas d'arobase (@) : recopiez-la en entier, comme zoe.martin@exemple.fr.`,
  'courriels-multiples': ({ value, nombre }: Written & { nombre: number }) =>
    `Il y a ici ${nombre} adresses (${show(value)}) : n'en gardez qu'une, celle où écrire à la personne.`,
  'courriel-avec-blanc': ({ value }: Written) => `L'adresse ${show(value)} contient un espace : une adresse n'en contient jamais.`,
  'courriel-avec-accent': ({ value, caractere }: Written & { caractere: string }) =>
    `L'adresse ${show(value)} contient ${show(caractere)}, que la plupart des messageries refusent : vérifiez-la auprès de la personne.`,
  'courriel-trop-long': ({ value, longueur, max }: Written & { longueur: number; max: number }) =>
    `L'adresse ${show(value)} compte ${longueur} caractères, ${max} au plus sont permis : elle est sans doute collée à un autre texte.`,
  'courriel-domaine-incomplet': ({ value, domaine }: Written & { domaine: string }) =>
    `Le domaine de l'adresse ${show(value)} est incomplet (${show(domaine)}) : il finit par un point et au moins deux lettres, comme exemple.fr.`,
  'courriel-mal-forme': ({ value }: Written) =>
    `${show(value)} n'a pas la forme d'une adresse (nom@exemple.fr) : vérifiez les points, l'arobase et la ponctuation.`,
  'courriel-domaine-douteux': ({ value, domaine, proposition }: Written & { domaine: string; proposition: string }) =>
    `L'adresse ${show(value)} finit par ${show(domaine)} : vouliez-vous dire ${show(proposition)} ?`,
  'courriel-extrait': ({ value, garde }: Written & { garde: string }) =>
    `De ${show(value)}, seule l'adresse ${show(garde)} est gardée : ce qui l'entoure n'en fait pas partie.`,
  // The telephone number.
  'telephone-notation-scientifique': ({ value }: Written) =>
    `Le numéro ${show(value)} a été abîmé par le tableur, qui l'a pris pour un nombre : des chiffres sont perdus. Donnez à la colonne le format Texte, puis saisissez-le de nouveau.`,
  'telephone-zero-perdu': ({ value }: Written) =>
    `Le numéro ${show(value)} a sans doute perdu son premier zéro, que le tableur retire d'un nombre : écrivez-le en entier, la colonne au format Texte.`,
  'telephone-plus-perdu': ({ value }: Written) =>
    `Le numéro ${show(value)} a sans doute perdu le « + » de son indicatif, que le tableur retire d'un nombre : écrivez-le en entier, la colonne au format Texte.`,
  'telephones-multiples': ({ value }: Written) =>
    `Il y a ici plusieurs numéros (${show(value)}) : n'en gardez qu'un, le portable de préférence.`,
  'telephone-illisible': ({ value }: Written) =>
    `${show(value)} n'est pas un numéro de téléphone : n'écrivez que ses chiffres, comme 06 12 34 56 78, ou +32 470 12 34 56 pour l'étranger.`,
  'telephone-longueur': ({ value, chiffres }: Written & { chiffres: number }) =>
    `Le numéro ${show(value)} compte ${chiffres} ${chiffres > 1 ? 'chiffres' : 'chiffre'} ; un numéro français en a 10 : recopiez-le en entier, avec son indicatif (+32, +687…) s'il est d'ailleurs.`,
  'telephone-non-attribue': ({ value }: Written) =>
    `Le numéro ${show(value)} n'existe pas au plan de numérotation : son début n'est attribué à personne, ou il n'a pas le bon nombre de chiffres. Vérifiez-le auprès de la personne.`,
  'telephone-indicatif-de-metropole': ({ value, pays, indicatif }: Written & { pays: string; indicatif: string }) =>
    `Le numéro ${show(value)} porte l'indicatif de la métropole (+33), mais c'est un numéro d'outre-mer (${pays}, +${indicatif}) : corrigez l'indicatif.`,
  'telephone-special': ({ value }: Written) =>
    `Le numéro ${show(value)} est un numéro spécial (gratuit, surtaxé ou d'entreprise), pas celui d'une personne : il ne reçoit pas de message.`,
  'telephone-pays-incertain': ({ value, pris, autres }: Written & { pris: string; autres: readonly string[] }) =>
    `Le numéro ${show(value)} peut être de plusieurs territoires (${[pris, ...autres].join(', ')}) : il est pris pour un numéro de ${pris}. Écrivez l'indicatif (+262, +590…) s'il est d'un autre.`,
  'telephone-extrait': ({ value, garde }: Written & { garde: string }) =>
    `De ${show(value)}, seul le numéro ${show(garde)} est gardé : ce qui l'entoure n'en fait pas partie.`,
  // The SIREN and the SIRET: `label` says which.
  'siret-notation-scientifique': ({ label, value }: Numbered) =>
    `Le ${label} ${show(value)} a été abîmé par le tableur, qui l'a pris pour un nombre : donnez à la colonne le format Texte, puis saisissez-le de nouveau.`,
  'siret-illisible': ({ label, value }: Numbered) => `${show(value)} n'est pas un ${label} : il n'est fait que de chiffres.`,
  'siret-longueur': ({ label, value, chiffres, attendus }: Numbered & { chiffres: number; attendus: number }) =>
    `Le ${label} ${show(value)} compte ${chiffres} ${chiffres > 1 ? 'chiffres' : 'chiffre'} au lieu de ${attendus} : recopiez-le depuis l'avis de situation de l'INSEE.`,
  'siret-zero-perdu': ({ label, value }: Numbered) =>
    `Le ${label} ${show(value)} a sans doute perdu ses premiers zéros, que le tableur retire d'un nombre : écrivez-le en entier, la colonne au format Texte.`,
  'siret-est-un-siren': ({ value }: Written) =>
    `${show(value)} est un SIREN (9 chiffres) : le SIRET le prolonge des 5 chiffres de l'établissement, que donne l'avis de situation de l'INSEE.`,
  'siren-est-un-siret': ({ value }: Written) =>
    `${show(value)} est un SIRET (14 chiffres) : le SIREN en est le début, les 9 premiers chiffres.`,
  'siret-cle-fausse': ({ label, value }: Numbered) =>
    `Le ${label} ${show(value)} est faux, sa clé de contrôle ne correspond pas : un chiffre est mal recopié, ou deux sont intervertis.`,
  'siret-separateurs-retires': ({ label, value, garde }: Numbered & { garde: string }) =>
    `Le ${label} ${show(value)} est lu sans ses espaces ni ses séparateurs : ${garde}.`,
  // The form of the first contact.
  'contact-donnee-manquante': ({ label }: { label: string }) => `« ${label} » manque : la Caisse des Dépôts en a besoin.`,
  'contact-donnee-inconnue': ({ cle, proposition }: { cle: string; proposition?: string }) =>
    `${show(cle)} n'est pas attendu ici${proposition ? ` : vouliez-vous dire ${show(proposition)} ?` : ' : retirez-le.'}`,
  'contact-donnee-mal-formee': ({ label, trouve, attendu }: { label: string; trouve: string; attendu: string }) =>
    `« ${label} » est ${trouve}, alors que ${attendu} est attendu.`,
  'contact-certification-mal-formee': ({ value }: Written) =>
    `${show(value)} n'est pas le code d'une certification : écrivez-le comme sa fiche, RNCP38575 ou RS5515.`,
} as const;

export type ContactCode = keyof typeof contact;
