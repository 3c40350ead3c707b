/** The French sentences of the generic codes about a workbook: its file, its sheets, its cells. */
import type { Labelled } from './messages-fichier.js';
import { show } from './text/show.js';

export const classeur = {
  // The file.
  'classeur-ancien': () =>
    'Le fichier est un classeur Excel ancien (.xls), même si son nom dit autre chose : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
  'classeur-chiffre': () =>
    "Le classeur est protégé par un mot de passe d'ouverture : ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger), puis enregistrez-le.",
  'classeur-opendocument': () =>
    'Le fichier est un document OpenDocument (.ods), même si son nom dit autre chose : ouvrez-le dans LibreOffice ou Excel et enregistrez-le au format .xlsx.',
  'classeur-binaire': () =>
    'Le fichier est un classeur Excel binaire (.xlsb), même si son nom dit autre chose : ouvrez-le dans Excel et enregistrez-le au format .xlsx.',
  'classeur-html': () =>
    "Le fichier est une page web qui porte le nom d'un classeur (des logiciels exportent ainsi) : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.",
  'classeur-texte': ({ kind }: { kind: string }) =>
    `Le fichier n'est pas un classeur .xlsx, bien qu'il en porte le nom : c'est ${kind}. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.`,
  'archive-sans-classeur': ({ kind }: { kind: string }) =>
    `Le fichier ne contient pas de classeur Excel : c'est ${kind}. Choisissez le fichier .xlsx lui-même.`,
  'classeur-endommage': ({ part, detail }: { part?: string; detail: string }) =>
    `Le classeur est endommagé${part === undefined ? '' : `, dans sa partie ${show(part)}`} : ${detail}. Téléchargez-le ou copiez-le de nouveau, ou ouvrez-le dans Excel ou LibreOffice, acceptez sa réparation et enregistrez-le.`,
  'classeur-demesure': ({ part, detail }: { part?: string; detail: string }) =>
    `Le classeur est démesuré${part === undefined ? '' : `, dans sa partie ${show(part)}`} : ${detail}. Il n'est pas lu, pour ne pas bloquer la machine ; copiez vos lignes dans un classeur neuf.`,
  'classeur-doctype': ({ part }: { part: string }) =>
    `Le classeur contient, dans sa partie ${show(part)}, une déclaration DOCTYPE qu'aucun tableur n'écrit et qui peut bloquer une machine : il n'est pas lu. Copiez vos lignes dans un classeur neuf.`,
  // A cell.
  'cellule-en-erreur': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : la cellule affiche l'erreur ${show(value)} ; corrigez sa formule, ou écrivez la valeur.`,
  'nombre-imprecis': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : le nombre ${show(value)} a plus de quinze chiffres, le tableur en a perdu la fin ; mettez la colonne au format Texte et écrivez-le de nouveau.`,
  'zeros-perdus': ({ label, value, expected }: Labelled & { value: string; expected: number }) =>
    `« ${label} » : la cellule contient le nombre ${show(value)}, où il faut ${expected} caractères ; le tableur a sans doute retiré un zéro de tête. Mettez la colonne au format Texte et écrivez la valeur entière.`,
  'date-dans-un-texte': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : la cellule contient une date (${show(value)}), que le tableur a sans doute faite de ce que vous écriviez ; mettez la colonne au format Texte et écrivez la valeur de nouveau.`,
  'date-impossible': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : la cellule a un format de date, mais sa valeur (${show(value)}) n'est aucun jour du calendrier ; écrivez la date de nouveau.`,
  'formule-sans-valeur': ({ label }: Labelled) =>
    `« ${label} » : la cellule contient une formule dont le fichier ne donne pas le résultat ; ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.`,
  // A row.
  'ligne-de-total': () => "Cette ligne est un total, elle ne désigne personne : elle n'est pas lue.",
  'valeurs-concurrentes': ({ label, value, other }: Labelled & { value: unknown; other: unknown }) =>
    `« ${label} » est donné deux fois sur la ligne, ${show(other)} et ${show(value)} : gardez-en un.`,
  // A sheet.
  'colonne-sans-titre': ({ column, rank }: { column: string; rank: number }) =>
    `La colonne ${column} (n° ${rank}) n'a pas de titre, mais contient des données : elles ne sont pas lues. Donnez-lui un titre, ou videz-la.`,
  'cellules-fusionnees': ({ names, count }: { names: readonly string[]; count: number }) =>
    `Des cellules sont fusionnées (${names.join(', ')}${count > names.length ? `, et ${count - names.length} autres` : ''}) : leur valeur est lue pour chacune des lignes de leur première colonne. Défusionnez-les si ce n'est pas ce que vous voulez.`,
  'lignes-masquees': ({ count, first }: { count: number; first: number }) =>
    count > 1
      ? `${count} lignes masquées (par un filtre, peut-être) sont lues comme les autres ; la première est la ligne ${first}.`
      : `La ligne ${first}, masquée (par un filtre, peut-être), est lue comme les autres.`,
  'identifiants-en-nombres': ({ label }: Labelled) =>
    `La colonne « ${label} » contient des nombres : si certains commençaient par des zéros, le tableur les a retirés. Mettez-la au format Texte.`,
  'autres-feuilles': ({ sheet, others }: { sheet: string; others: readonly string[] }) =>
    `La feuille « ${sheet} » est lue ; ${others.map((each) => `« ${each} »`).join(', ')} ${others.length > 1 ? 'ne le sont pas, bien que leurs titres soient' : "ne l'est pas, bien que ses titres soient"} connus aussi.`,
  'feuille-introuvable': ({ name, names }: { name: string; names: readonly string[] }) =>
    `Le classeur n'a pas de feuille « ${name} » ; il a : ${names.map((each) => `« ${each} »`).join(', ')}.`,
  'liens-externes': ({ targets }: { targets: readonly string[] }) =>
    `Le classeur prend des valeurs dans un autre fichier (${targets.map((each) => `« ${each} »`).join(', ')}) : elles peuvent être périmées. Rompez ces liens (Données, Modifier les liens, Rompre), vérifiez les valeurs, puis enregistrez.`,
} as const;
