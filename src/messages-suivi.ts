/** The French sentences of the generic codes about the files of a follow-up. They name files and identifiers, never people. */
import { show } from './text/show.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;
const list = (names: readonly string[], total = names.length): string =>
  `${names.map(show).join(', ')}${total > names.length ? ` et ${plural(total - names.length, 'autre', 'autres')}` : ''}`;

export interface OfFile {
  fichier: string;
}

export const suivi = {
  'suivi-fichier-illisible': ({ fichier, detail }: OfFile & { detail: string }) =>
    `${show(fichier)} ne se lit pas, il n'est pas suivi : ${detail}`,
  'suivi-fichiers-ignores': ({ nombre, fichiers }: { nombre: number; fichiers: readonly string[] }) =>
    `Le suivi ne lit que les dépôts et les accusés, en .xml : ${nombre > 1 ? `${nombre} fichiers ne sont pas lus` : "un fichier n'est pas lu"} (${list(fichiers, nombre)}).`,
  'suivi-xml-etranger': ({ fichier, racine }: OfFile & { racine: string }) =>
    `${show(fichier)} est un autre document XML (balise ${show(racine)}), ni dépôt ni accusé : il n'est pas suivi.`,
  'suivi-dossier-vide': () =>
    "Il n'y a ici ni dépôt ni accusé : donnez le dossier où vous gardez les fichiers XML déposés et les accusés de la CDC.",
  'suivi-depot-fautif': ({ fichier, erreurs }: OfFile & { erreurs: number }) =>
    `Le dépôt ${show(fichier)} contient ${plural(erreurs, 'faute', 'fautes')} de schéma, le portail le rejettera sans doute : contrôlez-le. Ses passages lisibles sont suivis.`,
  'suivi-entete-incomplet': ({ fichier, names }: OfFile & { names: readonly string[] }) =>
    `Le dépôt ${show(fichier)} ne donne pas ${names.map((name) => `« ${name} »`).join(' ni ')} : il est rangé avant les autres, et son accusé n'est reconnu que par le nom du fichier.`,
  'suivi-sans-identifiant': ({ fichier, nombre }: OfFile & { nombre: number }) =>
    `${show(fichier)} contient ${plural(nombre, 'passage', 'passages')} sans identifiant technique, qui ne ${nombre > 1 ? 'peuvent' : 'peut'} pas être ${nombre > 1 ? 'suivis' : 'suivi'}.`,
  'suivi-lignes-fautives': ({ fichier, erreurs }: OfFile & { erreurs: number }) =>
    `${show(fichier)} contient ${plural(erreurs, 'faute', 'fautes')}, des lignes à envoyer peuvent manquer au suivi : « accrochage controler » ${erreurs > 1 ? 'les' : 'la'} montre.`,
  'suivi-idflux-en-double': ({ idFlux, fichiers }: { idFlux: string; fichiers: readonly string[] }) =>
    `L'idFlux ${show(idFlux)} est celui de plusieurs dépôts différents (${list(fichiers)}) : leur accusé vaut alors pour tous. Donnez à chaque fichier un idFlux neuf.`,
  'suivi-emetteurs-multiples': ({ idClients }: { idClients: readonly string[] }) =>
    `Les dépôts sont de plusieurs émetteurs (${list(idClients)}) : un même identifiant technique y désignerait deux passages différents. Suivez chaque émetteur dans son dossier.`,
  'suivi-accuse-sans-depot': ({ fichier, reference }: OfFile & { reference: string | null }) =>
    `L'accusé ${show(fichier)} répond à un dépôt qui n'est pas ici${reference === null ? '' : ` (${show(reference)})`} : ajoutez-le, sans lui ses passages n'ont ni date ni certification et sont pris pour des créations.`,
  'suivi-accuse-ambigu': ({ fichier, nomFichier, fichiers }: OfFile & { nomFichier: string; fichiers: readonly string[] }) =>
    `L'accusé ${show(fichier)} répond à un dépôt nommé ${show(nomFichier)}, et plusieurs portent ce nom (${list(fichiers)}) : il n'est pris pour la réponse d'aucun. Rangez-le dans le dossier du sien.`,
  'suivi-accuse-inhabituel': ({ fichier, nombre }: OfFile & { nombre: number }) =>
    `L'accusé ${show(fichier)} a ${plural(nombre, 'chose inhabituelle', 'choses inhabituelles')} : « accrochage accuse » ${nombre > 1 ? 'les' : 'la'} montre.`,
  'suivi-passages-sans-reponse': ({ fichier, nombre, idTechniques }: OfFile & { nombre: number; idTechniques: readonly string[] }) =>
    `L'accusé du dépôt ${show(fichier)} ne parle pas de ${nombre} de ses passages (${list(idTechniques, nombre)}) : vérifiez-les sur le portail.`,
  'suivi-passages-etrangers': ({ fichier, nombre, idTechniques }: OfFile & { nombre: number; idTechniques: readonly string[] }) =>
    `L'accusé du dépôt ${show(fichier)} parle de ${plural(nombre, "passage qui n'y est pas", "passages qui n'y sont pas")} (${list(idTechniques, nombre)}) : vérifiez que le dépôt est bien celui qui a été envoyé.`,
} as const;
