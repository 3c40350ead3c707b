/** The French sentences of the generic codes about an accusé. */
import { suivi } from './messages-suivi.js';
import { show } from './text/show.js';

export const accuse = {
  'accuse-incomplet': ({ name }: { name: string }) =>
    `L'accusé ne donne pas « ${name} » : la CDC l'y met d'habitude, vérifiez que le fichier est entier.`,
  'accuse-element-inconnu': ({ name, within, lu }: { name: string; within: string; lu?: boolean }) =>
    `L'accusé contient une balise inconnue, ${show(name)}, dans « ${within} » : ${lu ? 'son texte est lu avec celui qui l’entoure' : "son contenu n'est pas lu"}.`,
  'accuse-element-incomplet': ({
    kind,
    names,
    idTechnique,
    code,
  }: {
    kind: string;
    names: readonly string[];
    idTechnique?: string;
    code?: string;
  }) =>
    `L'accusé contient ${kind}${idTechnique === undefined ? '' : ` (${show(idTechnique)})`} sans ${names.map((name) => `« ${name} »`).join(' ni ')}${code === undefined ? '' : ` ; il donne le code ${show(code)}`} : vérifiez que le fichier est entier.`,
  'accuse-element-en-double': ({ name, value }: { name: string; value: string }) =>
    `L'accusé donne deux fois « ${name} » au même endroit : la première valeur est gardée, ${show(value)} ne l'est pas.`,
  'accuse-messages-multiples': ({ name }: { name: string }) =>
    `L'accusé donne plusieurs « ${name} » pour la même faute : ils sont gardés, un par ligne.`,
  'accuse-texte-inattendu': ({ value, within }: { value: string; within: string }) =>
    `L'accusé contient un texte hors de toute donnée, dans « ${within} » : ${show(value)}.`,
  'accuse-nombre-illisible': ({ name, value }: { name: string; value: string }) =>
    `L'accusé donne « ${name} » : ${show(value)}, qui n'est pas un numéro de ligne ou de colonne ; la place de la faute reste inconnue.`,
  'accuse-passage-en-double': ({ idTechnique, liste }: { idTechnique: string; liste: string }) =>
    `L'accusé donne deux fois le passage ${show(idTechnique)} parmi les passages ${liste} : vérifiez que son identifiant technique est unique dans le dépôt.`,
  'accuse-passage-contradictoire': ({ idTechnique }: { idTechnique: string }) =>
    `L'accusé donne le passage ${show(idTechnique)} à la fois accepté et refusé : il est compté à reprendre, un nouvel envoi remplaçant le précédent ; vérifiez-le sur le portail.`,
  'accuse-contradictoire': () =>
    "L'accusé contient à la fois des erreurs, qui font rejeter le fichier entier, et des passages traités : vérifiez sur le portail ce qui a été pris.",
  'accuse-sans-resultat': () =>
    "L'accusé ne contient ni passage accepté, ni passage refusé, ni erreur : il ne dit rien du sort du dépôt, vérifiez-le sur le portail.",
  'accuse-encodage-contredit': ({ declared, actual }: { declared: string; actual: string }) =>
    `L'accusé annonce l'encodage ${declared} mais ses octets sont en ${actual} : il est lu en ${actual}, vérifiez une lettre accentuée.`,
  'accuse-remarques-abregees': ({ code, shown, more }: { code: string; shown: number; more: number }) =>
    `L'accusé a donné ${shown + more} fois la remarque « ${code} » : les ${shown} premières sont montrées, ${more} ne le sont pas.`,
  'passage-refuse': ({ message }: { message: string | null }) =>
    message === null ? 'La CDC a refusé ce passage, sans dire pourquoi.' : `La CDC a refusé ce passage : ${show(message)}.`,
  ...suivi,
} as const;
